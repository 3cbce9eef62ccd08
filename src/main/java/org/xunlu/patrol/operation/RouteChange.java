package org.xunlu.patrol.operation;

import java.time.Instant;
import java.util.List;
import org.xunlu.network.SegmentId;
import org.xunlu.patrol.Assignment;
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

    /** The patrol as the change leaves it; one whose shift ends early has its times changed, too. */
    Patrol after(Change change) {
        Patrol after = before.rerouted(plan, route);
        Assignment duty = before.assignment();
        Instant until = change.at();
        boolean isEarly = change.kind() == Change.Kind.SHIFT_ENDS && before.id().equals(change.patrol());
        return !isEarly || duty == null || until == null
                ? after
                : after.on(new Assignment(duty.unit(), duty.officers(), duty.from(), until));
    }
}
