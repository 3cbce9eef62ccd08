package org.xunlu.overload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xunlu.refusal.Refusal;

final class WeighingReaderTest {
    private static final Instant NOW = Instant.parse("2026-06-01T04:00:00Z");
    private final WeighingReader reader = new WeighingReader(
            Clock.fixed(NOW, ZoneOffset.UTC),
            code -> code.equals("DEMO-1") ? Optional.of(new CheckpointId(7)) : Optional.empty(),
            CargoKindsTest.seeded());

    private static Map<PassField, String> good() {
        Map<PassField, String> row = new EnumMap<>(PassField.class);
        row.put(PassField.RECORD_CODE, "R1");
        row.put(PassField.STATION_CODE, "DEMO-1");
        row.put(PassField.CAPTURED_AT, "2026-06-01 11:59:30");
        row.put(PassField.PLATE, "皖L·演0001");
        row.put(PassField.AXLES, "6");
        row.put(PassField.TOTAL_KG, "81000");
        return row;
    }

    @Test
    void a_time_without_zone_is_chinese_and_a_plate_loses_its_dot() {
        Weighing weighing = reader.read(good());
        assertThat(weighing.capturedAt()).isEqualTo("2026-06-01T03:59:30Z");
        assertThat(weighing.plates().plate().text()).isEqualTo("皖L演0001");
        assertThat(weighing.checkpoint()).isEqualTo(new CheckpointId(7));
        assertThat(weighing.vehicle().type()).isEqualTo(VehicleType.UNKNOWN);
        assertThat(weighing.totalKg()).isEqualTo(81_000);
    }

    @Test
    void cargo_is_kept_as_it_was_told_beside_its_kind() {
        Map<PassField, String> row = good();
        assertThat(reader.read(row).cargo()).isEqualTo(Cargo.UNKNOWN);
        row.put(PassField.CARGO, " 5-10石子 ");
        assertThat(reader.read(row).cargo()).isEqualTo(new Cargo("STONE", "5-10石子"));
        row.put(PassField.CARGO, "x".repeat(41));
        assertThatThrownBy(() -> reader.read(row))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("cargo"));
    }

    @ParameterizedTest
    @CsvSource({
        "TOTAL_KG, -5, overload.mass_out_of_range",
        "TOTAL_KG, 200001, overload.mass_out_of_range",
        "TOTAL_KG, NaN, overload.mass_out_of_range",
        "TOTAL_KG, heavy, not_a_number",
        "TOTAL_KG, 81.0, overload.mass_suspicious",
        "TOTAL_KG, '', field_missing",
        "AXLES, 0, out_of_range",
        "AXLES, 17, out_of_range",
        "CAPTURED_AT, 2026-06-01T04:06:00Z, overload.time_in_future",
        "CAPTURED_AT, 2069-01-01 00:00:00, overload.time_in_future",
        "CAPTURED_AT, 1999-12-31 23:59:59, overload.time_too_early",
        "CAPTURED_AT, yesterday, overload.time_unreadable",
        "STATION_CODE, NOWHERE, overload.station_unknown",
        "RECORD_CODE, '', field_missing",
        "FRONT_CONFIDENCE, 97, out_of_range",
        "DIRECTION, sideways, not_one_of",
        "STRADDLE, perhaps, not_one_of",
        "AXLE_KG, 7000+x, not_a_number",
        "AXLES, 2.5, overload.not_whole",
        "LANE, 1.5, overload.not_whole",
    })
    void what_cannot_be_right_is_refused_with_field_and_reason(PassField field, String value, String code) {
        Map<PassField, String> row = good();
        row.put(field, value);
        assertThatThrownBy(() -> reader.read(row)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(code);
            assertThat(refusal.field()).isEqualTo(field.key());
        });
    }

    @Test
    void the_edges_of_the_ranges_are_taken() {
        Map<PassField, String> row = good();
        row.put(PassField.AXLES, "16");
        row.put(PassField.TOTAL_KG, "200000");
        row.put(PassField.CAPTURED_AT, "2026-06-01T04:04:59Z");
        assertThat(reader.read(row).totalKg()).isEqualTo(200_000);
        row.put(PassField.AXLES, "2");
        row.put(PassField.TOTAL_KG, "500");
        assertThat(reader.read(row).vehicle().axles()).isEqualTo(2);
    }

    @Test
    void a_short_plate_counts_as_unread_and_the_rear_one_stands_in() {
        Map<PassField, String> row = good();
        row.put(PassField.PLATE, "皖L0");
        assertThat(reader.read(row).plates().plate().read()).isFalse();
        row.put(PassField.REAR_PLATE, "皖L演0002");
        assertThat(reader.read(row).plates().plate().text()).isEqualTo("皖L演0002");
    }

    @Test
    void lists_of_axles_may_be_separated_in_the_usual_ways() {
        Map<PassField, String> row = good();
        row.put(PassField.AXLE_KG, "7000+12000；12000, 11000|12000 11000");
        assertThat(reader.read(row).vehicle().axleKg()).containsExactly(7000, 12000, 12000, 11000, 12000, 11000);
    }

    @Test
    void masked_plates_keep_only_their_ends() {
        assertThat(new Plate("皖L·演0001").masked()).isEqualTo("皖L***01");
        assertThat(new Plate("皖L0").masked()).isEqualTo("皖L0");
    }
}
