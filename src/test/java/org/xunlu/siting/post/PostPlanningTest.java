package org.xunlu.siting.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.xunlu.network.GridNetworks;
import org.xunlu.network.RoadNetwork;
import org.xunlu.refusal.Refusal;
import org.xunlu.siting.SearchControl;

final class PostPlanningTest {
    private static final RoadNetwork ROADS = GridNetworks.county(10, 10, 2_000, 3);

    private static List<Spot> spots() {
        List<Spot> spots = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            spots.add(new Spot("镇" + i, GridNetworks.at(3_000 + 6_000 * (i % 3), 3_000 + 6_000 * (i / 3)), i == 0));
        }
        return spots;
    }

    private static double[] kilometres() {
        double[] weights = new double[ROADS.segmentCount()];
        Arrays.setAll(weights, segment -> ROADS.lengthMeters(segment) / 1000);
        return weights;
    }

    private static PostTerms terms(PostTerms.Goal goal, int bases, boolean keep, Set<String> forbidden) {
        return new PostTerms(goal, bases, keep, PostTerms.Weight.ROADS, 15, forbidden);
    }

    private static PostPlan plan(PostTerms terms) {
        return new PostPlanning(ROADS, spots(), kilometres()).plan(terms, SearchControl.UNWATCHED);
    }

    @Test
    void no_other_choice_of_bases_has_a_smaller_mean_time() {
        PostPlan best = plan(terms(PostTerms.Goal.MEDIAN, 2, false, Set.of()));
        assertThat(best.proven()).isTrue();
        double least = Double.MAX_VALUE;
        for (int one = 0; one < 9; one++) {
            for (int other = one + 1; other < 9; other++) {
                int a = one;
                int b = other;
                List<Spot> only = List.of(spots().get(a), spots().get(b));
                PostPlan pair = new PostPlanning(ROADS, only, kilometres())
                        .plan(terms(PostTerms.Goal.MEDIAN, 2, false, Set.of()), SearchControl.UNWATCHED);
                least = Math.min(least, pair.figures().meanMinutes());
            }
        }
        assertThat(best.figures().meanMinutes()).isCloseTo(least, within(1e-9));
    }

    @Test
    void the_centre_s_worst_time_is_no_longer_than_the_median_s() {
        PostPlan median = plan(terms(PostTerms.Goal.MEDIAN, 3, false, Set.of()));
        PostPlan centre = plan(terms(PostTerms.Goal.CENTRE, 3, false, Set.of()));
        assertThat(centre.figures().worstMinutes())
                .isLessThanOrEqualTo(median.figures().worstMinutes());
        assertThat(median.figures().meanMinutes())
                .isLessThanOrEqualTo(centre.figures().meanMinutes());
        assertThat(median.figures().p90Minutes())
                .isBetween(median.figures().meanMinutes(), median.figures().worstMinutes());
    }

    @Test
    void bases_that_stand_are_kept_where_asked_and_forbidden_spots_stay_free() {
        PostPlan kept = plan(terms(PostTerms.Goal.MEDIAN, 2, true, Set.of()));
        assertThat(kept.bases().stream().map(base -> base.spot().name())).contains("镇0");
        PostPlan free = plan(terms(PostTerms.Goal.MEDIAN, 1, false, Set.of()));
        String best = free.bases().get(0).spot().name();
        PostPlan other = plan(terms(PostTerms.Goal.MEDIAN, 1, false, Set.of(best)));
        assertThat(other.bases().get(0).spot().name()).isNotEqualTo(best);
        assertThat(other.figures().meanMinutes()).isGreaterThan(free.figures().meanMinutes());
        assertThat(free.today().meanMinutes()).isGreaterThan(free.figures().meanMinutes());
    }

    @Test
    void without_a_spot_near_a_road_that_is_said() {
        List<Spot> far = List.of(new Spot("远", GridNetworks.at(-30_000, 0), false));
        assertThatThrownBy(() -> new PostPlanning(ROADS, far, kilometres())
                        .plan(terms(PostTerms.Goal.MEDIAN, 1, false, Set.of()), SearchControl.UNWATCHED))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("siting.no_spots"));
    }
}
