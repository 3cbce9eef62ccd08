package org.xunlu.report.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.xunlu.database.Database;
import org.xunlu.database.OnBothDatabases;
import org.xunlu.finding.casework.ClosureFigure;
import org.xunlu.report.PeriodFigures;

/** Figures of June 2026 that can be counted by hand, from more rows than any page of a list holds. */
@OnBothDatabases
final class FigureQueriesTest {
    private static final Instant JUNE = Instant.parse("2026-05-31T16:00:00Z");
    private static final Instant JULY = Instant.parse("2026-06-30T16:00:00Z");
    private static final Instant BEFORE = JUNE.minusSeconds(1);

    private static final List<String> TABLES =
            List.of("patrol_officer", "patrol", "officer", "finding", "vehicle_pass", "checkpoint");

    private final Database database;
    private final FigureQueries figures;

    FigureQueriesTest(Database database) {
        this.database = database;
        this.figures = new FigureQueries(database);
    }

    @AfterEach
    void clear() {
        database.change(handle -> TABLES.forEach(table -> handle.execute("DELETE FROM " + table)));
    }

    private void patrol(long id, String state, @Nullable Instant planned, @Nullable Instant departed, int officers) {
        database.change(handle -> {
            handle.execute(
                    "INSERT INTO patrol (id, name, classes, seed, planned_from, planned_to, state, state_at,"
                            + " state_person_id, state_person, state_reason, departed_at, network_revision,"
                            + " length_meters, required_meters, seconds, class_meters, unreached_count, version)"
                            + " VALUES (?, 'p', '', 1, ?, ?, ?, ?, 1, 'x', '', ?, 1, 0, 0, 0, '', 0, 1)",
                    id,
                    planned,
                    planned,
                    state,
                    JUNE,
                    departed);
            for (int i = 0; i < officers; i++) {
                long officer = 100 * id + i;
                handle.execute(
                        "INSERT INTO officer (id, name, certificate_no, version) VALUES (?, 'o', 'c', 1)", officer);
                handle.execute("INSERT INTO patrol_officer (patrol_id, officer_id) VALUES (?, ?)", id, officer);
            }
        });
    }

    @Test
    void dispatches_are_what_departed_and_was_not_cancelled_with_everybody_on_board() {
        patrol(1, "DONE", JUNE, JUNE, 2);
        patrol(2, "DONE", JUNE, JULY.minusSeconds(1), 3);
        patrol(3, "DRIVING", JUNE.plusSeconds(60), JUNE.plusSeconds(90), 2);
        patrol(4, "PUBLISHED", JUNE.plusSeconds(60), null, 2);
        patrol(5, "CANCELLED", JUNE, JUNE.plusSeconds(5), 2);
        patrol(6, "DONE", BEFORE, BEFORE, 2);
        patrol(7, "DONE", JULY, JULY, 2);
        patrol(8, "DRAFT", null, null, 0);
        patrol(9, "PUBLISHED", JULY, null, 2);
        assertThat(figures.count(JUNE, JULY).patrols()).isEqualTo(new PeriodFigures.Patrols(3, 2 + 3 + 2, 2, 2));
    }

    private void findings(int count, String state, boolean verified, Instant found, @Nullable Instant since) {
        database.change(handle -> handle.execute(
                "INSERT INTO finding (kind, lon, lat, note, found_at, found_by, found_by_name, state, state_since,"
                        + " verified, version) SELECT 'OTHER', 117, 34, '', ?, 1, 'x', ?, ?, ?, 1"
                        + " FROM generate_series(1, " + count + ") AS s(x)",
                found,
                state,
                since,
                verified));
    }

    @Test
    void findings_count_all_and_closures_only_where_verified() {
        findings(2_500, "FOUND", false, JUNE, null);
        findings(40, "CLOSED", true, BEFORE, JUNE);
        findings(7, "CLOSED", true, JUNE, JULY);
        findings(5, "CLOSED", false, JUNE, JUNE);
        findings(3, "DISMISSED", false, JUNE, JUNE);
        findings(9, "FOUND", false, JULY, null);
        database.change(handle -> handle.execute(
                "UPDATE finding SET kind = 'PILED_MATERIAL' WHERE id IN"
                        + " (SELECT id FROM finding WHERE verified AND found_at < ? ORDER BY id LIMIT 3)",
                JUNE));
        PeriodFigures.Findings counted = figures.count(JUNE, JULY).findings();
        assertThat(counted.found()).isEqualTo(2_500 + 7 + 5);
        assertThat(counted.closed()).isEqualTo(40);
        assertThat(counted.closures())
                .containsEntry(ClosureFigure.OBSTACLES_CLEARED, 3L)
                .containsEntry(ClosureFigure.ROAD_MARKETS_DISPERSED, 0L);
    }

    private void passes(int count, String code, int overKg, boolean isContested, Instant captured) {
        database.change(handle -> handle.execute(
                "INSERT INTO vehicle_pass (record_code, content_hash, conflict, checkpoint_id, captured_at, received_at,"
                        + " lane, direction, plate, plate_colour, front_plate, rear_plate, vehicle_type, vehicle_class,"
                        + " axles, axle_type, axle_kg, axle_spacing_mm, total_kg, straddling, unusual, permit, limit_kg,"
                        + " limit_uncertain, over_kg, rate_basis_points, severity)"
                        + " SELECT ? || CAST(s.x AS VARCHAR), ?, ?, 1, ?, ?, 1, 'UP', '', '', '', '', 'OTHER', '', 6,"
                        + " '', '', '', 49000, FALSE, FALSE, FALSE, 49000, FALSE, ?, 0, 'NONE'"
                        + " FROM generate_series(1, " + count + ") AS s(x)",
                code,
                code + overKg,
                isContested,
                captured,
                captured,
                overKg));
    }

    @Test
    void passes_count_once_and_contested_ones_apart() {
        database.change(handle -> handle.execute("INSERT INTO checkpoint (id, code, name, kind, lon, lat, lanes,"
                + " direction, note, version) VALUES (1, 'D', 'D', 'OFF_SITE', 117, 34, 2, 'UP', '', 1)"));
        passes(1_500, "a", 0, false, JUNE);
        passes(60, "b", 1_200, false, JULY.minusSeconds(1));
        passes(4, "c", 0, true, JUNE);
        passes(4, "c", 900, true, JUNE);
        passes(11, "d", 5_000, false, JULY);
        assertThat(figures.count(JUNE, JULY).passes()).isEqualTo(new PeriodFigures.Passes(1_560, 60, 4));
    }
}
