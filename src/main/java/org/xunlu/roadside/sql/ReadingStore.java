package org.xunlu.roadside.sql;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.xunlu.database.Database;
import org.xunlu.geo.LonLat;
import org.xunlu.network.SegmentId;
import org.xunlu.overload.CheckpointId;
import org.xunlu.overload.Plate;
import org.xunlu.roadside.Readings;
import org.xunlu.roadside.bypass.Passage;
import org.xunlu.roadside.bypass.RateShift;
import org.xunlu.roadside.keytime.HotHours;
import org.xunlu.roadside.spotter.LeakIndicator;
import org.xunlu.roadside.spotter.OwnPassage;
import org.xunlu.roadside.spotter.PlateTag;
import org.xunlu.roadside.spotter.Sighting;

/** Readings from tables {@code vehicle_pass}, {@code segment_visit}, {@code patrol} and {@code plate_tag}. */
public final class ReadingStore implements Readings {
    private static final int ROWS_A_TIME = 5_000;
    /** Shorter plates were not read whole. */
    private static final String READ =
            " captured_at >= :from AND captured_at < :to AND NOT conflict AND CHAR_LENGTH(plate) >= 6";

    private final Database database;

    /** Of this database. */
    public ReadingStore(Database database) {
        this.database = database;
    }

    @Override
    public void passages(Instant from, Instant to, Consumer<Passage> sink) {
        database.read(handle -> {
            handle.createQuery("SELECT plate, checkpoint_id, captured_at, over_kg FROM vehicle_pass WHERE" + READ
                            + " ORDER BY plate, captured_at, id")
                    .bind("from", from)
                    .bind("to", to)
                    .setFetchSize(ROWS_A_TIME)
                    .map((row, context) -> new Passage(
                            row.getString("plate"),
                            new CheckpointId(row.getLong("checkpoint_id")),
                            row.getTimestamp("captured_at").toInstant(),
                            row.getInt("over_kg") > 0))
                    .forEach(sink);
            return 0;
        });
    }

    @Override
    public Map<CheckpointId, List<RateShift.Week>> weeks(Instant from, Instant to) {
        Map<CheckpointId, List<RateShift.Week>> weeks = new HashMap<>();
        // 316800 is the first Monday of 1970 at midnight in Shanghai
        database.read(handle -> handle.createQuery("""
                        SELECT checkpoint_id, FLOOR((EXTRACT(EPOCH FROM captured_at) - 316800) / 604800) AS week,
                            COUNT(*) AS trucks, COUNT(*) FILTER (WHERE over_kg > 0) AS over_limit
                        FROM vehicle_pass WHERE captured_at >= :from AND captured_at < :to AND NOT conflict
                        GROUP BY checkpoint_id, FLOOR((EXTRACT(EPOCH FROM captured_at) - 316800) / 604800)""")
                .bind("from", from)
                .bind("to", to)
                .map((row, context) -> weeks.computeIfAbsent(
                                new CheckpointId(row.getLong("checkpoint_id")), any -> new ArrayList<>())
                        .add(new RateShift.Week(row.getLong("week"), row.getLong("trucks"), row.getLong("over_limit"))))
                .list());
        return weeks;
    }

    @Override
    public List<HotHours.Cell> dayHours(Instant from, Instant to) {
        // 57600 s are the sixteen hours from midnight UTC to midnight in Shanghai
        return database.read(handle -> handle.createQuery("""
                        SELECT checkpoint_id, of_day, COUNT(*) AS trucks, COUNT(*) FILTER (WHERE over_kg > 0) AS over_limit
                        FROM (SELECT checkpoint_id, over_kg,
                                MOD(CAST(FLOOR((EXTRACT(EPOCH FROM captured_at) - 57600) / 3600) AS BIGINT), 24) AS of_day
                            FROM vehicle_pass WHERE captured_at >= :from AND captured_at < :to AND NOT conflict) AS hours
                        GROUP BY checkpoint_id, of_day ORDER BY checkpoint_id, of_day""")
                .bind("from", from)
                .bind("to", to)
                .map((row, context) -> new HotHours.Cell(
                        new CheckpointId(row.getLong("checkpoint_id")),
                        row.getInt("of_day"),
                        row.getLong("trucks"),
                        row.getLong("over_limit")))
                .list());
    }

    @Override
    public Map<CheckpointId, LeakIndicator.Trucks> trucks(Set<CheckpointId> places, Instant from, Instant to) {
        Map<CheckpointId, LeakIndicator.Trucks> trucks = new HashMap<>();
        for (CheckpointId place : places) {
            List<Long> seconds = new ArrayList<>();
            List<Boolean> over = new ArrayList<>();
            database.read(handle -> handle.createQuery("SELECT captured_at, over_kg FROM vehicle_pass"
                            + " WHERE checkpoint_id = :place AND captured_at >= :from AND captured_at < :to"
                            + " AND NOT conflict ORDER BY captured_at")
                    .bind("place", place.value())
                    .bind("from", from)
                    .bind("to", to)
                    .map((row, context) -> {
                        over.add(row.getInt("over_kg") > 0);
                        return seconds.add(
                                row.getTimestamp("captured_at").toInstant().getEpochSecond());
                    })
                    .list());
            trucks.put(place, new LeakIndicator.Trucks(seconds, over));
        }
        return trucks;
    }

