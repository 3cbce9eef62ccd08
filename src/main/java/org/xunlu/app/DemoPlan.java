package org.xunlu.app;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.xunlu.access.Caller;
import org.xunlu.access.Role;
import org.xunlu.account.AuditTrail;
import org.xunlu.account.Person;
import org.xunlu.coverage.sql.VisitStore;
import org.xunlu.database.Database;
import org.xunlu.http.Json;
import org.xunlu.network.NetworkHolder;
import org.xunlu.network.sql.NetworkStore;
import org.xunlu.patrol.DutyRoster;
import org.xunlu.patrol.PatrolDesk;
import org.xunlu.patrol.RouteMaker;
import org.xunlu.patrol.planning.TourPlanner;
import org.xunlu.patrol.run.PlanRun;
import org.xunlu.patrol.run.PlanTerms;
import org.xunlu.patrol.run.RunDesk;
import org.xunlu.patrol.run.RunProgress;
import org.xunlu.patrol.run.SeenRun;
import org.xunlu.patrol.run.sql.PlanRunStore;
import org.xunlu.patrol.shift.sql.ShiftStore;
import org.xunlu.patrol.sql.PatrolStore;
import org.xunlu.patrol.sql.RosterStore;

/**
 * The published week of the demonstration: made by the product's own planner from the demonstration's shifts and demand,
 * from its last day on.
 */
final class DemoPlan {
    private static final int DAYS = 7;
    /** One plan with little search: the first start is not to wait for the best one. */
    private static final int TRIES = 1;

    private static final int ROUNDS = 1_000;

    private final Clock clock;
    private final RunDesk runs;
    private final PatrolDesk patrols;
    private final NetworkHolder roads;
    private final DemoDuty duty;

    DemoPlan(Database database, AuditTrail audit, Clock clock) {
        this.clock = clock;
        roads = new NetworkHolder(new NetworkStore(database)::load);
        PatrolStore book = new PatrolStore(database);
        DutyRoster roster = new RosterStore(database);
        patrols = new PatrolDesk(book, roster, new RouteMaker(roads, new TourPlanner()), clock, changed -> {});
        ShiftStore shifts = new ShiftStore(database);
        duty = new DemoDuty(book, patrols, roster, shifts, clock);
        VisitStore visits = new VisitStore(database);
        runs = new RunDesk(
                new PlanRunStore(database, book),
                shifts,
                roster,
                new DemandFeature(database, roads, roster, audit, clock).desk(),
                patrols,
                (from, to) -> CoverageFeature.parts(visits.list(null, from, to)),
                Json::text,
                clock);
    }

    /**
     * Makes and publishes it. Patrols whose shift is over by now are taken back, so that nobody waits for them.
     *
     * @param dispatcher in whose name
     * @param officer who finds a patrol of now, too
     */
    PlanRun publish(LocalDate firstDay, long seed, Person dispatcher, Person officer) {
        Caller by = new Caller(dispatcher.id(), dispatcher.login(), dispatcher.name(), Set.of(Role.DISPATCHER));
        PlanTerms terms = new PlanTerms(firstDay, DAYS, seed, TRIES, ROUNDS, 30, 30, 20, true, true, true);
        PlanRun made = runs.make("演示周计划 " + firstDay, terms, by, SILENT, () -> false);
        PlanRun published = runs.publish(made.id(), new SeenRun(made.version(), Map.of()), null, by)
                .run();
        Instant now = clock.instant();
        for (PlanRun.Member member : published.patrols()) {
            if (member.sums().to().isBefore(now)) {
                patrols.cancel(member.patrol(), "演示数据生成时该班已结束", by);
            }
        }
        duty.makeReady(officer.id(), roads.current(), seed, by);
        return published;
    }

    private static final RunProgress SILENT = new RunProgress() {
        @Override
        public void fraction(double fraction) {
            // nobody watches
        }

        @Override
        public void best(double visited, double seconds) {
            // nobody watches
        }
    };
}
