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
import org.xunlu.overload.importing.CargoKindSeed;

public final class CargoKindsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    /** The kinds the program ships. */
    public static CargoKinds seeded() {
        try (Reader csv = new InputStreamReader(
                Objects.requireNonNull(
                        CargoKindsTest.class.getClassLoader().getResourceAsStream("gis-data/rules/cargo-kinds.csv")),
                StandardCharsets.UTF_8)) {
            return new CargoKinds(CargoKindSeed.read(csv));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "石子, STONE",
        "5-10mm 碎石（湿）, STONE",
        "煤矸石, COAL",
        "石灰石, ORE",
        "STONE, STONE",
        "砂石, STONE",
        "Limestone, ORE",
        "Coal, COAL",
        "空车, EMPTY",
        "羽毛, UNKNOWN",
        "?, UNKNOWN",
    })
    void words_become_a_kind_and_stay_as_they_were_told(String told, String kind) {
        assertThat(seeded().read(told, DAY)).isEqualTo(new Cargo(kind, told));
    }

    @Test
    void what_nobody_told_is_unknown() {
        assertThat(seeded().read("  ", DAY)).isEqualTo(Cargo.UNKNOWN);
        assertThat(CargoKinds.NONE.read("石子", DAY)).isEqualTo(new Cargo("UNKNOWN", "石子"));
    }

    @Test
    void a_kind_is_told_only_on_its_days_and_its_number_is_for_ever() {
        CargoKinds kinds = new CargoKinds(List.of(
                new CargoKind(1, "MIXED", "混装", "Mixed", List.of("砂"), DAY.minusYears(2), DAY.minusDays(1), "旧口径"),
                new CargoKind(2, "SAND", "砂", "Sand", List.of("砂"), DAY, null, "新口径")));
        assertThat(kinds.read("河砂", DAY.minusDays(1)).kind()).isEqualTo("MIXED");
        assertThat(kinds.read("河砂", DAY).kind()).isEqualTo("SAND");
        assertThat(kinds.findNumber("MIXED")).contains(1);
        assertThat(kinds.findNumber("UNKNOWN")).contains(0);
        assertThat(kinds.findNumber("sand")).isEmpty();
        assertThatThrownBy(() -> new CargoKind(64, "X", "x", "x", List.of(), DAY, null, ""))
                .hasMessageContaining("1 to 63");
    }
}
