package org.xunlu.demo.sql;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.xunlu.database.Database;
import org.xunlu.demo.DemoCounty;
import org.xunlu.demo.year.Drive;
import org.xunlu.demo.year.Duty;
import org.xunlu.demo.year.RecentFixes;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.Traversal;
import org.xunlu.patrol.UnitId;

/**
 * What the year's patrols covered, for the time of which no positions are kept. The days with positions are left to the
 * coverage ledger, which works them out itself at the first start.
 */
final class VisitRows {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int ROWS_A_TIME = 5_000;
    private static final String VISIT = "INSERT INTO segment_visit (rider, drive_day, place, segment_id, from_fraction,"
            + " to_fraction, entered, left_at, meters)"
            + " VALUES (:rider, :day, :place, :segment, :from, :to, :entered, :left, :meters)";
    private static final String DAY =
            "INSERT INTO driven_day (rider, drive_day, network_meters, patrol_meters, straight_meters, fixes,"
                    + " through) VALUES (:rider, :day, :network, :network, :straight, :fixes, 0)";

    private final Database database;
    private final List<UnitId> units;

    VisitRows(Database database, List<UnitId> units) {
        this.database = database;
        this.units = units;
    }

    private record RiderDay(long rider, LocalDate day) {}

    void load(DemoCounty county) {
        Instant end = RecentFixes.since(county.settings().lastDay());
        Map<RiderDay, Integer> places = new HashMap<>();
        Map<RiderDay, Double> meters = new HashMap<>();
        database.change(handle -> {
            PreparedBatch batch = handle.prepareBatch(VISIT);
            for (Duty duty : county.year().duties()) {
                if (duty.departed().isBefore(end)) {
                    long rider = units.get(duty.unit()).value();
                    RiderDay day = new RiderDay(rider, LocalDate.ofInstant(duty.departed(), CHINA));
                    meters.merge(day, duty.lengthMeters(), Double::sum);
                    add(batch, duty, day, places, county.snapshot());
                }
                if (batch.size() > ROWS_A_TIME) {
                    batch.execute();
                }
            }
            if (batch.size() > 0) {
                batch.execute();
            }
            PreparedBatch days = handle.prepareBatch(DAY);
            meters.forEach((day, driven) -> days.bind("rider", day.rider())
                    .bind("day", day.day())
                    .bind("network", driven)
                    .bind("straight", driven)
                    .bind("fixes", 0)
                    .add());
            days.execute();
        });
    }

    private static void add(
            PreparedBatch batch, Duty duty, RiderDay day, Map<RiderDay, Integer> places, RoadNetwork network) {
        Drive drive = new Drive(network, duty.way());
        double entered = 0;
        for (int i = 0; i < duty.way().size(); i++) {
            Traversal part = duty.way().get(i);
            double left = drive.arrivalSeconds(i);
            batch.bind("rider", day.rider())
                    .bind("day", day.day())
                    .bind("place", places.merge(day, 1, Integer::sum) - 1)
                    .bind("segment", network.segment(part.segment()).id().value())
                    .bind("from", part.fromFraction())
                    .bind("to", part.toFraction())
                    .bind("entered", duty.departed().plusMillis((long) (entered * 1000)))
                    .bind("left", duty.departed().plusMillis((long) (left * 1000)))
                    .bind("meters", part.share() * network.lengthMeters(part.segment()))
                    .add();
            entered = left;
        }
    }
}
