package org.xunlu.patrol.planning.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Who drives which tour, once all are known. */
final class FairDealTest {
    private static final double SHIFT = 8 * 3_600;

    @Test
    void many_tours_of_two_bases_are_dealt_evenly_within_each_and_once_a_day() {
        List<FairDeal.Driver> drivers = new ArrayList<>();
        for (int unit = 0; unit < 6; unit++) {
            drivers.add(new FairDeal.Driver(unit % 2, Collections.nCopies(20, SHIFT)));
        }
        Random random = new Random(5);
        List<FairDeal.Outing> outings = new ArrayList<>();
        for (int day = 0; day < 20; day++) {
            // all by the first of each base, two of them on the same day
            outings.add(new FairDeal.Outing(day, 0, 3_600 * (1 + 5 * random.nextDouble())));
            outings.add(new FairDeal.Outing(day, 0, 3_600 * (1 + 5 * random.nextDouble())));
            outings.add(new FairDeal.Outing(day, 1, 3_600 * (1 + 2 * random.nextDouble())));
        }

        int[] dealt = FairDeal.of(drivers, outings);

        for (int base = 0; base < 2; base++) {
            double[] driven = new double[6];
            for (int outing = 0; outing < dealt.length; outing++) {
                driven[dealt[outing]] += outings.get(outing).seconds();
            }
            double mean = (driven[base] + driven[base + 2] + driven[base + 4]) / 3;
            for (int unit = base; unit < 6; unit += 2) {
                assertThat(driven[unit]).isBetween(0.98 * mean, 1.02 * mean);
            }
        }
        for (int day = 0; day < 20; day++) {
            assertThat(dealt[3 * day]).isNotEqualTo(dealt[3 * day + 1]);
        }
    }

    @Test
    void who_has_half_the_time_gets_half_the_work() {
        List<FairDeal.Driver> drivers = List.of(
                new FairDeal.Driver(0, Collections.nCopies(12, SHIFT)),
                new FairDeal.Driver(0, Collections.nCopies(6, SHIFT)));
        List<FairDeal.Outing> outings = new ArrayList<>();
        for (int day = 0; day < 12; day++) {
            outings.add(new FairDeal.Outing(day, 0, 3_600));
        }

        int[] dealt = FairDeal.of(drivers, outings);

        assertThat(Arrays.stream(dealt).sum()).isEqualTo(4);
        for (int day = 6; day < 12; day++) {
            assertThat(dealt[day]).isZero();
        }
    }

    @Test
    void no_deal_is_fairer_than_the_bound_and_the_one_found_is_not_far_from_it() {
        Random random = new Random(9);
        for (int round = 0; round < 60; round++) {
            List<FairDeal.Driver> drivers = new ArrayList<>();
            for (int driver = 0; driver < 3; driver++) {
                drivers.add(new FairDeal.Driver(0, Collections.nCopies(5 + random.nextInt(3), SHIFT)));
            }
            List<FairDeal.Outing> outings = new ArrayList<>();
            for (int day = 0; day < 5; day++) {
                outings.add(new FairDeal.Outing(day, 0, 3_600 * (2 + 5 * random.nextDouble())));
            }
            double best = Double.POSITIVE_INFINITY;
            for (int code = 0; code < 243; code++) {
                int left = code;
                List<FairDeal.Outing> other = new ArrayList<>();
                for (FairDeal.Outing outing : outings) {
                    other.add(new FairDeal.Outing(outing.day(), left % 3, outing.seconds()));
                    left /= 3;
                }
                best = Math.min(best, FairDeal.mostShare(drivers, other));
            }
            assertThat(FairDeal.leastShare(drivers, outings)).isLessThanOrEqualTo(best + 1e-9);
            int[] dealt = FairDeal.of(drivers, outings);
            List<FairDeal.Outing> found = new ArrayList<>();
            for (FairDeal.Outing outing : outings) {
                found.add(new FairDeal.Outing(outing.day(), dealt[outing.day()], outing.seconds()));
            }
            assertThat(FairDeal.mostShare(drivers, found)).isLessThan(1.5 * best);
        }
    }
}
