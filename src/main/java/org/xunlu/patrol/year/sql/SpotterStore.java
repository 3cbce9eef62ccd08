package org.xunlu.patrol.year.sql;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xunlu.database.Database;
import org.xunlu.network.SegmentId;
import org.xunlu.patrol.RouteLeg;
import org.xunlu.patrol.year.PlannedParts;
import org.xunlu.patrol.year.SpotterBook;
import org.xunlu.patrol.year.SpotterTest;
import org.xunlu.patrol.year.Tested;

/** Tests in {@code spotter_test}; their basis is told by counts over visits and patrols. */
public final class SpotterStore implements SpotterBook {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final String DRIVEN = "SELECT COUNT(*), COALESCE(SUM(meters), 0), COALESCE(SUM(confidence), 0)"
            + " FROM segment_visit WHERE entered >= :from AND entered < :before";
    private static final String GIVEN_OUT =
            " planned_from >= :from AND planned_from < :before AND state NOT IN ('DRAFT', 'ASSIGNED', 'CANCELLED')";
    private static final String PLANNED =
            "SELECT COUNT(*), COALESCE(SUM(length_meters), 0), COALESCE(SUM(version), 0) FROM patrol WHERE" + GIVEN_OUT;
    private static final String LEGS =
            "SELECT patrol_id, planned_from, segment_id, forward, from_fraction, to_fraction,"
                    + " required FROM patrol JOIN patrol_leg ON patrol_id = patrol.id WHERE" + GIVEN_OUT
                    + " ORDER BY patrol_id, place";

    private final Database database;

    /** Tests in this database. */
    public SpotterStore(Database database) {
        this.database = database;
    }

    @Override
    public Optional<SpotterTest> find(Tested tested, YearMonth month, String basis) {
        return database.read(handle -> handle.createQuery("SELECT auc, frequency_auc, hour_entropy, visits"
                        + " FROM spotter_test WHERE tested = :tested AND test_month = :month AND basis = :basis")
                .bind("tested", tested.name())
                .bind("month", number(month))
                .bind("basis", basis)
                .map((row, context) -> new SpotterTest(
                        tested,
                        month,
                        row.getObject(1, Double.class),
                        row.getObject(2, Double.class),
                        row.getDouble(3),
                        row.getLong(4)))
                .findOne());
    }

    private static int number(YearMonth month) {
        return 100 * month.getYear() + month.getMonthValue();
    }

    @Override
    public void keep(SpotterTest test, String basis) {
        database.change(handle -> {
            handle.execute(
                    "DELETE FROM spotter_test WHERE tested = ? AND test_month = ?",
                    test.tested().name(),
                    number(test.month()));
            handle.createUpdate("INSERT INTO spotter_test (tested, test_month, basis, auc, frequency_auc, hour_entropy,"
                            + " visits) VALUES (:tested, :month, :basis, :auc, :frequency, :entropy, :visits)")
                    .bind("tested", test.tested().name())
                    .bind("month", number(test.month()))
                    .bind("basis", basis)
                    .bind("auc", test.auc())
                    .bind("frequency", test.frequencyAuc())
                    .bind("entropy", test.hourEntropy())
                    .bind("visits", test.visits())
                    .execute();
        });
    }

    @Override
    public String basis(Tested tested, LocalDate from, LocalDate before) {
        return database.read(handle -> handle.createQuery(tested == Tested.DRIVEN ? DRIVEN : PLANNED)
                .bind("from", start(from))
                .bind("before", start(before))
                .map((row, context) -> from + "/" + before + ": " + row.getLong(1) + " of "
                        + Math.round(row.getDouble(2)) + " m, " + Math.round(1_000 * row.getDouble(3)))
                .one());
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(CHINA).toInstant();
    }

    /** Patrols given out that were to depart in [from, before). */
    public List<PlannedParts.Given> listGiven(LocalDate from, LocalDate before) {
        Map<Long, Instant> departures = new LinkedHashMap<>();
        Map<Long, List<RouteLeg>> legs = new LinkedHashMap<>();
        database.read(handle -> {
            handle.createQuery(LEGS)
                    .bind("from", start(from))
                    .bind("before", start(before))
                    .map((row, context) -> {
                        long patrol = row.getLong(1);
                        departures.putIfAbsent(
                                patrol, row.getObject(2, OffsetDateTime.class).toInstant());
                        return legs.computeIfAbsent(patrol, any -> new ArrayList<>())
                                .add(new RouteLeg(
                                        new SegmentId(row.getLong(3)),
                                        row.getBoolean(4),
                                        row.getDouble(5),
                                        row.getDouble(6),
                                        row.getBoolean(7)));
                    })
                    .forEach(added -> {});
            return true;
        });
        List<PlannedParts.Given> given = new ArrayList<>();
        departures.forEach(
                (patrol, departs) -> given.add(new PlannedParts.Given(departs, legs.getOrDefault(patrol, List.of()))));
        return given;
    }
}
