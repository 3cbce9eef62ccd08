package org.xunlu.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xunlu.account.AuditTrail;
import org.xunlu.coverage.CoverageLayer;
import org.xunlu.coverage.CoverageLedger;
import org.xunlu.coverage.DriveListener;
import org.xunlu.coverage.MileageRules;
import org.xunlu.coverage.RiderDay;
import org.xunlu.coverage.SegmentVisit;
import org.xunlu.coverage.WayReading;
import org.xunlu.coverage.http.CoverageRoutes;
import org.xunlu.coverage.http.MileageExportRoutes;
import org.xunlu.coverage.http.MileageRoutes;
import org.xunlu.coverage.http.MileageTable;
import org.xunlu.coverage.http.WayRoutes;
import org.xunlu.coverage.sql.VisitStore;
import org.xunlu.database.Database;
import org.xunlu.http.Messages;
import org.xunlu.http.Routes;
import org.xunlu.live.Feed;
import org.xunlu.live.LiveBoard;
import org.xunlu.network.NetworkHolder;
import org.xunlu.patrol.DrivenPart;
import org.xunlu.patrol.PatrolWatch;
import org.xunlu.patrol.UnitId;
import org.xunlu.track.Rider;

/** The ledger of driven roads, wired to the intake and to the feed. */
final class CoverageFeature implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CoverageFeature.class);
    private static final long WORK_MILLIS = 1_000;
    /** Following a rider costs less for several fixes at once, and nobody sees a third of a second. */
    private static final Duration GATHERING = Duration.ofMillis(300);

    private final CoverageLedger ledger;
    private final CoverageLayer layer;
    private final List<Routes> routes;
    /** Patrols read the ledger while they count, so they must not be told by a thread that holds it. */
    private final ExecutorService told = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "patrols-told");
        thread.setDaemon(true);
        return thread;
    });

    CoverageFeature(
            Config config,
            Database database,
            Clock clock,
            AuditTrail audit,
            TrackFeature track,
            Feed feed,
            NetworkHolder roads,
            RepeatedTasks tasks) {
        MileageRules rules = MileageSettings.of(config);
        ledger = new CoverageLedger(new VisitStore(database), track.reading(), roads, clock, rules);
        layer = new CoverageLayer(ledger, roads::current);
        ledger.listen(new Telling(feed));
        track.intake().listen(ledger, GATHERING);
        tasks.every(WORK_MILLIS, ledger::work);
        WayReading ways = new WayReading(ledger, track.reading(), roads, rules);
        routes = List.of(
                new CoverageRoutes(ledger, roads, clock),
                new MileageRoutes(ledger, roads, audit, clock),
                new WayRoutes(ways, audit, clock));
    }

    /** What was driven, for export. */
    CoverageLayer layer() {
        return layer;
    }

    CoverageLedger ledger() {
        return ledger;
    }

    /** What a unit drove, as patrols count it. */
    List<DrivenPart> listDriven(UnitId unit, Instant from, Instant to) {
        return parts(ledger.listDriven(Rider.unit(unit.value()), from, to));
    }

    /** What all units drove. */
    List<DrivenPart> listAllDriven(Instant from, Instant to) {
        return parts(ledger.listVisits(null, from, to));
    }

    /** Lets patrols hear at once what their units drive. */
    void tell(PatrolWatch watch) {
        ledger.listen(new DriveListener() {
            @Override
            public void driven(Rider rider, List<SegmentVisit> fresh, double dayMeters) {
                Long unit = rider.unitId();
                if (unit != null) {
                    told.execute(() -> watch.driven(new UnitId(unit), parts(fresh)));
                }
            }

            @Override
            public void redone(Rider rider, Instant from, Instant to, double dayMeters) {
                Long unit = rider.unitId();
                if (unit != null) {
                    told.execute(() -> watch.reopened(new UnitId(unit), from, to));
                }
            }
        });
    }

    /** Visits that are certain, as patrols hear of them. */
    static List<DrivenPart> parts(List<SegmentVisit> visits) {
        return visits.stream()
                .filter(SegmentVisit::isCertain)
                .map(visit -> new DrivenPart(
                        visit.segment(), visit.fromFraction(), visit.toFraction(), visit.entered(), visit.left()))
                .toList();
    }

    List<Routes> routes() {
        return routes;
    }

    /** Files of kilometres, which name who drove. */
    Routes exports(MileageTable.Crews crews, Messages messages, AuditTrail audit, Clock clock) {
        return new MileageExportRoutes(ledger, crews, messages, audit, clock);
    }

    @Override
    public void close() {
        ledger.flush();
        told.shutdown();
        try {
            if (!told.awaitTermination(2, TimeUnit.SECONDS)) {
                LOG.warn("patrols are still being told what was driven");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Tells open maps. */
    private record Telling(Feed feed) implements DriveListener {
        @Override
        public void driven(Rider rider, List<SegmentVisit> fresh, double dayMeters) {
            List<Part> parts = fresh.stream().map(Part::of).toList();
            publish(new Drive(rider.key(), rider.unitId(), false, parts, dayMeters / 1000));
        }

        @Override
        public void redone(Rider rider, Instant from, Instant to, double dayMeters) {
            publish(new Drive(rider.key(), rider.unitId(), true, List.of(), dayMeters / 1000));
        }

        @Override
        public void reopened(RiderDay day) {
            Map<String, Object> which = Map.of("key", day.rider().key(), "day", day.day());
            feed.publish("mileage", LiveBoard.WATCHERS, which);
        }

        private void publish(Drive drive) {
            feed.publish("coverage", LiveBoard.WATCHERS, drive);
        }
    }

    /**
     * The event {@code coverage}.
     *
     * @param key the rider's key
     * @param unitId the unit, or null
     * @param redone whether what was told before may differ now and is to be asked for anew
     * @param segments parts driven just now
     * @param km driven on the network this day so far
     */
    record Drive(long key, @Nullable Long unitId, boolean redone, List<Part> segments, double km) {}

    record Part(long id, double from, double to) {
        static Part of(SegmentVisit visit) {
            return new Part(visit.segment().value(), visit.fromFraction(), visit.toFraction());
        }
    }
}