    @Override
    public List<Sighting> sightings(Set<CheckpointId> places, Instant from, Instant to) {
        List<Sighting> sightings = new ArrayList<>();
        passages(from, to, passage -> {
            if (places.contains(passage.place())) {
                sightings.add(new Sighting(passage.plate(), passage.place(), passage.at()));
            }
        });
        return sightings;
    }

    @Override
    public List<OwnPassage> own(Map<CheckpointId, Set<SegmentId>> near, Instant from, Instant to) {
        List<OwnPassage> passages = new ArrayList<>();
        near.forEach((place, segments) -> passages.addAll(own(place, segments, from, to)));
        return passages;
    }

    private List<OwnPassage> own(CheckpointId place, Set<SegmentId> segments, Instant from, Instant to) {
        Long[] keys = segments.stream().map(SegmentId::value).toArray(Long[]::new);
        List<OwnPassage> visits = database.read(handle -> handle.createQuery("""
                        SELECT rider, entered, left_at FROM segment_visit
                        WHERE segment_id = ANY(:segments) AND entered >= :from AND entered < :to
                        ORDER BY rider, entered""")
                .bindArray("segments", Long.class, (Object[]) keys)
                .bind("from", from)
                .bind("to", to)
                .map((row, context) -> new OwnPassage(
                        row.getLong("rider"),
                        place,
                        row.getTimestamp("entered").toInstant(),
                        row.getTimestamp("left_at").toInstant()))
                .list());
        return OwnPassage.joined(visits);
    }

    @Override
    public Map<SegmentId, Long> visits(Instant from, Instant to) {
        Map<SegmentId, Long> visits = new HashMap<>();
        database.read(handle -> handle.createQuery("SELECT segment_id, COUNT(*) AS visits FROM segment_visit"
                        + " WHERE entered >= :from AND entered < :to GROUP BY segment_id")
                .bind("from", from)
                .bind("to", to)
                .map((row, context) -> visits.put(new SegmentId(row.getLong("segment_id")), row.getLong("visits")))
                .list());
        return visits;
    }

    @Override
    public Map<Long, List<Instant>> departures(Instant from, Instant to) {
        Map<Long, List<Instant>> departures = new HashMap<>();
        database.read(handle -> handle.createQuery("""
                        SELECT squadron_id, departed_at FROM patrol JOIN patrol_unit ON patrol_unit.id = unit_id
                        WHERE departed_at >= :from AND departed_at < :to AND state <> 'CANCELLED'
                        ORDER BY departed_at""")
                .bind("from", from)
                .bind("to", to)
                .map((row, context) -> departures
                        .computeIfAbsent(row.getLong("squadron_id"), any -> new ArrayList<>())
                        .add(row.getTimestamp("departed_at").toInstant()))
                .list());
        return departures;
    }

    @Override
    public List<PlateTag> tags(Instant from, Instant to) {
        return database.read(handle -> handle.createQuery(
                        "SELECT * FROM plate_tag WHERE seen_at >= :from AND seen_at < :to ORDER BY seen_at DESC, id DESC")
                .bind("from", from)
                .bind("to", to)
                .map((row, context) -> new PlateTag(
                        row.getLong("id"),
                        new Plate(row.getString("plate")),
                        row.getTimestamp("seen_at").toInstant(),
                        new LonLat(row.getDouble("lon"), row.getDouble("lat")),
                        row.getString("road"),
                        row.getObject("unit_id", Long.class),
                        row.getLong("person_id"),
                        row.getString("person"),
                        row.getString("note")))
                .list());
    }

    @Override
    public PlateTag add(PlateTag tag) {
        long id = database.write(handle -> handle.createUpdate("""
                        INSERT INTO plate_tag (plate, seen_at, lon, lat, road, unit_id, person_id, person, note)
                        VALUES (:plate, :at, :lon, :lat, :road, :unit, :person_id, :person, :note)""")
                .bind("plate", tag.plate().text())
                .bind("at", tag.at())
                .bind("lon", tag.position().lon())
                .bind("lat", tag.position().lat())
                .bind("road", tag.road())
                .bind("unit", tag.unit())
                .bind("person_id", tag.personId())
                .bind("person", tag.person())
                .bind("note", tag.note())
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one());
        return new PlateTag(
                id,
                tag.plate(),
                tag.at(),
                tag.position(),
                tag.road(),
                tag.unit(),
                tag.personId(),
                tag.person(),
                tag.note());
    }
}
