package org.xunlu.patrol.http;

import io.javalin.http.Context;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.xunlu.http.Calls;
import org.xunlu.patrol.Assignment;
import org.xunlu.patrol.DutyRoster;
import org.xunlu.patrol.Patrol;
import org.xunlu.patrol.PatrolDesk;
import org.xunlu.patrol.StalePatrol;
import org.xunlu.patrol.Unit;
import org.xunlu.refusal.Refusal;

/** Shows patrols with the names of unit and crew. */
public final class PatrolShow {
    private final PatrolDesk desk;
    private final DutyRoster roster;

    /** Names come from this roster. */
    public PatrolShow(PatrolDesk desk, DutyRoster roster) {
        this.desk = desk;
        this.roster = roster;
    }

    PatrolViews.Full view(Patrol patrol) {
        Assignment assignment = patrol.assignment();
        @Nullable
        Unit unit =
                assignment == null ? null : roster.findUnit(assignment.unit()).orElse(null);
        return PatrolViews.Full.of(patrol, unit, desk.crew(patrol).officers());
    }

    void answer(Context context, Patrol patrol) {
        Calls.answerVersioned(context, patrol.version(), view(patrol));
    }

    /** Runs a change; where somebody else was first, the refusal carries the patrol as it is now. */
    Patrol comparing(Supplier<Patrol> change) {
        try {
            return change.get();
        } catch (StalePatrol stale) {
            throw Refusal.stale(view(stale.current()));
        }
    }
}
