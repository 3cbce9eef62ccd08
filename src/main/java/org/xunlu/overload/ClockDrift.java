package org.xunlu.overload;

import java.time.Duration;
import java.util.List;

/**
 * How far a lane's clock is from the server's, seen in how long after their time of capture records arrive.
 *
 * <p>A record arrives its clock's error plus the time it was under way after its stamp. Being under way only ever takes
 * longer, up to days where a point was offline; so the lower quartile of the delays is taken, which late uploads cannot
 * move until they are three quarters of all.
 *
 * @param lane lane number
 * @param records records looked at
 * @param offsetSeconds server time minus the lane's stamp, with the usual time under way; negative where the lane's
 *     clock is ahead
 * @param spreadSeconds median distance of the prompt records from it
 * @param late records that came more than ten minutes later than the offset tells
 */
public record ClockDrift(int lane, int records, double offsetSeconds, double spreadSeconds, int late) {
    private static final double LATE_SECONDS = 600;

    /** The drift of one lane, from the delays of its records in any order; not empty. */
    public static ClockDrift of(int lane, List<Duration> delays) {
        double[] seconds = delays.stream()
                .mapToDouble(each -> each.toMillis() / 1000.0)
                .sorted()
                .toArray();
        double offset = quantile(seconds, 0.25);
        double[] prompt = java.util.Arrays.stream(seconds)
                .filter(each -> each - offset <= LATE_SECONDS)
                .map(each -> Math.abs(each - offset))
                .sorted()
                .toArray();
        return new ClockDrift(lane, seconds.length, offset, quantile(prompt, 0.5), seconds.length - prompt.length);
    }

    private static double quantile(double[] sorted, double share) {
        return sorted[(int) Math.floor(share * (sorted.length - 1))];
    }
}
