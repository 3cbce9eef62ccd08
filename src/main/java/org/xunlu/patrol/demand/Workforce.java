package org.xunlu.patrol.demand;

import java.util.List;

/**
 * Who can drive on a day.
 *
 * @param units on duty
 * @param unable units that are not, each with the reason
 * @param rostered whether the day's shifts say who goes; else the standing crews do
 * @param shiftHours hours a unit drives at most, rests taken off
 * @param drivingHours hours all units drive together; a shorter shift counts as long as it is
 * @param emptyShare part of them spent driving there, back and between
 */
public record Workforce(
        List<String> units,
        List<Unable> unable,
        boolean rostered,
        double shiftHours,
        double drivingHours,
        double emptyShare) {
    /** Hours of an eight-hour shift that are driven, unless somebody says otherwise. */
    public static final double USUAL_HOURS = 6.5;
    /** Part driven empty, unless somebody says otherwise. */
    public static final double USUAL_EMPTY_SHARE = 0.15;

    public Workforce {
        units = List.copyOf(units);
        unable = List.copyOf(unable);
        if (!(shiftHours > 0 && shiftHours <= 24) || !(emptyShare >= 0 && emptyShare < 1)) {
            throw new IllegalArgumentException("shifts of " + shiftHours + " h, " + emptyShare + " driven empty");
        }
    }

    /** Hours in which roads can be inspected, all units together. */
    public double inspectionHours() {
        return drivingHours * (1 - emptyShare);
    }

    /** A unit that cannot drive. */
    public record Unable(String unit, Reason reason) {}

    /** Why it cannot. */
    public enum Reason {
        /** The day has shifts, and it has none that patrols: it rests, is on a joint operation or was not drawn up. */
        NO_SHIFT,
        /** It is the mobile reserve. */
        RESERVE,
        /** Fewer than two officers with a valid certificate belong to it. */
        CREW,
        /** Nobody noted where it starts. */
        NO_BASE,
        /** Its base is too far from every road. */
        BASE_OFF_ROADS
    }
}
