package org.xunlu.coverage;

import java.time.Duration;
import org.xunlu.track.matching.MatchOptions;

/**
 * What kilometres are made by; a deployer may set them.
 *
 * @param gap a longer silence counts only where one plausible way bridges it (domain: patrol_km)
 * @param stop standing as long as this is a stop and ends a trip; less, from a minute on, is idling
 * @param slowKmPerHour up to this speed a road counts as inspected; a default, no rule
 * @param closing so long after midnight a day is taken for complete
 */
public record MileageRules(Duration gap, Duration stop, double slowKmPerHour, Duration closing) {
    /** Two minutes, five minutes, 60 km/h, an hour. */
    public static final MileageRules DEFAULT =
            new MileageRules(Duration.ofMinutes(2), Duration.ofMinutes(5), 60, Duration.ofHours(1));

    MatchOptions matching() {
        MatchOptions usual = MatchOptions.DEFAULT;
        return new MatchOptions(
                usual.leastNoiseMeters(),
                usual.mostNoiseMeters(),
                usual.topKmPerHour(),
                Math.max(usual.longestGapSeconds(), (double) gap.toSeconds()),
                gap.toSeconds(),
                slowKmPerHour);
    }
}
