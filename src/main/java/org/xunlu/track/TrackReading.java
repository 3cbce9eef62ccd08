package org.xunlu.track;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The stored fixes, for whoever reads tracks or catches up after a restart. */
public interface TrackReading {
    /** Fixes before this time may have been removed by retention; {@link Instant#MIN} where none was. */
    Instant keptSince();

    /** The number of the last stored fix; 0 before the first. */
    long lastNumber();

    /** Fixes after this number, in the order of the log. */
    List<Fix> listAfter(long number, int most);

    /** All fixes of a rider in [from, to), of every class, in the order of their times. */
    List<Fix> listOf(Rider rider, Instant from, Instant to);

    /** The stored fix of a device next before this time, of whatever class; empty where there is none. */
    Optional<Fix> findBefore(DeviceId device, Instant time);

    /** Each device's newest believed fix not older than this, where it has one. */
    List<Fix> listLatest(Collection<DeviceId> devices, Instant since);
}
