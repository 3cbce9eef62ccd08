package org.xunlu.patrol;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.xunlu.network.RoadClass;
import org.xunlu.network.SegmentId;

/**
 * What the dispatcher wants driven. Roads are picked one by one, by an area, or both.
 *
 * @param name what the patrol is called; never blank
 * @param picked segments picked by hand
 * @param area every segment in it is wanted too, WGS84; null for none
 * @param classes the road classes taken from the area; those picked by hand are taken whatever their class
 * @param seed chooses among tours of equal worth; the same seed gives the same tour
 */
public record PatrolPlan(
        String name, List<SegmentId> picked, @Nullable Geometry area, Set<RoadClass> classes, long seed) {

    /** The classes a county brigade answers for; expressways have units of their own. */
    public static final Set<RoadClass> NUMBERED_ROADS =
            Set.of(RoadClass.NATIONAL, RoadClass.PROVINCIAL, RoadClass.COUNTY, RoadClass.TOWNSHIP);

    public PatrolPlan {
        picked = List.copyOf(picked);
        classes = Set.copyOf(classes);
    }
}
