package org.xunlu.app;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.xunlu.account.AuditTrail;
import org.xunlu.database.Database;
import org.xunlu.finding.sql.FindingStore;
import org.xunlu.geo.LonLat;
import org.xunlu.http.Json;
import org.xunlu.http.Messages;
import org.xunlu.http.Routes;
import org.xunlu.job.JobBoard;
import org.xunlu.network.NetworkHolder;
import org.xunlu.patrol.DrivenPart;
import org.xunlu.patrol.UnitId;
import org.xunlu.patrol.demand.DemandDesk;
import org.xunlu.patrol.journal.LogDesk;
import org.xunlu.patrol.journal.http.LogRoutes;
import org.xunlu.patrol.journal.sql.RemarkStore;
import org.xunlu.patrol.journal.sql.SignatureStore;
import org.xunlu.patrol.operation.OperationDesk;
import org.xunlu.patrol.operation.http.OperationRoutes;
import org.xunlu.patrol.operation.http.StandingRoutes;
import org.xunlu.patrol.run.DrivenResponse;
import org.xunlu.patrol.run.RunDesk;
import org.xunlu.patrol.run.http.KeyLegRoutes;
import org.xunlu.patrol.run.http.LongPlanRoutes;
import org.xunlu.patrol.run.http.PlanExportRoutes;
import org.xunlu.patrol.run.http.PlanJobs;
import org.xunlu.patrol.run.http.PlanRunRoutes;
import org.xunlu.patrol.run.http.PredictabilityRoutes;
import org.xunlu.patrol.run.http.ResponseRoutes;
import org.xunlu.patrol.shift.ShiftDesk;
import org.xunlu.patrol.shift.http.ShiftRoutes;
import org.xunlu.patrol.shift.sql.ShiftStore;

/** Shifts and plans of patrols, wired. */
final class PlanFeature {
    private final List<Routes> routes;

    PlanFeature(
            Database database,
            PatrolFeature patrol,
            DemandDesk demand,
            NetworkHolder network,
            Function<UnitId, Optional<LonLat>> positions,
            BiFunction<Instant, Instant, List<DrivenPart>> driven,
            DrivenResponse.Driven ofUnit,
            JobBoard jobs,
            Messages messages,
            AuditTrail audit,
            Clock clock) {
        ShiftDesk shifts = new ShiftDesk(new ShiftStore(database), patrol.roster());
        RunDesk runs = new RunDesk(
                patrol.runs(), shifts.book(), patrol.roster(), demand, patrol.desk(), driven, Json::text, clock);
        OperationDesk operations = new OperationDesk(
                patrol.desk(),
                patrol.book(),
                patrol.watch(),
                patrol.roster(),
                shifts.book(),
                demand.book(),
                network,
                positions,
                clock);
        LogDesk log = new LogDesk(
                patrol.desk(),
                patrol.watch(),
                patrol.roster(),
                network,
                new FoundOnPatrols(new FindingStore(database)),
                new RemarkStore(database),
                new SignatureStore(database),
                clock);
        PlanJobs planning = new PlanJobs(jobs);
        routes = List.of(
                new ShiftRoutes(shifts, patrol.roster(), audit, clock),
                new PlanRunRoutes(runs, patrol.desk(), patrol.roster(), planning, audit),
                new LongPlanRoutes(runs, patrol.roster(), planning, audit),
                new PlanExportRoutes(runs, patrol.roster(), messages, audit),
                new KeyLegRoutes(patrol.desk(), demand, network, audit),
                new PredictabilityRoutes(network, driven, audit, clock),
                new OperationRoutes(operations, each -> patrol.desk().findLast(each.id()), audit),
                new StandingRoutes(operations, unit -> patrol.nameOf(unit.value(), ""), audit),
                new ResponseRoutes(demand, patrol.roster(), shifts.book(), ofUnit, clock),
                new LogRoutes(log, patrol.desk(), audit));
    }

    List<Routes> routes() {
        return routes;
    }
}
