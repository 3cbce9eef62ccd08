package org.xunlu.patrol;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.xunlu.geo.LonLat;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.SegmentId;
import org.xunlu.patrol.planning.UnreachedReason;
import org.xunlu.refusal.Refusal;

/**
 * The segments a plan wants, on one state of the network.
 *
 * @param indices those that are there
 * @param missing those picked that the network no longer has
 * @param closed those nobody may drive now
 */
record WantedSegments(List<Integer> indices, List<Unreached> missing, Set<Integer> closed) {
    private static final int MOST = 4_000;
    private static final double BASE_METERS = 3_000;

    /** Resolves a plan: what was picked, and of the area each segment of a chosen class whose middle lies in it. */
    static WantedSegments of(PatrolPlan plan, RoadNetwork roads, @Nullable LonLat base) {
        Set<Integer> indices = new LinkedHashSet<>();
        List<Unreached> missing = new ArrayList<>();
        for (SegmentId id : plan.picked()) {
            int index = roads.indexOf(id);
            if (index >= 0) {
                indices.add(index);
            } else {
                missing.add(new Unreached(id, UnreachedReason.NOT_ON_NETWORK));
            }
        }
        if (plan.area() != null) {
            PreparedGeometry area = PreparedGeometryFactory.prepare(plan.area());
            for (int index : roads.within(plan.area())) {
                if (plan.classes().contains(roads.roadOf(index).roadClass())
                        && area.covers(roads.positionAt(index, 0.5).point())) {
                    indices.add(index);
                }
            }
        }
        refuseUnfit(indices, missing, roads, base);
        return new WantedSegments(List.copyOf(indices), missing, Set.of());
    }

    private static void refuseUnfit(
            Set<Integer> indices, List<Unreached> missing, RoadNetwork roads, @Nullable LonLat base) {
        if (indices.isEmpty() && missing.isEmpty()) {
            throw Refusal.invalid("patrol.nothing_wanted", "segments");
        }
        if (indices.size() > MOST) {
            throw Refusal.invalid("patrol.too_much_wanted", "segments", Map.of("count", indices.size(), "most", MOST));
        }
        if (base != null && roads.snap(base, BASE_METERS, 1).isEmpty()) {
            throw Refusal.rule("patrol.base_off_network", "unitId", Map.of("meters", Math.round(BASE_METERS)));
        }
    }
}
