package org.xunlu.overload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xunlu.overload.importing.MassLimitSeed;
import org.xunlu.refusal.Refusal;

public final class MassLimitsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private final MassLimits table = seeded();

    /** The table the program ships. */
    public static MassLimits seeded() {
        try (Reader csv = new InputStreamReader(
                Objects.requireNonNull(
                        MassLimitsTest.class.getClassLoader().getResourceAsStream("gis-data/rules/mass-limits.csv")),
                StandardCharsets.UTF_8)) {
            return new MassLimits(MassLimitSeed.read(csv));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2, TRUCK,, 18000, false",
        "2, UNKNOWN,, 18000, false",
        "3, TRUCK,, 25000, false",
        "3, COMBINATION,, 27000, false",
        "3, UNKNOWN,, 27000, true",
        "4, TRUCK,, 31000, false",
        "4, COMBINATION,, 36000, false",
        "4, UNKNOWN,, 36000, true",
        "5, COMBINATION,, 43000, false",
        "6, COMBINATION, false, 49000, false",
        "6, COMBINATION, true, 46000, false",
        "6, COMBINATION,, 49000, true",
        "6, UNKNOWN, true, 46000, false",
        "9, COMBINATION, false, 49000, false",
        // no such row: the limit of the axle count, but not for sure
        "2, COMBINATION,, 18000, true",
        "5, TRUCK,, 43000, true",
    })
    void each_row_of_the_table_and_what_lies_between(
            int axles, VehicleType type, Boolean single, int limitKg, boolean uncertain) {
        MassLimit limit = table.find(axles, type, single, DAY).orElseThrow();
        assertThat(limit.limitKg()).isEqualTo(limitKg);
        assertThat(limit.uncertain()).isEqualTo(uncertain);
        assertThat(limit.source()).contains("第三条");
    }

    @Test
    void a_province_with_a_row_for_a_sort_of_vehicle_is_judged_by_it_alone() {
        LocalDate since = LocalDate.of(2016, 9, 21);
        MassLimits own = new MassLimits(List.of(
                new MassLimitRule(3, 3, VehicleType.TRUCK, null, 25_000, since, null, "country"),
                new MassLimitRule(3, 3, VehicleType.COMBINATION, null, 27_000, since, null, "country"),
                new MassLimitRule(3, 3, VehicleType.TRUCK, null, 24_000, since, null, "province", "34")));
        assertThat(own.find(3, VehicleType.TRUCK, null, DAY)).contains(new MassLimit(24_000, false, "province"));
        assertThat(own.find(3, VehicleType.COMBINATION, null, DAY)).contains(new MassLimit(27_000, false, "country"));
        assertThat(own.find(3, VehicleType.UNKNOWN, null, DAY)).contains(new MassLimit(27_000, true, "country"));
    }

    @Test
    void a_limit_in_tonnes_is_refused_at_its_field() {
        assertThatThrownBy(() -> new MassLimitRule(6, null, VehicleType.COMBINATION, null, 49, DAY, null, "source"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("limitKg"));
    }

    @Test
    void a_row_ends_with_its_last_day_and_its_successor_starts() {
        LocalDate change = LocalDate.of(2025, 1, 1);
        MassLimits dated = new MassLimits(List.of(
                new MassLimitRule(
                        2, 2, VehicleType.TRUCK, null, 18_000, LocalDate.of(2016, 9, 21), change.minusDays(1), "old"),
                new MassLimitRule(2, 2, VehicleType.TRUCK, null, 17_000, change, null, "new")));
        assertThat(dated.find(2, VehicleType.TRUCK, null, change.minusDays(1)).orElseThrow())
                .isEqualTo(new MassLimit(18_000, false, "old"));
        assertThat(dated.find(2, VehicleType.TRUCK, null, change).orElseThrow())
                .isEqualTo(new MassLimit(17_000, false, "new"));
        assertThat(dated.find(2, VehicleType.TRUCK, null, LocalDate.of(2016, 9, 20)))
                .isEmpty();
    }

    @Test
    void one_axle_has_no_limit() {
        assertThat(table.find(1, VehicleType.TRUCK, null, DAY)).isEmpty();
    }
}
