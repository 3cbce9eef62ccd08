package org.xunlu.app;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.function.BiFunction;
import org.xunlu.account.AuditTrail;
import org.xunlu.coverage.sql.VisitStore;
import org.xunlu.database.Database;
import org.xunlu.http.Routes;
import org.xunlu.network.NetworkHolder;
import org.xunlu.patrol.DrivenPart;
import org.xunlu.patrol.demand.DemandBook;
import org.xunlu.patrol.planning.chance.Predictability;
import org.xunlu.patrol.run.Guessing;
import org.xunlu.patrol.run.SpottedRoads;
import org.xunlu.patrol.year.PlannedParts;
import org.xunlu.patrol.year.SpotterDesk;
import org.xunlu.patrol.year.SpotterTest;
import org.xunlu.patrol.year.Tested;
import org.xunlu.patrol.year.http.YearRoutes;
import org.xunlu.patrol.year.sql.SpotterStore;
import org.xunlu.patrol.year.sql.YearQueries;

/** The year looked back at, wired. */
final class YearFeature {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int DAYS_READ = Predictability.WATCHED + SpottedRoads.GUESSED;

    private final NetworkHolder roads;
    private final BiFunction<Instant, Instant, List<DrivenPart>> driven;
    private final SpotterStore tests;
    private final Routes routes;

    YearFeature(
            Database database,
            NetworkHolder roads,
            DemandBook demand,
            BiFunction<Instant, Instant, List<DrivenPart>> driven,
            AuditTrail audit,
            Clock clock) {
        this.roads = roads;
        this.driven = driven;
        tests = new SpotterStore(database);
        VisitStore visits = new VisitStore(database);
        routes = new YearRoutes(
                new YearQueries(database),
                roads,
                demand,
                day -> DemandFeature.lastVisits(visits, day),
                new SpotterDesk(tests, () -> roads.current().revision(), DAYS_READ, this::test, clock),
                audit,
                clock);
    }

    /** The last week of the month, or of it so far, guessed from the four weeks before. */
    private SpotterTest test(Tested tested, YearMonth month, LocalDate before) {
        LocalDate from = before.minusDays(DAYS_READ);
        List<DrivenPart> parts =
                tested == Tested.PLANNED ? planned(from, before) : driven.apply(start(from), start(before));
        Guessing guessing = Guessing.ofDriven(roads.current(), before, parts, SpottedRoads.GUESSED);
        Predictability test = guessing.test();
        return new SpotterTest(
                tested,
                month,
                test == null ? null : (Double) test.auc(),
                test == null ? null : (Double) test.frequencyAuc(),
                guessing.hourEntropy(),
                guessing.visits());
    }

    private List<DrivenPart> planned(LocalDate from, LocalDate before) {
        PlannedParts parts = new PlannedParts(roads.current());
        return tests.listGiven(from, before).stream()
                .flatMap(each -> parts.of(each).stream())
                .toList();
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(CHINA).toInstant();
    }

    Routes routes() {
        return routes;
    }
}
