package org.xunlu.hotspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.xunlu.hotspot.LineGraph.Place;

final class NeighbourhoodRatesTest {
    private static final int SIDE = 20;

    /** A grid of streets; units are its lines, neighbours share a node. */
    private static LineGraph streets() {
        int lines = 2 * SIDE * (SIDE - 1);
        int[] from = new int[lines];
        int[] to = new int[lines];
        double[] length = new double[lines];
        int at = 0;
        for (int r = 0; r < SIDE; r++) {
            for (int c = 0; c < SIDE; c++) {
                int node = r * SIDE + c;
                if (c + 1 < SIDE) {
                    from[at] = node;
                    to[at] = node + 1;
                    length[at++] = 300 + 50 * (node % 7);
                }
                if (r + 1 < SIDE) {
                    from[at] = node;
                    to[at] = node + SIDE;
                    length[at++] = 300 + 50 * (node % 5);
                }
            }
        }
        return new LineGraph(SIDE * SIDE, from, to, length);
    }

    @Test
    void tails_are_those_of_the_binomial_distribution() {
        // 1 − 0.9^10 and 10 choose 9, 10 at one half
        assertThat(Binomial.atLeast(1, 10, 0.1)).isCloseTo(1 - Math.pow(0.9, 10), within(1e-14));
        assertThat(Binomial.atLeast(9, 10, 0.5)).isCloseTo(11 / 1024.0, within(1e-15));
        assertThat(Binomial.atMost(1, 10, 0.5)).isCloseTo(11 / 1024.0, within(1e-15));
        assertThat(Binomial.atLeast(0, 10, 0.5)).isOne();
        assertThat(Binomial.atMost(10, 10, 0.5)).isOne();
        double sum = 0;
        for (int k = 60; k <= 100; k++) {
            sum += Math.exp(Binomial.logGamma(101) - Binomial.logGamma(k + 1.0) - Binomial.logGamma(101.0 - k))
                    * Math.pow(0.5, 100);
        }
        assertThat(Binomial.atLeast(60, 100, 0.5)).isCloseTo(sum, within(1e-12));
        assertThat(Binomial.atLeast(500_900, 1_000_000, 0.5)).isBetween(0.03, 0.04);
    }

    @Test
    void a_neighbourhood_is_compared_with_its_exposure() {
        double[] events = {8, 1, 1, 0};
        double[] exposure = {100, 100, 100, 0};
        Weights self = Weights.binary(new int[][] {{}, {}, {}, {}}).withSelf();
        NeighbourhoodRates found = NeighbourhoodRates.of(events, exposure, self);
        assertThat(found.expected()[0]).isCloseTo(10 / 3.0, within(1e-12));
        assertThat(found.p()[0]).isCloseTo(2 * Binomial.atLeast(8, 10, 1 / 3.0), within(1e-15));
        assertThat(found.z()[0]).isPositive();
        assertThat(found.relativeRisk(0, 10)).isCloseTo(8, within(1e-12));
        assertThat(found.p()[3]).isNaN();
        assertThat(FalseDiscovery.of(found.p(), 0.05).q()[3]).isNaN();
    }

    @Test
    void dealing_keeps_the_number_and_follows_the_exposure() {
        double[] exposure = {1, 0, 3, 4_000, 6_000};
        Dealing dealing = new Dealing(exposure);
        SplittableRandom chance = new SplittableRandom(3);
        double[] sum = new double[5];
        for (int i = 0; i < 400; i++) {
            int[] dealt = dealing.deal(5_000, chance);
            assertThat(IntStream.of(dealt).sum()).isEqualTo(5_000);
            for (int k = 0; k < 5; k++) {
                sum[k] += dealt[k] / 400.0;
            }
        }
        assertThat(sum[1]).isZero();
        assertThat(sum[2]).isCloseTo(5_000 * 3 / 10_004.0, within(0.3));
        assertThat(sum[3]).isCloseTo(5_000 * 4_000 / 10_004.0, within(8.0));
    }

    /** Counted, not timed; the bench does the same with 1,000 runs on the county. */
    @Test
    void complete_randomness_shows_hardly_ever_a_hotspot_and_a_threefold_one_is_found() {
        LineGraph streets = streets();
        double[] length = IntStream.range(0, streets.lines())
                .mapToDouble(streets::lengthMeters)
                .toArray();
        double whole = Arrays.stream(length).sum();
        Weights self = streets.adjacency().withSelf();
        SplittableRandom chance = new SplittableRandom(11);
        Dealing even = new Dealing(length);
        double[] tripled = length.clone();
        int[] spot = IntStream.range(0, self.degree(300))
                .map(k -> self.neighbour(300, k))
                .toArray();
        double share = 0;
        for (int unit : spot) {
            tripled[unit] *= 3;
            share += length[unit] / whole;
        }
        int events = (int) Math.ceil(30 / (3 * share));
        Dealing planted = new Dealing(tripled);
        int alarms = 0;
        int found = 0;
        int runs = 0;
        for (int run = 0; run < 200; run++) {
            alarms += hot(even.deal(events, chance), length, self).length > 0 ? 1 : 0;
            int[] dealt = planted.deal(events, chance);
            if (IntStream.of(spot).map(unit -> dealt[unit]).sum() >= 25) {
                runs++;
                int[] hot = hot(dealt, length, self);
                boolean seen =
                        IntStream.of(hot).anyMatch(unit -> IntStream.of(spot).anyMatch(each -> each == unit));
                found += seen ? 1 : 0;
            }
        }
        assertThat(alarms).isLessThanOrEqualTo(10);
        assertThat(runs).isGreaterThan(50);
        assertThat(found).isGreaterThanOrEqualTo((int) (0.95 * runs));
    }

    private static int[] hot(int[] dealt, double[] exposure, Weights self) {
        double[] events = Arrays.stream(dealt).asDoubleStream().toArray();
        NeighbourhoodRates rates = NeighbourhoodRates.of(events, exposure, self);
        FalseDiscovery found = FalseDiscovery.of(rates.p(), 0.05);
        return IntStream.range(0, events.length)
                .filter(i -> found.isSignificant(i, 0.05) && rates.z()[i] > 0)
                .toArray();
    }

    @Test
    void places_along_lines_can_be_scanned_too() {
        LineGraph streets = streets();
        Place[] places = IntStream.range(0, streets.lines())
                .mapToObj(line -> new Place(line, streets.lengthMeters(line) / 2))
                .toArray(Place[]::new);
        double[] exposure = new double[places.length];
        Arrays.fill(exposure, 1);
        double[] cases = new double[places.length];
        Arrays.fill(cases, 1);
        cases[100] = 12;
        var found =
                ScanStatistic.of(cases, exposure, ScanZones.network(streets, places, exposure, 0.1, 1_000), 99, 4, 2);
        assertThat(found.get(0).units()).containsExactly(100);
        assertThat(found.get(0).p()).isEqualTo(0.01);
    }
}
