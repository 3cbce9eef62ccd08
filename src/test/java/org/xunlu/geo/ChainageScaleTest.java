package org.xunlu.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What the stakes of a road of 11 km say that starts at K120+000. */
final class ChainageScaleTest {
    private static final double LENGTH = 11_000;
    private static final ChainageScale.Stake START = stake(0, "K120+000");

    private static ChainageScale.Stake stake(double measure, String label) {
        return new ChainageScale.Stake(measure, Chainage.parse(label));
    }

    private static ChainageScale.Break at(double measure, String before, String after) {
        return new ChainageScale.Break(measure, Chainage.parse(before), Chainage.parse(after));
    }

    private static Chainage label(String text) {
        return Chainage.parse(text);
    }

    @Test
    void between_surveyed_stakes_chainage_runs_evenly() {
        ChainageScale scale =
                ChainageScale.of(List.of(START, stake(5000, "K125+100"), stake(11000, "K131+100")), List.of(), LENGTH);
        assertThat(scale.labelAt(2500).format()).isEqualTo("K122+550");
        assertThat(scale.labelAt(8000).format()).isEqualTo("K128+100");
        assertThat(scale.measuresOf(label("K122+550"))).singleElement().satisfies(measure -> assertThat(measure)
                .isEqualTo(2500, within(0.001)));
    }

    @Test
    void behind_a_short_chain_break_labels_are_missing() {
        ChainageScale scale = ChainageScale.of(List.of(START), List.of(at(6000, "K126+000", "K126+300")), LENGTH);
        assertThat(scale.labelAt(7000).format()).isEqualTo("K127+300");
        assertThat(scale.measuresOf(label("K126+100"))).isEmpty();
        assertThat(scale.measuresOf(label("K126+300"))).containsExactly(6000.0);
        assertThat(scale.measuresOf(label("K126+000"))).containsExactly(6000.0);
    }

    @Test
    void behind_a_long_chain_break_one_label_is_two_places() {
        ChainageScale scale = ChainageScale.of(List.of(START), List.of(at(6000, "K126+000", "K125+800")), LENGTH);
        assertThat(scale.labelAt(6100).format()).isEqualTo("K125+900(2)");
        assertThat(scale.labelAt(5900).format()).isEqualTo("K125+900");
        assertThat(scale.measuresOf(label("K125+900"))).containsExactly(5900.0, 6100.0);
    }

    @Test
    void stakes_and_breaks_work_together() {
        ChainageScale scale = ChainageScale.of(
                List.of(START, stake(3000, "K123+030"), stake(8000, "K128+000")),
                List.of(at(6000, "K126+060", "K126+000")),
                LENGTH);
        assertThat(scale.labelAt(1500).format()).isEqualTo("K121+515");
        assertThat(scale.labelAt(7000).format()).isEqualTo("K127+000");
        assertThat(scale.labelAt(9000).format()).isEqualTo("K129+000");
    }

    @Test
    void every_label_leads_back_to_its_place_within_a_millimetre() {
        ChainageScale scale = ChainageScale.of(
                List.of(START, stake(5000, "K125+100")),
                List.of(at(6000, "K126+100", "K125+800"), at(9000, "K128+800", "K129+500")),
                LENGTH);
        for (double measure = 0; measure <= LENGTH; measure += 7.3) {
            StakeLabel there = scale.labelAt(measure);
            List<Double> back = scale.measuresOf(there.chainage());
            assertThat(back.get(there.occurrence() - 1)).isEqualTo(measure, within(0.001));
        }
    }

    @Test
    void stakes_that_go_backwards_without_a_break_are_refused() {
        assertThatThrownBy(() -> ChainageScale.of(List.of(START, stake(100, "K119+000")), List.of(), LENGTH))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
