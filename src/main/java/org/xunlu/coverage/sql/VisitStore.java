package org.xunlu.coverage.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.xunlu.coverage.DayFigures;
import org.xunlu.coverage.DayMeters;
import org.xunlu.coverage.DayPart;
import org.xunlu.coverage.Reopening;
import org.xunlu.coverage.RiderDay;
import org.xunlu.coverage.SegmentVisit;
import org.xunlu.coverage.VisitBook;
import org.xunlu.database.Database;
import org.xunlu.network.SegmentId;
import org.xunlu.track.Rider;

/** Visits in {@code segment_visit}, days in {@code driven_day}. */
public final class VisitStore implements VisitBook {
    private final Database database;

    /** Reads and writes here. */
    public VisitStore(Database database) {
        this.database = database;
    }

    @Override
    public long through() {
        return database.read(handle -> handle.createQuery("SELECT through FROM coverage_progress WHERE id = 1")
                .mapTo(Long.class)
                .one());
    }

    @Override
    public void advance(long number) {
        database.change(handle -> handle.execute("UPDATE coverage_progress SET through = ? WHERE id = 1", number));
    }

    @Override
    public void replace(RiderDay day, int from, List<SegmentVisit> visits, DayFigures figures) {
        database.change(handle -> {
            handle.execute(
                    "DELETE FROM segment_visit WHERE rider = ? AND drive_day = ? AND place >= ?",
                    day.rider().key(),
                    day.day(),
                    from);
            insert(handle, day, from, visits);
            DayMeters meters = figures.meters();
            handle.execute(
                    "DELETE FROM driven_day WHERE rider = ? AND drive_day = ?",
                    day.rider().key(),
                    day.day());
            handle.execute(
                    "INSERT INTO driven_day (rider, drive_day, network_meters, patrol_meters, bridged_meters,"
                            + " slow_meters, uncertain_meters, off_road_meters, straight_meters, fixes, through,"
                            + " closed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    day.rider().key(),
                    day.day(),
                    meters.network(),
                    meters.patrol(),
                    meters.bridged(),
                    meters.slow(),
                    meters.uncertain(),
                    meters.offRoad(),
                    meters.straight(),
                    figures.fixes(),
                    figures.through(),
                    figures.closed());
        });
    }

    @Override
    public void together(Runnable writing) {
        // what this thread writes meanwhile joins the transaction
        database.change(handle -> writing.run());
    }

