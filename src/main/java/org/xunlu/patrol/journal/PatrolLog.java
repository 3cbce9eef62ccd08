package org.xunlu.patrol.journal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xunlu.patrol.LeftOut;
import org.xunlu.patrol.Officer;
import org.xunlu.patrol.Patrol;
import org.xunlu.patrol.PatrolSummary;
import org.xunlu.patrol.Unit;

/**
 * The log of a patrol.
 *
 * @param unit who drove; null until assigned
 * @param officers who was on board
 * @param driven what the track proves, in the order of time
 * @param found what was found on the way
 * @param summary how the plan was driven; what it left out is not described as patrolled
 */
public record PatrolLog(
        Patrol patrol,
        @Nullable Unit unit,
        List<Officer> officers,
        List<DrivenRun> driven,
        List<Found> found,
        PatrolSummary summary,
        Remarks remarks) {
    public PatrolLog {
        officers = List.copyOf(officers);
        driven = List.copyOf(driven);
        found = List.copyOf(found);
    }

    /** Roads that were to be inspected and are not proven. */
    public List<LeftOut> notProven() {
        return summary.leftOut();
    }
}
