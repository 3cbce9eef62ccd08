package org.xunlu.overload.hotspot;

import java.util.Map;
import org.xunlu.overload.HourFilter;
import org.xunlu.refusal.Refusal;

/**
 * What a study is about.
 *
 * @param filter which passes
 * @param bandwidthMeters along the roads: places within it are neighbours, and the density's kernel ends there; 100 to
 *     20,000
 * @param staffed whether places where officers choose whom to weigh are compared too
 * @param level of significance, after the false discovery rate
 */
public record HotspotQuestion(HourFilter filter, double bandwidthMeters, boolean staffed, double level) {
    /** The usual bandwidth. */
    public static final double USUAL_METERS = 2_000;

    /** The usual level. */
    public static final double USUAL_LEVEL = 0.05;

    private static final int LEAST_METERS = 100;
    private static final int MOST_METERS = 20_000;

    /** Refuses a bandwidth out of range. */
    public HotspotQuestion {
        if (!(bandwidthMeters >= LEAST_METERS && bandwidthMeters <= MOST_METERS)) {
            throw Refusal.invalid(
                    "out_of_range",
                    "bandwidth",
                    Map.of("min", LEAST_METERS, "max", MOST_METERS, "value", bandwidthMeters));
        }
        if (!(level > 0 && level <= 0.5)) {
            throw Refusal.invalid("out_of_range", "level", Map.of("min", 0, "max", 0.5, "value", level));
        }
    }
}
