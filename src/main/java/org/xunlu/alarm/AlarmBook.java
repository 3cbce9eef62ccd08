package org.xunlu.alarm;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xunlu.paging.Page;

/** Where alarms are kept. */
public interface AlarmBook {
    /**
     * Stores a new alarm.
     *
     * @param alarm its key is not looked at
     * @return with its key; empty where the same call is stored already
     */
    Optional<Alarm> add(Alarm alarm);

    /** The alarm of a call's key. */
    Optional<Alarm> findByKey(String key);

    /** An alarm. */
    Optional<Alarm> find(AlarmId id);

    /** Those that match, the newest first. */
    Page<Alarm> list(AlarmFilter filter, int limit, @Nullable String after);

    /** How many are open. */
    long countOpen();

    /** Notes that somebody took care of an open alarm; false where somebody had before. */
    boolean acknowledge(AlarmId id, Acknowledgement by);
}
