package org.xunlu.patrol.operation;

import java.util.List;
import org.xunlu.network.SegmentId;
import org.xunlu.patrol.Patrol;
import org.xunlu.patrol.PatrolPlan;
import org.xunlu.patrol.PatrolRoute;

/**
 * What a change does to one patrol.
 *
 * @param before as it is
 * @param unit its unit's name
 * @param plan what is wanted of it then
 * @param route its route then, with what it has driven already
 * @param gained segments it inspects in addition
 * @param lost segments it no longer inspects
 */
public record RouteChange(
        Patrol before, String unit, PatrolPlan plan, PatrolRoute route, List<SegmentId> gained, List<SegmentId> lost) {
    public RouteChange {
        gained = List.copyOf(gained);
        lost = List.copyOf(lost);
    }
}
