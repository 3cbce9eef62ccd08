package org.xunlu.coverage.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.xunlu.coverage.DayFigures;
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
            handle.execute(
                    "DELETE FROM driven_day WHERE rider = ? AND drive_day = ?",
                    day.rider().key(),
                    day.day());
            handle.execute(
                    "INSERT INTO driven_day (rider, drive_day, network_meters, straight_meters, fixes, through)"
                            + " VALUES (?, ?, ?, ?, ?, ?)",
                    day.rider().key(),
                    day.day(),
                    figures.networkMeters(),
                    figures.straightMeters(),
                    figures.fixes(),
                    figures.through());
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
                + " from_fraction, to_fraction, entered, left_at, meters) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
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
                    visit.meters());
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
            return query.map((row, context) -> new DayFigures(
                            day(row),
                            row.getDouble("network_meters"),
                            row.getDouble("straight_meters"),
                            row.getInt("fixes"),
                            row.getLong("through")))
                    .list();
        });
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
                        row.getDouble("meters")))
                .list();
    }
}
