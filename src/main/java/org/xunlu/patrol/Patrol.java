package org.xunlu.patrol;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xunlu.refusal.Refusal;

/**
 * One patrol from the first sketch to the summary.
 *
 * @param plan what is wanted
 * @param route the tour made of it
 * @param assignment who drives it and when; null until assigned
 * @param state where it stands
 * @param departedAt when the unit first started; null before
 * @param version counts its changes, from 1; a change names the version it was made on
 */
public record Patrol(
        PatrolId id,
        PatrolPlan plan,
        PatrolRoute route,
        @Nullable Assignment assignment,
        PatrolState state,
        @Nullable Instant departedAt,
        long version) {

    /**
     * The same patrol with another plan and its route.
     *
     * @throws Refusal {@code patrol.not_editable} once it is under way
     */
    public Patrol replanned(PatrolPlan newPlan, PatrolRoute newRoute) {
        requireEditable();
        return new Patrol(id, newPlan, newRoute, assignment, state, departedAt, version);
    }

    /**
     * The same patrol with a route changed while it may be under way.
     *
     * @throws Refusal {@code patrol.not_editable} once it is over
     */
    public Patrol rerouted(PatrolPlan newPlan, PatrolRoute newRoute) {
        if (endedAt() != null) {
            throw Refusal.conflict("patrol.not_editable", Map.of("state", state.kind()));
        }
        return new Patrol(id, newPlan, newRoute, assignment, state, departedAt, version);
    }

    /** The same patrol at other times, of the same unit. */
    public Patrol on(Assignment duty) {
        return new Patrol(id, plan, route, duty, state, departedAt, version);
    }

    /** The same patrol in the hands of a unit. A published one stays published. */
    public Patrol assigned(Assignment to, Act by) {
        requireEditable();
        PatrolState next = state.kind() == PatrolState.Kind.PUBLISHED ? state : state.assign(by);
        return new Patrol(id, plan, route, to, next, departedAt, version);
    }

    /** The same patrol one step on; departure is the first time it drives. */
    public Patrol in(PatrolState next) {
        Instant departed = departedAt == null && next.kind() == PatrolState.Kind.DRIVING
                ? next.act().at()
                : departedAt;
        return new Patrol(id, plan, route, assignment, next, departed, version);
    }

    /** The same patrol as stored with this key and version. */
    public Patrol stored(PatrolId key, long newVersion) {
        return new Patrol(key, plan, route, assignment, state, departedAt, newVersion);
    }

    /** When the unit came back or gave up; null while it has not. */
    public @Nullable Instant endedAt() {
        return switch (state.kind()) {
            case DONE, CANCELLED -> state.act().at();
            default -> null;
        };
    }

    private void requireEditable() {
        if (!state.editable()) {
            throw Refusal.conflict("patrol.not_editable", Map.of("state", state.kind()));
        }
    }
}
