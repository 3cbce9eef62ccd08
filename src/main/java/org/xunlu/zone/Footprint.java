package org.xunlu.zone;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * Something that stands beside a road.
 *
 * @param key what the file or the register calls it, unique within its set
 * @param name its name; empty where it has none
 * @param shape a point, polygon or multi-polygon, EPSG:4326, longitude first; valid
 * @param heightMeters its height; null where not known
 * @param errorMeters how far its outline may be off
 */
public record Footprint(
        String key,
        String name,
        FootprintUse use,
        Geometry shape,
        @Nullable Double heightMeters,
        double errorMeters) {
    /** Refuses an error that is no length. */
    public Footprint {
        if (!(errorMeters >= 0)) {
            throw new IllegalArgumentException("error " + errorMeters);
        }
    }
}
