package org.xunlu.overload.offender;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of those who overload, with how often.
 *
 * @param details what is registered, or that nothing is
 * @param count how often
 * @param vehicles different vehicles in the last twelve months
 * @param fleetBasisPoints of a carrier with a known fleet, these in hundredths of a percent of it
 * @param fleetExceeded whether that is above the share at which a carrier is suspended
 * @param revocations permits revoked
 */
public record Offender(
        OffenderDetails details,
        RepeatCount count,
        int vehicles,
        @Nullable Integer fleetBasisPoints,
        boolean fleetExceeded,
        List<Revocation> revocations) {
    public Offender {
        revocations = List.copyOf(revocations);
    }
}
