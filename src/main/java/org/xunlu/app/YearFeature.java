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
import org.xunlu.patrol.year.http.YearRoutes;
import org.xunlu.patrol.year.http.YearViews;
import org.xunlu.patrol.year.sql.YearQueries;

/** The year looked back at, wired. */
final class YearFeature {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final NetworkHolder roads;
    private final BiFunction<Instant, Instant, List<DrivenPart>> driven;
    private final Clock clock;
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
        this.clock = clock;
        VisitStore visits = new VisitStore(database);
        routes = new YearRoutes(
                new YearQueries(database),
                roads,
                demand,
                day -> DemandFeature.lastVisits(visits, day),
                this::guess,
                audit,
                clock);
    }

    /** The last week of the month, or of it so far, guessed from the four weeks before. */
    private YearViews.Guess guess(YearMonth month) {
        LocalDate today = LocalDate.now(clock.withZone(CHINA));
        LocalDate end = month.atEndOfMonth().plusDays(1);
        LocalDate until = end.isAfter(today) ? today : end;
        Instant to = until.atStartOfDay(CHINA).toInstant();
        Instant from = until.minusDays(Predictability.WATCHED + SpottedRoads.GUESSED)
                .atStartOfDay(CHINA)
                .toInstant();
        Predictability test = Guessing.ofDriven(roads.current(), until, driven.apply(from, to), SpottedRoads.GUESSED)
                .test();
        return test == null
                ? new YearViews.Guess(month, null, null, null)
                : new YearViews.Guess(month, test.auc(), test.frequencyAuc(), test.excess());
    }

    Routes routes() {
        return routes;
    }
}
