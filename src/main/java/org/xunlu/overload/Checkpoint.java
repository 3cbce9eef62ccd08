package org.xunlu.overload;

import java.time.LocalDate;

/**
 * A place where trucks are weighed.
 *
 * @param version grows by one with every edit
 */
public record Checkpoint(CheckpointId id, CheckpointDetails details, long version) {

    /** Whether its instrument's verification covers this day. */
    public boolean verifiedOn(LocalDate day) {
        LocalDate from = details.verifiedOn();
        LocalDate until = details.verifiedUntil();
        return from != null && until != null && !day.isBefore(from) && !day.isAfter(until);
    }
}
