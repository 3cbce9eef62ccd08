package org.xunlu.patrol.run.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.xunlu.http.Json;
import org.xunlu.patrol.Patrol;
import org.xunlu.patrol.PatrolState;
import org.xunlu.patrol.run.PlanRun;
import org.xunlu.patrol.run.PlanTerms;

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

    /** A run in full. */
    record Full(
            long id,
            String name,
            PlanRun.State state,
            PlanTerms terms,
            Instant madeAt,
            String madeBy,
            JsonNode figures,
            List<Member> patrols,
            long version) {
        static Full of(PlanRun run, List<Member> members) {
            return new Full(
                    run.id().value(),
                    run.name(),
                    run.state(),
                    run.terms(),
                    run.madeAt(),
                    run.madeBy(),
                    Json.read(run.figures().getBytes(java.nio.charset.StandardCharsets.UTF_8), JsonNode.class),
                    members,
                    run.version());
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

        private static double tenth(double value) {
            return Math.round(value * 10) / 10.0;
        }
    }

    record Routes(List<Route> items) {}

    /** A route for the map: each leg {@code [segment id, 1 required or 0 on the way]}. */
    record Route(long patrolId, long unitId, List<long[]> legs) {
        static Route of(PlanRun.Member member, Patrol patrol) {
            return new Route(
                    member.patrol().value(),
                    member.unit().value(),
                    patrol.route().legs().stream()
                            .map(leg -> new long[] {leg.segment().value(), leg.required() ? 1 : 0})
                            .toList());
        }
    }

    /** What came of publishing. */
    record Published(Full run, int published, List<Refused> refused) {}

    record Refused(long patrolId, String name, String code, Map<String, Object> figures) {}

    record Finished(long run) {}
}
