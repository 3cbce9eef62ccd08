package org.xunlu.track.matching;

/**
 * What the matcher takes for granted.
 *
 * @param leastNoiseMeters standard deviation of the best receivers on the best maps
 * @param mostNoiseMeters noisier than this is not believed
 * @param topKmPerHour faster than this nobody drives
 * @param longestGapSeconds a longer silence ends a stretch
 * @param bridgedAfterSeconds after a longer silence the way between is marked as bridged
 * @param slowKmPerHour up to this speed a crew sees what lies beside the road (a default, not a rule)
 */
public record MatchOptions(
        double leastNoiseMeters,
        double mostNoiseMeters,
        double topKmPerHour,
        double longestGapSeconds,
        double bridgedAfterSeconds,
        double slowKmPerHour) {
    /** For enforcement vehicles on county roads. */
    public static final MatchOptions DEFAULT = new MatchOptions(4, 30, 160, 600, 120, 60);
}
