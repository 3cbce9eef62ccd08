package org.xunlu.hotspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.BitSet;
import org.junit.jupiter.api.Test;
import org.xunlu.hotspot.EmergingHotspots.Window;

final class EmergenceTest {
    private static boolean[] steps(String text, char which) {
        boolean[] steps = new boolean[text.length()];
        for (int t = 0; t < steps.length; t++) {
            steps[t] = text.charAt(t) == which;
        }
        return steps;
    }

    private static Emergence of(String history, int trend) {
        return Emergence.of(steps(history, 'H'), steps(history, 'c'), trend);
    }

    @Test
    void every_history_has_its_category() {
        assertThat(of(".........H", 0)).isEqualTo(Emergence.NEW);
        assertThat(of("......HHHH", 1)).isEqualTo(Emergence.CONSECUTIVE);
        assertThat(of(".HHHHHHHHH", 1)).isEqualTo(Emergence.INTENSIFYING);
        assertThat(of("HHHHHHHHHH", 0)).isEqualTo(Emergence.PERSISTENT);
        assertThat(of("HHHHHHHH.H", -1)).isEqualTo(Emergence.DIMINISHING);
        assertThat(of(".H..HH...H", 0)).isEqualTo(Emergence.SPORADIC);
        assertThat(of(".H..cc...H", 0)).isEqualTo(Emergence.OSCILLATING);
        assertThat(of("HHHHHHHHH.", 0)).isEqualTo(Emergence.HISTORICAL);
        assertThat(of("HH........", 0)).isEqualTo(Emergence.NONE);
        assertThat(of("..........", 1)).isEqualTo(Emergence.NONE);
        assertThat(of("c........H", 0)).isEqualTo(Emergence.NEW);
    }

    @Test
    void a_spot_planted_in_the_last_weeks_emerges_and_the_rest_does_not() {
        int n = 60;
        double[] x = new double[n];
        Arrays.setAll(x, i -> i);
        Weights self = new PointGrid(x, new double[n], 1).band(1).withSelf();
        double[][] values = new double[20][n];
        for (int t = 0; t < 20; t++) {
            for (int i = 0; i < n; i++) {
                values[t][i] = 10 + (i * 7 + t * 11) % 5;
            }
            for (int i = 30; t >= 14 && i < 33; i++) {
                values[t][i] += 30;
            }
        }
        EmergingHotspots byStep = EmergingHotspots.of(values, self, Window.STEP, 0, 0.05);
        assertThat(byStep.units().get(31).asHot()).isEqualTo(Emergence.CONSECUTIVE);
        assertThat(byStep.units().get(31).hot()).isEqualTo(6);
        assertThat(byStep.units().get(5).asHot()).isEqualTo(Emergence.NONE);
        EmergingHotspots cube = EmergingHotspots.of(values, self, Window.CUBE, 1, 0.05);
        assertThat(cube.units().get(31).asHot()).isEqualTo(Emergence.CONSECUTIVE);
        assertThat(cube.z()[14][31]).isPositive();
    }

    @Test
    void rates_of_little_exposure_are_drawn_to_the_rate_of_all() {
        double[] events = {5, 30, 1, 0};
        double[] exposure = {100, 200, 2, 0};
        EmpiricalBayes bayes = EmpiricalBayes.of(events, exposure);
        assertThat(bayes.mean()).isCloseTo(36 / 302.0, within(1e-15));
        assertThat(bayes.raw()[2]).isEqualTo(0.5);
        assertThat(bayes.raw()[3]).isNaN();
        assertThat(bayes.smoothed()[3]).isEqualTo(bayes.mean());
        EmpiricalBayes clear = EmpiricalBayes.of(new double[] {10, 300, 3, 150}, new double[] {1000, 1000, 10, 1000});
        assertThat(clear.weight()[0]).isGreaterThan(clear.weight()[2]);
        assertThat(clear.smoothed()[2]).isBetween(clear.mean(), 0.3);
        double between = 0;
        for (int i = 0; i < 4; i++) {
            between += new double[] {1000, 1000, 10, 1000}[i] * Math.pow(clear.raw()[i] - clear.mean(), 2) / 3010;
        }
        assertThat(clear.between()).isCloseTo(between - clear.mean() / 752.5, within(1e-15));
    }

    @Test
    void the_back_test_compares_a_choice_with_an_even_spread() {
        double[] size = {1, 1, 2, 4};
        double[] later = {6, 2, 1, 1};
        BitSet chosen = BackTest.highest(new double[] {9, 5, 1, 0}, size, 2);
        BackTest test = BackTest.of(chosen, size, later);
        assertThat(test.units()).isEqualTo(2);
        assertThat(test.hitRate()).isEqualTo(0.8);
        assertThat(test.sizeShare()).isEqualTo(0.25);
        assertThat(test.accuracyIndex()).isCloseTo(3.2, within(1e-12));
        assertThat(BackTest.of(new BitSet(), size, later).accuracyIndex()).isZero();
    }
}
