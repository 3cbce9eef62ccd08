package org.xunlu.patrol.journal.http;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xunlu.network.RoadClass;
import org.xunlu.patrol.Assignment;
import org.xunlu.patrol.LeftOut;
import org.xunlu.patrol.Officer;
import org.xunlu.patrol.Patrol;
import org.xunlu.patrol.Unit;
import org.xunlu.patrol.journal.DrivenRun;
import org.xunlu.patrol.journal.Found;
import org.xunlu.patrol.journal.PatrolLog;
import org.xunlu.patrol.journal.RemarkEdit;
import org.xunlu.patrol.journal.Remarks;
import org.xunlu.patrol.journal.Signature;

/** Logs as they are sent. */
final class LogViews {
    private LogViews() {}

    /** A log; kilometres with three decimals. */
    record Full(
            long patrolId,
            String name,
            String state,
            @Nullable String unit,
            @Nullable String plate,
            List<String> officers,
            @Nullable Instant plannedFrom,
            @Nullable Instant plannedTo,
            @Nullable Instant departedAt,
            @Nullable Instant endedAt,
            double plannedKm,
            double drivenKm,
            double adherencePercent,
            List<Line> driven,
            List<Found> found,
            List<Gap> notProven,
            Remarks remarks,
            List<Edit> edits,
            boolean over,
            String content,
            List<Signed> signatures,
            List<String> unsigned) {
        static Full of(PatrolLog log) {
            Patrol patrol = log.patrol();
            Assignment duty = patrol.assignment();
            Unit unit = log.unit();
            return new Full(
                    patrol.id().value(),
                    patrol.plan().name(),
                    patrol.state().kind().name(),
                    unit == null ? null : unit.name(),
                    unit == null ? null : unit.plate(),
                    log.officers().stream().map(Officer::name).toList(),
                    duty == null ? null : duty.from(),
                    duty == null ? null : duty.to(),
                    patrol.departedAt(),
                    patrol.endedAt(),
                    km(log.summary().adherence().requiredMeters()),
                    km(log.summary().adherence().drivenMeters()),
                    Math.round(log.summary().adherence().percent() * 10) / 10.0,
                    log.driven().stream().map(Line::of).toList(),
                    log.found(),
                    log.notProven().stream().map(Gap::of).toList(),
                    log.remarks(),
                    log.edits().stream().map(Edit::of).toList(),
                    log.isOver(),
                    log.content(),
                    log.signatures().stream()
                            .map(each -> Signed.of(each, log.isSigned(each)))
                            .toList(),
                    log.listUnsigned().stream().map(Officer::name).toList());
        }
    }

    record Line(
            Instant at,
            Instant until,
            String routeCode,
            String roadName,
            RoadClass roadClass,
            String from,
            String to,
            double km,
            boolean wanted,
            boolean turned) {
        static Line of(DrivenRun run) {
            return new Line(
                    run.at(),
                    run.until(),
                    run.routeCode(),
                    run.roadName(),
                    run.roadClass(),
                    run.from(),
                    run.to(),
                    LogViews.km(run.meters()),
                    run.wanted(),
                    run.turned());
        }
    }

    record Gap(String routeCode, String roadName, RoadClass roadClass, String from, String to, double km) {
        static Gap of(LeftOut left) {
            return new Gap(
                    left.routeCode(),
                    left.roadName(),
                    left.roadClass(),
                    left.from(),
                    left.to(),
                    LogViews.km(left.meters()));
        }
    }

    /** A version of the remarks. */
    record Edit(Remarks remarks, Instant at) {
        static Edit of(RemarkEdit edit) {
            return new Edit(edit.remarks(), edit.at());
        }
    }

    /** A signature, and whether the log still says what was signed. */
    record Signed(long personId, String person, Signature.Part part, Instant at, boolean current) {
        static Signed of(Signature signature, boolean current) {
            return new Signed(signature.personId(), signature.person(), signature.part(), signature.at(), current);
        }
    }

    record Waiting(List<Waits> items) {}

    /** A patrol whose log waits for the signature. */
    record Waits(
            long patrolId,
            String name,
            @Nullable Instant departedAt,
            @Nullable Instant endedAt) {
        static Waits of(Patrol patrol) {
            return new Waits(patrol.id().value(), patrol.plan().name(), patrol.departedAt(), patrol.endedAt());
        }
    }

    private static double km(double meters) {
        return Math.round(meters) / 1000.0;
    }
}
