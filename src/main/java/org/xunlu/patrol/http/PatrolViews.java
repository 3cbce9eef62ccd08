package org.xunlu.patrol.http;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.xunlu.network.RoadClass;
import org.xunlu.network.SegmentId;
import org.xunlu.patrol.Officer;
import org.xunlu.patrol.OfficerId;
import org.xunlu.patrol.Patrol;
import org.xunlu.patrol.PatrolFigures;
import org.xunlu.patrol.PatrolLine;
import org.xunlu.patrol.PatrolRoute;
import org.xunlu.patrol.PatrolState;
import org.xunlu.patrol.RouteLeg;
import org.xunlu.patrol.Unit;
import org.xunlu.patrol.planning.UnreachedReason;

/** What the API sends of patrols. Lengths are kilometres with three decimals, times ISO 8601. */
final class PatrolViews {

    private PatrolViews() {}

    /** One line of the list. */
    record Line(
            long id,
            String name,
            PatrolState.Kind state,
            Instant stateSince,
            @Nullable Long unitId,
            @Nullable String unitName,
            @Nullable Instant from,
            @Nullable Instant to,
            double km,
            double requiredKm,
            double hours,
            int unreachedCount,
            @Nullable Double drivenKm,
            @Nullable Double adherencePercent,
            long version) {

        static Line of(PatrolLine line, @Nullable PatrolFigures live) {
            PatrolLine.Outcome outcome = line.outcome();
            return new Line(
                    line.id().value(),
                    line.name(),
                    line.state(),
                    line.stateSince(),
                    line.unit() == null ? null : line.unit().value(),
                    line.unitName(),
                    line.from(),
                    line.to(),
                    Rounded.km(line.lengthMeters()),
                    Rounded.km(line.requiredMeters()),
                    Rounded.hours(line.seconds()),
                    line.unreachedCount(),
                    live != null
                            ? (Double) live.drivenKm()
                            : outcome == null ? null : (Double) Rounded.km(outcome.drivenMeters()),
                    live != null ? (Double) live.adherencePercent() : outcome == null ? null : percent(line, outcome),
                    line.version());
        }

        private static Double percent(PatrolLine line, PatrolLine.Outcome outcome) {
            return line.requiredMeters() <= 0
                    ? 100.0
                    : Math.round(Math.min(1, outcome.requiredDrivenMeters() / line.requiredMeters()) * 1000) / 10.0;
        }
    }

    /** A patrol with its route. */
    record Full(
            long id,
            String name,
            long version,
            PatrolState.Kind state,
            Instant stateSince,
            String stateBy,
            String reason,
            List<Long> segments,
            @Nullable Geometry area,
            List<RoadClass> classes,
            long seed,
            @Nullable Duty assignment,
            @Nullable Instant departedAt,
            Route route) {

        static Full of(Patrol patrol, @Nullable Unit unit, List<Officer> officers) {
            return new Full(
                    patrol.id().value(),
                    patrol.plan().name(),
                    patrol.version(),
                    patrol.state().kind(),
                    patrol.state().act().at(),
                    patrol.state().act().person(),
                    patrol.state().reason(),
                    patrol.plan().picked().stream().map(SegmentId::value).toList(),
                    patrol.plan().area(),
                    patrol.plan().classes().stream().sorted().toList(),
                    patrol.plan().seed(),
                    Duty.of(patrol, unit, officers),
                    patrol.departedAt(),
                    Route.of(patrol.route()));
        }
    }

    /** Who drives, and when. */
    record Duty(
            long unitId,
            String unitName,
            String plate,
            @Nullable Double baseLon,
            @Nullable Double baseLat,
            List<Long> officerIds,
            List<String> officers,
            Instant from,
            Instant to) {

        static @Nullable Duty of(Patrol patrol, @Nullable Unit unit, List<Officer> officers) {
            var assignment = patrol.assignment();
            if (assignment == null || unit == null) {
                return null;
            }
            var base = unit.base();
            return new Duty(
                    unit.id().value(),
                    unit.name(),
                    unit.plate(),
                    base == null ? null : (Double) base.lon(),
                    base == null ? null : (Double) base.lat(),
                    assignment.officers().stream().map(OfficerId::value).toList(),
                    officers.stream().map(Officer::name).toList(),
                    assignment.from(),
                    assignment.to());
        }
    }

    /**
     * A route. Each leg is {@code [segment id, 1 forward or 0 backward, 1 required or 0 deadhead, from, to]}.
     *
     * @param geometry the line in driving order; null where there is none
     */
    record Route(
            @Nullable Geometry geometry,
            double km,
            double requiredKm,
            double deadheadKm,
            double hours,
            Map<String, Double> kmByClass,
            List<double[]> legs,
            List<Left> unreached,
            long networkRevision) {

        static Route of(PatrolRoute route) {
            Map<String, Double> byClass = new TreeMap<>();
            route.totals()
                    .metersByClass()
                    .forEach((roadClass, meters) -> byClass.put(roadClass.name(), Rounded.km(meters)));
            return new Route(
                    route.geometry().isEmpty() ? null : route.geometry(),
                    Rounded.km(route.totals().lengthMeters()),
                    Rounded.km(route.totals().requiredMeters()),
                    Rounded.km(route.totals().deadheadMeters()),
                    Rounded.hours(route.totals().seconds()),
                    byClass,
                    route.legs().stream().map(Route::leg).toList(),
                    route.unreached().stream()
                            .map(each -> new Left(each.segment().value(), each.reason()))
                            .toList(),
                    route.networkRevision());
        }

        private static double[] leg(RouteLeg leg) {
            return new double[] {
                leg.segment().value(),
                leg.forward() ? 1 : 0,
                leg.required() ? 1 : 0,
                Math.round(leg.fromFraction() * 1e4) / 1e4,
                Math.round(leg.toFraction() * 1e4) / 1e4
            };
        }
    }

    /** A wanted segment that is not in the route, and why. */
    record Left(long segmentId, UnreachedReason reason) {}
}
