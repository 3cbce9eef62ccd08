package org.xunlu.patrol;

import org.jspecify.annotations.Nullable;

/**
 * How a patrol goes, as it is told to those who watch.
 *
 * @param patrolId the patrol
 * @param unitId the unit; null before assignment
 * @param state where it stands
 * @param drivenKm everything driven
 * @param adherencePercent share of the required kilometres that was driven, 0 to 100
 * @param coverageKm required kilometres driven at least once
 * @param remainingKm required kilometres not driven yet
 * @param offRouteKm driven off the route
 * @param remainingSeconds driving time of the legs ahead
 * @param version of the patrol
 */
public record PatrolFigures(
        long patrolId,
        @Nullable Long unitId,
        PatrolState.Kind state,
        double drivenKm,
        double adherencePercent,
        double coverageKm,
        double remainingKm,
        double offRouteKm,
        double remainingSeconds,
        long version) {

    /** The figures of a patrol. */
    public static PatrolFigures of(Patrol patrol, Adherence adherence) {
        Assignment assignment = patrol.assignment();
        return new PatrolFigures(
                patrol.id().value(),
                assignment == null ? null : assignment.unit().value(),
                patrol.state().kind(),
                km(adherence.drivenMeters()),
                Math.round(adherence.percent() * 10) / 10.0,
                km(adherence.requiredDrivenMeters()),
                km(adherence.remainingMeters()),
                km(adherence.offRouteMeters()),
                Math.round(adherence.remainingSeconds()),
                patrol.version());
    }

    private static double km(double meters) {
        return Math.round(meters) / 1000.0;
    }
}
