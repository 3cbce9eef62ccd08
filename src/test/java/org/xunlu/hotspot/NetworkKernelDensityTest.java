package org.xunlu.hotspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.xunlu.hotspot.LineGraph.Place;
import org.xunlu.hotspot.NetworkKernelDensity.Split;

final class NetworkKernelDensityTest {
    /** Four arms that meet in node 0, each measured from its far end. */
    private static LineGraph cross(double arm) {
        return new LineGraph(5, new int[] {1, 2, 3, 4}, new int[] {0, 0, 0, 0}, new double[] {arm, arm, arm, arm});
    }

    private static double at(LineGraph graph, Split split, Place event, Place sample, double bandwidth) {
        return new NetworkKernelDensity(graph, Kernel.QUARTIC, split, new Place[] {sample})
                .of(new Place[] {event}, new double[] {1}, bandwidth)[0];
    }

    @Test
    void a_junction_is_treated_as_okabe_has_it() {
        LineGraph cross = cross(5);
        Place event = new Place(0, 2);
        Place sample = new Place(3, 2);
        assertThat(at(cross, Split.SIMPLE, event, sample, 10)).isCloseTo(0.0384, within(1e-12));
        assertThat(at(cross, Split.DISCONTINUOUS, event, sample, 10)).isCloseTo(0.0128, within(1e-12));
        assertThat(at(cross(10), Split.CONTINUOUS, new Place(0, 7), new Place(0, 9), 5))
                .isCloseTo(0.12015, within(1e-12));
    }

    @Test
    void the_equal_split_kernels_keep_the_mass_and_the_continuous_one_has_no_steps() {
        LineGraph cross = cross(20);
        Place[] samples = new Place[4 * 2000];
        Arrays.setAll(samples, i -> new Place(i / 2000, (i % 2000 + 0.5) / 100));
        Place[] event = {new Place(0, 17)};
        double[] one = {1};
        for (Split split : new Split[] {Split.DISCONTINUOUS, Split.CONTINUOUS}) {
            double mass =
                    Arrays.stream(new NetworkKernelDensity(cross, Kernel.QUARTIC, split, samples).of(event, one, 8))
                                    .sum()
                            / 100;
            assertThat(mass).isCloseTo(1, within(1e-6));
        }
        Place[] around = {new Place(0, 19.9999), new Place(1, 19.9999), new Place(2, 19.9999)};
        double[] near = new NetworkKernelDensity(cross, Kernel.QUARTIC, Split.CONTINUOUS, around).of(event, one, 8);
        assertThat(near[1]).isCloseTo(near[0], within(1e-4)).isEqualTo(near[2]);
    }

    @Test
    void a_dead_end_sends_the_continuous_kernel_back_so_that_nothing_is_lost() {
        LineGraph line = new LineGraph(2, new int[] {0}, new int[] {1}, new double[] {10});
        Place[] samples = new Place[1000];
        Arrays.setAll(samples, i -> new Place(0, (i + 0.5) / 100));
        double[] density = new NetworkKernelDensity(line, Kernel.EPANECHNIKOV, Split.CONTINUOUS, samples)
                .of(new Place[] {new Place(0, 1)}, new double[] {1}, 4);
        assertThat(Arrays.stream(density).sum() / 100).isCloseTo(1, within(1e-4));
    }

    @Test
    void cross_validation_prefers_the_width_of_the_clusters() {
        LineGraph line = new LineGraph(2, new int[] {0}, new int[] {1}, new double[] {10_000});
        Place[] events = new Place[40];
        Arrays.setAll(events, i -> new Place(0, (i % 2 == 0 ? 2_000 : 7_000) + 10 * (i / 2)));
        double[] ones = new double[40];
        Arrays.fill(ones, 1);
        NetworkKernelDensity density = new NetworkKernelDensity(line, Kernel.QUARTIC, Split.DISCONTINUOUS, events);
        double narrow = density.likelihood(ones, 15);
        double fitting = density.likelihood(ones, 150);
        double wide = density.likelihood(ones, 5_000);
        assertThat(fitting).isGreaterThan(narrow).isGreaterThan(wide);
        assertThat(density.likelihood(ones, 5)).isLessThan(-100);
    }

    @Test
    void distances_run_along_the_lines_not_across() {
        LineGraph cross = cross(5);
        Place[] places = {new Place(0, 4), new Place(1, 4), new Place(1, 1)};
        NetworkDistances distances = new NetworkDistances(cross, places);
        double[] found = new double[3];
        distances.from(places[0], 100, (place, meters) -> found[place] = meters);
        assertThat(found).containsExactly(0, 2, 5);
        Weights near = distances.band(2);
        assertThat(near.degree(0)).isOne();
        assertThat(near.degree(2)).isZero();
        assertThat(cross.adjacency().degree(0)).isEqualTo(3);
    }
}
