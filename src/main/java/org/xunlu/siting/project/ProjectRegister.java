package org.xunlu.siting.project;

import java.util.List;
import java.util.Optional;

/** Where projects are kept. */
public interface ProjectRegister {
    /** All, newest first. There are tens of them, so they are not paged. */
    List<SiteProject> list();

    /** The one with this key. */
    Optional<SiteProject> find(long id);

    /** Adds one. */
    SiteProject add(ProjectDetails details);

    /**
     * Replaces the details.
     *
     * @throws org.xunlu.refusal.Refusal where somebody changed it since, with the present one
     */
    SiteProject replace(long id, ProjectDetails details, long version);

    /** Removes one. */
    void remove(long id, long version);
}
