package org.xunlu.demo.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xunlu.demo.year.Drive;
import org.xunlu.patrol.PatrolId;
import org.xunlu.patrol.RouteLeg;
import org.xunlu.track.Device;

/**
 * A car on its way.
 *
 * @param device its terminal
 * @param patrol the patrol it drives; null on a routine drive
 * @param legs the route as it was given; none on a routine drive
 * @param drive its way
 * @param departed when it set off
 */
record Ride(Device device, @Nullable PatrolId patrol, List<RouteLeg> legs, Drive drive, Instant departed) {
    Ride {
        legs = List.copyOf(legs);
    }

    /** Where it is. */
    Drive.State at(Instant now, double speed) {
        return drive.at(seconds(now, speed));
    }

    /** Whether it has arrived. */
    boolean over(Instant now, double speed) {
        return seconds(now, speed) >= drive.seconds();
    }

    private double seconds(Instant now, double speed) {
        return Duration.between(departed, now).toMillis() / 1000.0 * speed;
    }
}
