package org.xunlu.siting.study;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xunlu.paging.Page;

/** Where studies are kept. */
public interface StudyRegister {
    /** Adds one and answers it with its key. */
    StoredStudy add(StoredStudy study);

    /** One page, newest first, without what was asked and answered: those are long. */
    Page<StoredStudy> list(int limit, @Nullable String after);

    /** The one with this key. */
    Optional<StoredStudy> find(long id);

    /** Removes one. */
    void remove(long id);
}
