package org.xunlu.finding.density;

import org.jspecify.annotations.Nullable;

/**
 * What findings are counted together under.
 *
 * @param routeCode of the road; empty where it has none, and of squares
 * @param roadName empty where it has none, and of squares
 * @param stake the kilometre, {@code K725}; empty of roads and squares
 * @param cell number of the square, {@link RoadKilometres#cellOf}; 0 of roads
 */
public record Group(String routeCode, String roadName, String stake, long cell) {
    /** The group of a finding; null where it lies at no road, or its stake tells no kilometre. */
    static @Nullable Group of(Seen seen, By by) {
        Seen.Place road = seen.road();
        if (by == By.CELL) {
            return new Group("", "", "", RoadKilometres.cellOf(seen.position()));
        }
        if (road == null || (by == By.KM && road.kilometre().isEmpty())) {
            return null;
        }
        return new Group(road.routeCode(), road.roadName(), by == By.KM ? road.kilometre() : "", 0);
    }

    /** The same text for the same group. */
    public String key(By by) {
        return by == By.CELL ? Long.toString(cell) : routeCode + "|" + roadName + "|" + stake;
    }
}
