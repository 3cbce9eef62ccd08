package org.xunlu.overload.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xunlu.overload.MassLimit;
import org.xunlu.overload.OverLimit;
import org.xunlu.overload.VehicleType;
import org.xunlu.overload.Weighing;
import org.xunlu.overload.law.importing.LawSeed;
import org.xunlu.refusal.Refusal;

public final class FineTableTest {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final Weighing.Vehicle SIX_AXLES = Weighing.Vehicle.of(VehicleType.COMBINATION, 6);

    /** The rows the program starts with. */
    public static LawBook seeded() {
        try (var csv = Files.newBufferedReader(Path.of("gis-data/rules/overload-law.csv"), StandardCharsets.UTF_8)) {
            return new LawBook(LawSeed.read(csv));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static OverLimit over(int totalKg) {
        return OverLimit.of(totalKg, new MassLimit(49_000, false, "62号令"), Optional.empty());
    }

    private static FineReference fine(String province, int totalKg) {
        return new FineTable(seeded(), province).of(over(totalKg), SIX_AXLES, DAY);
    }

    @Test
    void up_to_a_tonne_is_a_warning_and_every_tonne_above_costs_500_yuan() {
        assertThat(fine("34", 49_000).parts()).isEmpty();
        assertThat(fine("34", 50_000).warning()).isTrue();
        assertThat(fine("34", 50_000).mostCents()).isZero();
        assertThat(fine("34", 50_001).mostCents()).isEqualTo(50_000);
        assertThat(fine("34", 52_900).mostCents()).isEqualTo(150_000);
        assertThat(fine("34", 52_900).parts().get(0).source()).contains("第四十三条");
    }

    @Test
    void no_more_than_30_000_yuan_in_all() {
        FineReference grave = fine("34", 49_000 + 71_000);
        assertThat(grave.capped()).isTrue();
        assertThat(grave.mostCents()).isEqualTo(3_000_000);
        assertThat(fine("34", 49_000 + 60_000).capped()).isFalse();
    }

    @Test
    void the_rounding_of_a_started_tonne_is_a_row() {
        List<LawRule> rules = new ArrayList<>(seeded().rules());
        rules.removeIf(rule -> rule.name().equals("fine_rounding_kg"));
        rules.add(setting("fine_rounding_kg", 0));
        FineTable byKilogram = new FineTable(new LawBook(rules), "34");
        assertThat(byKilogram.of(over(52_900), SIX_AXLES, DAY).mostCents()).isEqualTo(195_000);
    }

    @Test
    void zhejiang_educates_below_a_fifth_and_fines_the_parts_above() {
        assertThat(fine("33", 49_000 + 9_000).mostCents()).isZero();
        // 30 %: the part above 20 % is 4,900 kg, of which four whole tonnes count
        assertThat(fine("33", 49_000 + 14_700).mostCents()).isEqualTo(4 * 30_000);
        // 80 %: 14.7 t at 300, then 14.7 t at 500
        assertThat(fine("33", 49_000 + 39_200).mostCents()).isEqualTo(14 * 30_000 + 14 * 50_000);
    }

    @Test
    void points_go_by_the_rate_and_their_ends_belong_to_the_higher_band() {
        assertThat(fine("34", 49_000 + 14_699).points()).isEqualTo(1);
        assertThat(fine("34", 49_000 + 14_700).points()).isEqualTo(3);
        assertThat(fine("34", 49_000 + 24_500).points()).isEqualTo(6);
        assertThat(new FineTable(seeded(), "34")
                        .of(over(90_000), SIX_AXLES, LocalDate.of(2022, 3, 31))
                        .points())
                .as("before the rule came into force")
                .isZero();
    }

    @Test
    void a_size_above_the_limit_is_fined_beside_the_mass() {
        Weighing.Vehicle high = new Weighing.Vehicle(
                VehicleType.COMBINATION, "", 6, "", List.of(), List.of(), null, 17_000, 2_550, 4_150);
        FineReference both = new FineTable(seeded(), "34").of(over(52_000), high, DAY);
        assertThat(both.leastCents()).isEqualTo(150_000);
        assertThat(both.mostCents()).isEqualTo(170_000);
        Weighing.Vehicle huge = new Weighing.Vehicle(
                VehicleType.COMBINATION, "", 6, "", List.of(), List.of(), null, 30_000, 2_550, 4_000);
        assertThat(new FineTable(seeded(), "34").of(over(49_000), huge, DAY).mostCents())
                .isEqualTo(300_000);
    }

    @Test
    void a_row_that_could_not_be_applied_is_refused() {
        assertThatThrownBy(() -> new LawRule(
                        0,
                        RuleKind.MASS_FINE_BY_KG,
                        "TRIPLE",
                        "00",
                        0,
                        null,
                        null,
                        null,
                        null,
                        1L,
                        1L,
                        DAY,
                        null,
                        "x",
                        true,
                        1))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("name");
        assertThatThrownBy(() -> new LawRule(
                        0, RuleKind.POINTS, "POINTS", "00", 5, 5, null, null, null, 1L, 1L, DAY, null, "x", true, 1))
                .hasMessageContaining("law.empty_band");
    }

    private static LawRule setting(String name, long value) {
        return new LawRule(
                0,
                RuleKind.SETTING,
                name,
                "00",
                null,
                null,
                null,
                null,
                null,
                value,
                value,
                LocalDate.of(2016, 1, 1),
                null,
                "test",
                false,
                1);
    }
}