    private static void insert(Handle handle, RiderDay day, int from, List<SegmentVisit> visits) {
        if (visits.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch("INSERT INTO segment_visit (rider, drive_day, place, segment_id,"
                + " from_fraction, to_fraction, entered, left_at, meters, slow_meters, bridged_meters, confidence)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        for (int i = 0; i < visits.size(); i++) {
            SegmentVisit visit = visits.get(i);
            batch.add(
                    day.rider().key(),
                    day.day(),
                    from + i,
                    visit.segment().value(),
                    visit.fromFraction(),
                    visit.toFraction(),
                    visit.entered(),
                    visit.left(),
                    visit.meters(),
                    visit.slowMeters(),
                    visit.bridgedMeters(),
                    visit.confidence());
        }
        batch.execute();
    }

    @Override
    public List<SegmentVisit> list(RiderDay day) {
        return database.read(handle -> visits(handle.createQuery(
                        "SELECT * FROM segment_visit WHERE rider = :rider AND drive_day = :day ORDER BY place")
                .bind("rider", day.rider().key())
                .bind("day", day.day())));
    }

    @Override
    public List<SegmentVisit> list(@Nullable Rider rider, Instant from, Instant to) {
        String whose = rider == null ? "" : " AND rider = :rider AND drive_day >= :first AND drive_day <= :last";
        return database.read(handle -> {
            Query query = handle.createQuery("SELECT * FROM segment_visit WHERE entered >= :from AND entered < :to"
                            + whose + " ORDER BY entered, rider, place")
                    .bind("from", from)
                    .bind("to", to);
            if (rider != null) {
                query.bind("rider", rider.key())
                        .bind("first", RiderDay.of(rider, from).day())
                        .bind("last", RiderDay.of(rider, to).day());
            }
            return visits(query);
        });
    }

    /**
     * When each segment was last driven over at least half its length, in [from, before).
     *
     * @return by segment; those not driven are left out
     */
    public Map<SegmentId, Instant> lastVisits(Instant from, Instant before) {
        Map<SegmentId, Instant> last = new HashMap<>();
        database.read(handle -> handle.createQuery("SELECT segment_id, MAX(entered) AS last FROM segment_visit"
                                + " WHERE entered >= :from AND entered < :before AND ABS(to_fraction - from_fraction) >= 0.5"
                                + " GROUP BY segment_id")
                        .bind("from", from)
                        .bind("before", before)
                        .map((row, context) -> Map.entry(
                                new SegmentId(row.getLong("segment_id")),
                                row.getTimestamp("last").toInstant()))
                        .list())
                .forEach(each -> last.put(each.getKey(), each.getValue()));
        return last;
    }

    @Override
    public List<DayFigures> listFigures(@Nullable Rider rider, Instant from, Instant to) {
        Rider any = new Rider(1);
        String whose = rider == null ? "" : " AND rider = :rider";
        return database.read(handle -> {
            Query query = handle.createQuery("SELECT * FROM driven_day WHERE drive_day >= :first AND drive_day <= :last"
                            + whose + " ORDER BY rider, drive_day")
                    .bind("first", RiderDay.of(any, from).day())
                    .bind("last", RiderDay.of(any, to.minusMillis(1)).day());
            if (rider != null) {
                query.bind("rider", rider.key());
            }
            return query.map((row, context) -> figures(row)).list();
        });
    }

    private static DayFigures figures(ResultSet row) throws SQLException {
        OffsetDateTime closed = row.getObject("closed_at", OffsetDateTime.class);
        return new DayFigures(
                day(row),
                DayPartTable.meters(row),
                row.getInt("fixes"),
                row.getLong("through"),
                closed == null ? null : closed.toInstant());
    }

    @Override
    public Optional<DayFigures> find(RiderDay day) {
        return database.read(
                handle -> handle.createQuery("SELECT * FROM driven_day WHERE rider = :rider AND drive_day = :day")
                        .bind("rider", day.rider().key())
                        .bind("day", day.day())
                        .map((row, context) -> figures(row))
                        .findOne());
    }

    @Override
    public List<RiderDay> listOpenBefore(LocalDate day) {
        return database.read(handle -> handle.createQuery("SELECT rider, drive_day FROM driven_day"
                        + " WHERE drive_day < :day AND closed_at IS NULL AND through > 0 ORDER BY drive_day, rider")
                .bind("day", day)
                .map((row, context) -> day(row))
                .list());
    }

    @Override
    public void replaceParts(RiderDay day, List<DayPart> parts) {
        database.change(handle -> DayPartTable.replace(handle, day, parts));
    }

    @Override
    public List<DayPart> listParts(RiderDay day) {
        return database.read(handle -> DayPartTable.list(handle, day));
    }

    @Override
    public long partsThrough(RiderDay day) {
        return database.read(handle -> handle.createQuery(
                        "SELECT parts_through FROM driven_day WHERE rider = :rider AND drive_day = :day")
                .bind("rider", day.rider().key())
                .bind("day", day.day())
                .mapTo(Long.class)
                .findOne()
                .orElse(0L));
    }

    @Override
    public void note(Reopening reopening) {
        database.change(handle -> ReopeningTable.note(handle, reopening));
    }

    @Override
    public List<Reopening> listReopenings(@Nullable Rider rider, LocalDate from, LocalDate to, int most) {
        return database.read(handle -> ReopeningTable.list(handle, rider, from, to, most));
    }

    @Override
    public List<RiderDay> listDays() {
        return database.read(
                handle -> handle.createQuery("SELECT rider, drive_day FROM driven_day ORDER BY drive_day DESC, rider")
                        .map((row, context) -> day(row))
                        .list());
    }

    private static RiderDay day(ResultSet row) throws SQLException {
        return new RiderDay(new Rider(row.getLong("rider")), row.getObject("drive_day", LocalDate.class));
    }

    private static List<SegmentVisit> visits(Query query) {
        return query.map((row, context) -> new SegmentVisit(
                        new SegmentId(row.getLong("segment_id")),
                        row.getDouble("from_fraction"),
                        row.getDouble("to_fraction"),
                        row.getObject("entered", OffsetDateTime.class).toInstant(),
                        row.getObject("left_at", OffsetDateTime.class).toInstant(),
                        row.getDouble("meters"),
                        row.getDouble("slow_meters"),
                        row.getDouble("bridged_meters"),
                        row.getDouble("confidence")))
                .list();
    }
}
