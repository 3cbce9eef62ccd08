package org.xunlu.overload.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xunlu.database.Database;
import org.xunlu.database.OnBothDatabases;
import org.xunlu.geo.LonLat;
import org.xunlu.overload.Cargo;
import org.xunlu.overload.CargoKindsTest;
import org.xunlu.overload.CheckpointDetails;
import org.xunlu.overload.CheckpointKind;
import org.xunlu.overload.LoadReport;
import org.xunlu.overload.MassLimitsTest;
import org.xunlu.overload.PassFilter;
import org.xunlu.overload.PassIntake;
import org.xunlu.overload.PassLoader;
import org.xunlu.overload.RowRefusal;
import org.xunlu.overload.TravelDirection;
import org.xunlu.overload.VehiclePass;
import org.xunlu.overload.sql.CheckpointStore;
import org.xunlu.overload.sql.PassStore;
import org.xunlu.refusal.Refusal;

@OnBothDatabases
final class PassCsvTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-02T00:00:00Z"), ZoneOffset.UTC);
    private static final String ENGLISH = "record_code,station_code,captured_at,axles,total_kg,plate\n";
    private final Database database;
    private final CheckpointStore checkpoints;
    private final PassStore passes;

    PassCsvTest(Database database) {
        this.database = database;
        checkpoints = new CheckpointStore(database);
        passes = new PassStore(database);
    }

    @BeforeEach
    void a_station_without_passes() {
        database.change(handle -> {
            handle.execute("DELETE FROM vehicle_pass");
            handle.execute("DELETE FROM checkpoint");
        });
        checkpoints.add(new CheckpointDetails(
                "DEMO-1",
                "演示点",
                CheckpointKind.OFF_SITE,
                new LonLat(116.95, 34.19),
                2,
                TravelDirection.BOTH,
                null,
                null,
                null,
                null,
                ""));
    }

    private PassCsv.Report load(byte[] file, String station) throws IOException {
        PassIntake intake = new PassIntake(passes, checkpoints, MassLimitsTest::seeded, CLOCK, pass -> {});
        return PassCsv.load(
                new ByteArrayInputStream(file),
                station,
                new PassLoader(intake, checkpoints, CLOCK, CargoKindsTest.seeded()),
                (row, at) -> {});
    }

    private LoadReport load(String file) throws IOException {
        return load(file.getBytes(StandardCharsets.UTF_8), null).load();
    }

    private VehiclePass only() {
        return passes.list(PassFilter.between(null, null), 10, null).items().get(0);
    }

    @Test
    void chinese_headings_in_gb18030_with_tonnes_and_centimetres_are_read() throws IOException {
        String file = "流水号,站点编号,检测时间,车牌号码,车牌颜色,轴数,总重(吨),各轴重（吨）,车高(cm),车速,货物,备注\n"
                + "R1,DEMO-1,2026/6/1 8:30:05,皖L·演0001,黄,6,81.02,\"7.0,12.1,12.0,16.5,16.7,16.72\",398,62.5,5-10石子,无\n";
        PassCsv.Report report = load(file.getBytes(Charset.forName("GB18030")), null);
        assertThat(report.load().stored()).isOne();
        assertThat(report.ignoredColumns()).containsExactly("备注");
        VehiclePass pass = only();
        assertThat(pass.weighing().capturedAt()).isEqualTo("2026-06-01T00:30:05Z");
        assertThat(pass.weighing().totalKg()).isEqualTo(81_020);
        assertThat(pass.weighing().vehicle().axleKg()).containsExactly(7000, 12100, 12000, 16500, 16700, 16720);
        assertThat(pass.weighing().vehicle().heightMm()).isEqualTo(3980);
        assertThat(pass.overLimit().overKg()).isEqualTo(32_020);
        assertThat(pass.weighing().cargo()).isEqualTo(new Cargo("STONE", "5-10石子"));
    }

    @Test
    void good_rows_are_kept_and_each_bad_one_is_told_with_row_field_and_reason() throws IOException {
        LoadReport report = load("\uFEFF" + ENGLISH
                + "R1,DEMO-1,2026-06-01 08:00:00,6,60000,皖L演0001\n"
                + "R2,DEMO-1,2026-06-01 08:01:00,6,81.5,皖L演0002\n"
                + "R3,DEMO-1,2026-06-01 08:02:00,0,50000,皖L演0003\n"
                + "R4,DEMO-1,2026-06-01 08:03:00,17,50000,皖L演0003\n"
                + "R5,DEMO-1,2027-06-01 08:00:00,6,50000,皖L演0003\n"
                + "R6,DEMO-1,2026-06-01 08:05:00,6,900000,皖L演0003\n"
                + "R7,DEMO-1,2026-06-01 08:06:00,6,-50000,皖L演0003\n"
                + "R8,DEMO-1,2026-06-01 08:07:00,6,50000,皖L演0003,extra\n"
                + "R9,DEMO-1,2026-06-01 08:08:00,2,19000,皖L\n"
                + "R1,DEMO-1,2026-06-01 08:00:00,6,60000,皖L演0001\n"
                + "R1,DEMO-1,2026-06-01 08:00:00,6,61000,皖L演0001\n");
        assertThat(report.rows()).isEqualTo(11);
        assertThat(report.stored()).isEqualTo(3);
        assertThat(report.duplicates()).isOne();
        assertThat(report.refused()).isEqualTo(7);
        assertThat(report.refusals())
                .extracting(RowRefusal::row, RowRefusal::field, RowRefusal::code)
                .containsExactly(
                        tuple(2, "total_kg", "overload.mass_suspicious"),
                        tuple(3, "axles", "out_of_range"),
                        tuple(4, "axles", "out_of_range"),
                        tuple(5, "captured_at", "overload.time_in_future"),
                        tuple(6, "total_kg", "overload.mass_out_of_range"),
                        tuple(7, "total_kg", "overload.mass_out_of_range"),
                        tuple(8, "row", "overload.too_many_cells"));
        assertThat(report.refusedByReason())
                .containsEntry("out_of_range", 2)
                .containsEntry("overload.mass_out_of_range", 2);
        assertThat(report.refusals())
                .extracting(RowRefusal::recordCode)
                .containsExactly("R2", "R3", "R4", "R5", "R6", "R7", "R8");
        assertThat(report.conflictCodes()).containsExactly("R1");
        assertThat(passes.list(new PassFilter(null, null, null, null, false, true, null), 10, null)
                        .items())
                .hasSize(2);
    }

    @Test
    void tonnes_under_a_heading_of_kilograms_are_not_multiplied_in_silence() throws IOException {
        assertThat(load("record_code,station_code,captured_at,axles,总重\nR1,DEMO-1,2026-06-01 08:00:00,6,81.5\n")
                        .refusedByReason())
                .containsOnlyKeys("overload.mass_suspicious");
    }

    @Test
    void two_columns_of_one_meaning_are_refused_whole() {
        assertThatThrownBy(
                        () -> load(
                                "record_code,station_code,captured_at,axles,总重(吨),总重(kg)\nR1,DEMO-1,2026-06-01 08:00:00,6,48,3\n"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("overload.column_twice"));
        assertThat(passes.list(PassFilter.between(null, null), 10, null).items())
                .noneMatch(pass -> pass.weighing().totalKg() == 3);
    }

    @Test
    void a_file_without_a_needed_column_is_refused_whole() {
        assertThatThrownBy(() -> load("record_code,captured_at,axles\nR1,2026-06-01 08:00:00,6\n"))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("overload.columns_missing");
                    assertThat(refusal.figures().get("columns").toString())
                            .contains("总重")
                            .contains("station_code");
                });
    }

    @Test
    void the_station_may_be_named_once_for_all_rows_and_cells_parted_by_semicolons() throws IOException {
        byte[] file = "record_code;captured_at;axles;total_t\nR1;2026-06-01 08:00:00;4;36.001\n"
                .getBytes(StandardCharsets.UTF_8);
        assertThat(load(file, "DEMO-1").load().stored()).isOne();
        assertThat(only().overLimit().overKg()).isOne();
        assertThat(only().overLimit().limitUncertain()).isTrue();
    }

    @Test
    void rows_before_an_open_quotation_mark_are_kept() throws IOException {
        LoadReport report = load(ENGLISH + "R1,DEMO-1,2026-06-01 08:00:00,6,60000,x\nR2,\"DEMO-1,2026");
        assertThat(report.stored()).isOne();
        assertThat(report.refusedByReason()).containsOnlyKeys("overload.csv_broken");
    }

    @Test
    void many_rows_go_in_batches() throws IOException {
        StringBuilder file = new StringBuilder(ENGLISH);
        for (int i = 0; i < 1_201; i++) {
            file.append("N").append(i).append(",DEMO-1,2026-06-01 08:00:00,6,50000,皖L演0001\n");
        }
        assertThat(load(file.toString()).stored()).isEqualTo(1_201);
        assertThat(load(file.toString()).duplicates()).isEqualTo(1_201);
    }
}
