package org.xunlu.hotspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xunlu.hotspot.ScanStatistic.Cluster;

final class ScanStatisticTest {
    private static final int SIDE = 8;

    private static PointGrid grid() {
        double[] x = new double[SIDE * SIDE];
        double[] y = new double[SIDE * SIDE];
        for (int i = 0; i < x.length; i++) {
            x[i] = i % SIDE;
            y[i] = i / SIDE;
        }
        return new PointGrid(x, y, 1);
    }

    @Test
    void the_strongest_window_is_the_planted_one_with_its_likelihood_ratio() {
        double[] exposure = new double[SIDE * SIDE];
        double[] cases = new double[SIDE * SIDE];
        Arrays.fill(exposure, 10);
        Arrays.fill(cases, 1);
        for (int unit : new int[] {9, 8, 10, 1, 17}) {
            cases[unit] = 6;
        }
        List<Cluster> found =
                ScanStatistic.of(cases, exposure, ScanZones.circles(grid(), exposure, 0.5, 1e9), 99, 1, 3);
        Cluster first = found.get(0);
        assertThat(first.units()).containsExactlyInAnyOrder(9, 8, 10, 1, 17);
        assertThat(first.units().get(0)).isEqualTo(9);
        double total = 59 + 30;
        double expected = total * 5 / 64;
        assertThat(first.expected()).isCloseTo(expected, within(1e-9));
        assertThat(first.logLikelihoodRatio())
                .isCloseTo(30 * Math.log(30 / expected) + 59 * Math.log(59 / (total - expected)), within(1e-9));
        assertThat(first.relativeRisk()).isCloseTo(6, within(1e-9));
        assertThat(first.p()).isEqualTo(0.01);
        assertThat(found.stream().skip(1)).allMatch(other -> other.p() > 0.5);
    }

    @Test
    void what_the_exposure_explains_is_no_cluster() {
        double[] exposure = new double[SIDE * SIDE];
        Arrays.fill(exposure, 1);
        exposure[20] = 50;
        double[] cases = exposure.clone();
        List<Cluster> found =
                ScanStatistic.of(cases, exposure, ScanZones.circles(grid(), exposure, 0.5, 1e9), 99, 1, 5);
        assertThat(found).allMatch(each -> each.p() > 0.5);
        assertThat(ScanStatistic.of(new double[64], exposure, ScanZones.circles(grid(), exposure, 0.5, 3), 9, 1, 5))
                .isEmpty();
    }

    @Test
    void points_equally_far_come_in_together_and_no_window_passes_the_limits() {
        double[] exposure = new double[SIDE * SIDE];
        Arrays.fill(exposure, 1);
        ScanZones zones = ScanZones.circles(grid(), exposure, 0.1, 1.5);
        assertThat(zones.units(9)).hasSize(6);
        assertThat(zones.ends(9)).containsExactly(true, false, false, false, true, false);
    }

    @Test
    void knox_finds_events_that_come_together_in_space_and_time() {
        double[] x = new double[40];
        double[] times = new double[40];
        for (int i = 0; i < 40; i++) {
            x[i] = i / 4 * 100 + i % 4;
            times[i] = i / 4 * 50 + i % 4;
        }
        Weights near = new PointGrid(x, new double[40], 10).band(10);
        Knox together = Knox.of(near, times, 10, 199, 3);
        assertThat(together.both()).isEqualTo(60).isEqualTo(together.near());
        assertThat(together.expected()).isCloseTo(60 * 60 / 780.0, within(1e-9));
        assertThat(together.p()).isEqualTo(0.005);
        double[] apart = times.clone();
        for (int i = 0; i < 40; i++) {
            apart[i] = i % 4 * 1000 + i;
        }
        assertThat(Knox.of(near, apart, 10, 199, 3).p()).isGreaterThan(0.9);
    }
}
