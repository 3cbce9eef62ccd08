package org.xunlu.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xunlu.coverage.sql.VisitStore;
import org.xunlu.database.Database;
import org.xunlu.database.OnBothDatabases;
import org.xunlu.network.NetworkHolder;
import org.xunlu.network.RoadClass;
import org.xunlu.network.RoadNetwork;
import org.xunlu.track.DeviceId;
import org.xunlu.track.Fix;
import org.xunlu.track.Rider;
import org.xunlu.track.sql.FixStore;

@OnBothDatabases
final class CoverageLedgerTest {
    private static final Rider CAR = Rider.unit(7);
    private static final Clock CLOCK = Clock.fixed(StraightRoad.START.plusSeconds(36_000), ZoneOffset.UTC);
    private static final Instant FROM = StraightRoad.START.minusSeconds(3600);
    private static final Instant TO = StraightRoad.START.plusSeconds(36_000);
    private final Database database;
    private final RoadNetwork network = StraightRoad.network(100);
    private final NetworkHolder roads = NetworkHolder.of(network);

    CoverageLedgerTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void empty() {
        database.change(handle -> {
            handle.execute("DELETE FROM fix");
            handle.execute("DELETE FROM segment_visit");
            handle.execute("DELETE FROM driven_day");
            handle.execute("UPDATE coverage_progress SET through = 0");
        });
    }

    @Test
    void each_fix_credits_the_road_at_once_and_what_is_told_adds_up_to_what_is_kept() {
        CoverageLedger ledger = ledger();
        List<SegmentVisit> told = new ArrayList<>();
        double[] day = new double[1];
        ledger.listen(new DriveListener() {
            @Override
            public void driven(Rider rider, List<SegmentVisit> fresh, double dayMeters) {
                told.addAll(fresh);
                day[0] = dayMeters;
            }

            @Override
            public void redone(Rider rider, Instant from, Instant to, double dayMeters) {
                told.removeIf(visit -> !visit.entered().isBefore(from));
                day[0] = dayMeters;
            }
        });
        for (Fix fix : StraightRoad.drive(new DeviceId(1), 7L, 100, 1)) {
            ledger.committed(store(List.of(fix)));
        }
        assertThat(day[0]).isCloseTo(99 * 150, within(30.0));
        assertThat(told.stream().mapToDouble(SegmentVisit::meters).sum()).isCloseTo(day[0], within(160.0));
        List<SegmentVisit> kept = ledger.listDriven(CAR, FROM, TO);
        assertThat(kept).hasSize(17).extracting(SegmentVisit::entered).isSorted();
        assertThat(CoverageReport.of(network, kept)
                        .classes()
                        .get(RoadClass.NATIONAL)
                        .coveredKm())
                .isCloseTo(14.85, within(0.05));
    }

    @Test
    void whatever_the_order_of_delivery_the_figures_are_the_same() {
        List<Fix> fixes = store(StraightRoad.drive(new DeviceId(1), 7L, 120, 1));
        for (int seed = 0; seed < 6; seed++) {
            clearVisits();
            CoverageLedger ledger = ledger();
            List<Fix> order = new ArrayList<>(fixes);
            if (seed == 0) {
                Collections.reverse(order);
            } else {
                Collections.shuffle(order, new Random(seed));
            }
            order.forEach(fix -> ledger.committed(List.of(fix)));
            ledger.work();
            assertThat(meters(ledger)).as("seed %d", seed).isCloseTo(119 * 150, within(20.0));
        }
    }

