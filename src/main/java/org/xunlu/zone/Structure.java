package org.xunlu.zone;

import org.xunlu.geo.LonLat;

/**
 * A bridge, ferry or tunnel that rules protect as a place.
 *
 * @param object which; bridges by their size
 * @param lengthMeters its length; 0 where not known
 */
public record Structure(ZoneObject object, String name, LonLat position, double lengthMeters) {
    /** Rules speak of medium bridges and larger (JTG D60 table 1.0.5: all spans together 30 m and more). */
    private static final double MEDIUM_METERS = 30;

    /** Whether a rule for this object speaks of it. */
    boolean concerns(ZoneRule rule) {
        if (rule.object() == object) {
            return true;
        }
        boolean bridge = object == ZoneObject.BRIDGE_EXTRA_LARGE
                || object == ZoneObject.BRIDGE_LARGE
                || object == ZoneObject.BRIDGE_MEDIUM_SMALL;
        return rule.object() == ZoneObject.BRIDGE && bridge && (lengthMeters == 0 || lengthMeters >= MEDIUM_METERS);
    }
}
