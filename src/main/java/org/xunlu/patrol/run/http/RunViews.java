package org.xunlu.patrol.run.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xunlu.http.Json;
import org.xunlu.patrol.Patrol;
import org.xunlu.patrol.PatrolState;
import org.xunlu.patrol.RouteLeg;
import org.xunlu.patrol.run.PlanRun;
import org.xunlu.patrol.run.PlanTerms;
import org.xunlu.patrol.run.Renewal;
import org.xunlu.patrol.run.Sketch;
import org.xunlu.patrol.run.Span;

/** What the API sends of plan runs. */
final class RunViews {
    private RunViews() {}

    /** One line of the list. */
    record Line(
            long id,
            String name,
            PlanRun.State state,
            PlanTerms terms,
            Instant madeAt,
            String madeBy,
            PlanRun.Headline headline,
            long version) {
        static Line of(PlanRun run) {
            return new Line(
                    run.id().value(),
                    run.name(),
                    run.state(),
                    run.terms(),
                    run.madeAt(),
                    run.madeBy(),
                    run.headline(),
                    run.version());
        }
    }

    /**
     * A run in full, of its days only those asked for.
     *
     * @param from the first day told
     * @param to the last
     * @param patrols of these days, those drawn up
     * @param later of these days, those that are not
     * @param rest all that is not drawn up, of any day; null where there is nothing
     * @param given how many patrols were given out so far, of any day
     */
    record Full(
            long id,
            String name,
            PlanRun.State state,
            PlanTerms terms,
            Instant madeAt,
            String madeBy,
            JsonNode figures,
            LocalDate from,
            LocalDate to,
            List<Member> patrols,
            List<Later> later,
            PlanRun.@Nullable Later rest,
            long given,
            List<Renewal> renewals,
            long version) {
        static Full of(PlanRun run, Span days, List<Member> members, List<Later> later) {
            JsonNode figures = Json.read(run.figures().getBytes(StandardCharsets.UTF_8), JsonNode.class);
            // of a long plan they are told for the days told, so that no answer grows with the plan
            keep(days, figures.path("reserves"));
            keep(days, figures.path("keyHours").path("days"));
            return new Full(
                    run.id().value(),
                    run.name(),
                    run.state(),
                    run.terms(),
                    run.madeAt(),
                    run.madeBy(),
                    figures,
                    days.from(),
                    days.to(),
                    members,
                    later,
                    run.later(),
                    run.patrols().stream()
                            .filter(each -> each.state() != PatrolState.Kind.DRAFT)
                            .count(),
                    run.renewals(),
                    run.version());
        }
    }

    private static void keep(Span days, JsonNode rows) {
        for (Iterator<JsonNode> each = rows.iterator(); each.hasNext(); ) {
            if (!days.holds(LocalDate.parse(each.next().path("day").asText()))) {
                each.remove();
            }
        }
    }

    /** A patrol of a run. */
    record Member(
            long patrolId,
            long unitId,
            String unit,
            LocalDate day,
            PatrolState.Kind state,
            Instant from,
            Instant to,
            Instant shownFrom,
            boolean decoy,
            double km,
            double requiredKm,
            double hours,
            long version) {
        static Member of(PlanRun.Member member, String unit) {
            PlanRun.Sums sums = member.sums();
            return new Member(
                    member.patrol().value(),
                    member.unit().value(),
                    unit,
                    member.day(),
                    member.state(),
                    sums.from(),
                    sums.to(),
                    member.shownFrom(),
                    member.decoy(),
                    tenth(sums.lengthMeters() / 1000),
                    tenth(sums.requiredMeters() / 1000),
                    tenth(sums.seconds() / 3600),
                    sums.version());
        }

        static double tenth(double value) {
            return Math.round(value * 10) / 10.0;
        }
    }

    /** A patrol that is not drawn up. */
    record Later(
            long unitId,
            String unit,
            LocalDate day,
            Instant from,
            Instant to,
            boolean decoy,
            double km,
            double requiredKm,
            double hours) {
        static Later of(Sketch sketch, String unit) {
            PlanRun.Sums sums = sketch.sums();
            return new Later(
                    sketch.unit().value(),
                    unit,
                    sketch.day(),
                    sums.from(),
                    sums.to(),
                    sketch.decoy(),
                    Member.tenth(sums.lengthMeters() / 1000),
                    Member.tenth(sums.requiredMeters() / 1000),
                    Member.tenth(sums.seconds() / 3600));
        }
    }

    record Routes(List<Route> items) {}

    /** A route for the map: each leg {@code [segment id, 1 required or 0 on the way]}; no patrol where it is not drawn up. */
    record Route(@Nullable Long patrolId, long unitId, Instant from, List<long[]> legs) {
        static Route of(Sketch sketch) {
            return new Route(null, sketch.unit().value(), sketch.sums().from(), legs(sketch.legs()));
        }

        static Route of(PlanRun.Member member, Patrol patrol) {
            return new Route(
                    member.patrol().value(),
                    member.unit().value(),
                    member.sums().from(),
                    legs(patrol.route().legs()));
        }

        private static List<long[]> legs(List<RouteLeg> legs) {
            return legs.stream()
                    .map(leg -> new long[] {leg.segment().value(), leg.required() ? 1 : 0})
                    .toList();
        }
    }

    /** What came of publishing. */
    record Published(Full run, int published, List<Refused> refused) {}

    record Refused(long patrolId, String name, String code, Map<String, Object> figures) {}

    record Finished(long run) {}
}
