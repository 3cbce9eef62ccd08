package org.xunlu.roadside.spotter;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xunlu.geo.LonLat;
import org.xunlu.overload.Plate;
import org.xunlu.refusal.Refusal;

/**
 * A plate an officer noted because it seemed to follow, as kept.
 *
 * @param id key; 0 before it is stored
 * @param road the road it was on, empty where none is near
 * @param unit the officer's unit; null where there is none
 */
public record PlateTag(
        long id,
        Plate plate,
        Instant at,
        LonLat position,
        String road,
        @Nullable Long unit,
        long personId,
        String person,
        String note) {
    public PlateTag {
        if (!plate.read()) {
            throw Refusal.invalid("roadside.plate_short", "plate");
        }
    }

    /** What the finder needs of it. */
    public Tag tag() {
        return new Tag(plate.text(), at, road, unit == null ? -personId : unit);
    }
}