    @Test
    void two_devices_in_one_car_are_one_drive_and_driving_back_counts_twice_but_covers_once() {
        List<Fix> both = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            both.add(StraightRoad.at(new DeviceId(1), 7L, i * 10, i * 150, 0));
            both.add(StraightRoad.at(new DeviceId(2), 7L, i * 10 + 3, i * 150 + 45, 0));
        }
        for (int i = 0; i < 60; i++) {
            both.add(StraightRoad.at(new DeviceId(1), 7L, 600 + i * 10, (59 - i) * 150, 0));
        }
        CoverageLedger ledger = ledger();
        ledger.committed(store(both));
        ledger.work();
        CoverageReport report = CoverageReport.of(network, ledger.listDriven(CAR, FROM, TO));
        assertThat(report.total().drivenKm()).isCloseTo(2 * 59 * 0.15, within(0.1));
        assertThat(report.total().coveredKm()).isCloseTo(59 * 0.15, within(0.1));
        assertThat(report.patrolKm()).isEqualTo(report.total().drivenKm());
        assertThat(ledger.listFigures(CAR, FROM, TO))
                .singleElement()
                .satisfies(figures -> assertThat(figures.meters().straight()).isCloseTo(2 * 59 * 150, within(100.0)));
    }

    @Test
    void after_a_restart_it_goes_on_with_what_had_not_been_worked_in() {
        List<Fix> fixes = store(StraightRoad.drive(new DeviceId(1), 7L, 100, 1));
        CoverageLedger first = ledger();
        first.work();
        clearVisits();
        CoverageLedger early = ledgerKnowing(fixes.subList(0, 40));
        early.flush();
        // the program dies here; the rest of the fixes is stored and was never told
        CoverageLedger next = ledger();
        next.work();
        assertThat(meters(next)).isCloseTo(99 * 150, within(20.0));
        assertThat(new VisitStore(database).through()).isEqualTo(fixes.get(99).number());
    }

    @Test
    void when_the_roads_are_replaced_the_days_are_worked_out_on_the_new_ones() {
        RoadNetwork[] current = {network};
        NetworkHolder changing = new NetworkHolder(() -> current[0]);
        CoverageLedger ledger = new CoverageLedger(
                new VisitStore(database), new FixStore(database), changing, CLOCK, MileageRules.DEFAULT);
        ledger.committed(store(StraightRoad.drive(new DeviceId(1), 7L, 50, 1)));
        ledger.work();
        current[0] = StraightRoad.network(500);
        changing.reload();
        ledger.work();
        assertThat(ledger.listDriven(CAR, FROM, TO))
                .isNotEmpty()
                .allSatisfy(visit -> assertThat(visit.segment().value()).isGreaterThanOrEqualTo(500));
    }

    @Test
    void kilometres_stay_when_the_fixes_they_were_counted_from_are_no_longer_kept() {
        RoadNetwork[] current = {network};
        NetworkHolder changing = new NetworkHolder(() -> current[0]);
        CoverageLedger ledger = new CoverageLedger(
                new VisitStore(database), new FixStore(database), changing, CLOCK, MileageRules.DEFAULT);
        List<Fix> fixes = store(StraightRoad.drive(new DeviceId(1), 7L, 50, 1));
        ledger.committed(fixes);
        ledger.work();
        double before = meters(ledger);
        Instant after = fixes.get(49).time().plusSeconds(86_400);
        database.change(handle -> {
            handle.execute("DELETE FROM fix");
            handle.execute(
                    "INSERT INTO retention_run (data_class, run_at, removed_before, removed, detail)"
                            + " VALUES ('TRACK', ?, ?, 50, '')",
                    after,
                    after);
        });
        current[0] = StraightRoad.network(500);
        changing.reload();
        // a late one comes in on its own
        ledger.committed(store(List.of(StraightRoad.at(new DeviceId(1), 7L, 5_000, 100, 0))));
        ledger.work();
        database.change(handle -> handle.execute("DELETE FROM retention_run"));
        assertThat(meters(ledger)).isEqualTo(before).isGreaterThan(7_000);
    }

    private CoverageLedger ledger() {
        return new CoverageLedger(new VisitStore(database), new FixStore(database), roads, CLOCK, MileageRules.DEFAULT);
    }

    private CoverageLedger ledgerKnowing(List<Fix> fixes) {
        new VisitStore(database).advance(0);
        LiveDay day = LiveDay.resume(RiderDay.of(fixes.get(0)), fixes, network, new RoadMatching(MileageRules.DEFAULT));
        day.write(new VisitStore(database));
        new VisitStore(database).advance(fixes.get(fixes.size() - 1).number());
        return ledger();
    }

    private double meters(CoverageLedger ledger) {
        return ledger.listDriven(CAR, FROM, TO).stream()
                .mapToDouble(SegmentVisit::meters)
                .sum();
    }

    private void clearVisits() {
        database.change(handle -> {
            handle.execute("DELETE FROM segment_visit");
            handle.execute("DELETE FROM driven_day");
        });
    }

    private List<Fix> store(List<Fix> fixes) {
        long[] numbers = new FixStore(database).append(fixes, FROM);
        List<Fix> stored = new ArrayList<>();
        for (int i = 0; i < numbers.length; i++) {
            if (numbers[i] > 0) {
                stored.add(fixes.get(i).numbered(numbers[i]));
            }
        }
        return stored;
    }
}
