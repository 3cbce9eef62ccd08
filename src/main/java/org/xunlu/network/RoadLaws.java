package org.xunlu.network;

import java.util.Map;
import org.xunlu.refusal.Refusal;

/** What a road can be: ranges beyond which a number is a slip of the hand. Fields are named as requests name them. */
public final class RoadLaws {
    private static final int MOST_LANES = 16;
    private static final double NARROWEST_METERS = 1.5;
    private static final double WIDEST_METERS = 100;
    private static final double SLOWEST_KM_PER_HOUR = 5;
    private static final double FASTEST_KM_PER_HOUR = 130;
    private static final double MOST_LAND_METERS = 200;

    private RoadLaws() {}

    /**
     * Checks how many lanes there are.
     *
     * @throws Refusal out_of_range unless 1 to 16
     */
    public static int lanes(int lanes, String field) {
        return (int) within(1, lanes, MOST_LANES, field);
    }

    /**
     * Checks a carriageway's width in metres.
     *
     * @throws Refusal out_of_range unless 1.5 to 100
     */
    public static double widthMeters(double width, String field) {
        return within(NARROWEST_METERS, width, WIDEST_METERS, field);
    }

    /**
     * Checks a speed to reckon with, in km/h.
     *
     * @throws Refusal out_of_range unless 5 to 130
     */
    public static double kmPerHour(double speed, String field) {
        return within(SLOWEST_KM_PER_HOUR, speed, FASTEST_KM_PER_HOUR, field);
    }

    /**
     * Checks a half width of road land in metres.
     *
     * @throws Refusal out_of_range unless 1 to 200
     */
    public static double landMeters(double half, String field) {
        return within(1, half, MOST_LAND_METERS, field);
    }

    private static double within(double least, double value, double most, String field) {
        // put so that what is no number is refused as well
        if (!(value >= least && value <= most)) {
            throw Refusal.invalid("out_of_range", field, Map.of("min", least, "max", most, "value", value));
        }
        return value;
    }
}
