package org.xunlu.patrol.planning.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.xunlu.patrol.planning.arc.Dice;

final class PredictabilityTest {
    private static final int SEGMENTS = 150;
    private static final int DAYS = 35;

    @Test
    void a_fixed_timetable_is_guessed_wholly() {
        VisitLog log = new VisitLog(SEGMENTS, DAYS);
        for (int day = 0; day < DAYS; day++) {
            for (int segment = 0; segment < SEGMENTS; segment++) {
                log.add(day, segment, 8 + segment % 9);
            }
        }
        Predictability found = Predictability.of(log, 3);
        assertThat(found.auc()).isGreaterThan(0.999);
        assertThat(found.excess()).isGreaterThan(0.05);
    }

    @Test
    void a_weekly_timetable_is_seen_through_too() {
        VisitLog log = new VisitLog(SEGMENTS, DAYS);
        for (int day = 0; day < DAYS; day++) {
            for (int segment = 0; segment < SEGMENTS; segment++) {
                if ((segment + day) % 7 < 2) {
                    log.add(day, segment, 8 + segment % 9);
                }
            }
        }
        assertThat(Predictability.of(log, 3).auc()).isGreaterThan(0.98);
    }

    @Test
    void of_pure_chance_only_the_frequencies_can_be_learned() {
        VisitLog log = new VisitLog(SEGMENTS, DAYS);
        Dice dice = new Dice(8);
        for (int day = 0; day < DAYS; day++) {
            for (int segment = 0; segment < SEGMENTS; segment++) {
                if (dice.below(10) < 1 + segment % 9) {
                    log.add(day, segment, 8 + dice.below(9));
                }
            }
        }
        Predictability found = Predictability.of(log, 7);
        assertThat(found.frequencyAuc()).isGreaterThan(0.7);
        assertThat(found.excess()).isBetween(-0.02, 0.02);
    }

    @Test
    void the_forecast_points_at_what_comes_every_day() {
        VisitLog log = new VisitLog(2, 28);
        Dice dice = new Dice(4);
        for (int day = 0; day < 28; day++) {
            log.add(day, 0, 9);
            log.add(day, 1, 8 + dice.below(10));
        }
        double[][] forecast = Predictability.forecast(log);
        assertThat(forecast[0][9]).isGreaterThan(0.7).isGreaterThan(forecast[1][9]);
    }

    @Test
    void ties_count_half_and_a_short_log_is_refused() {
        assertThat(RankTest.auc(new double[] {1, 1, 1, 1}, new boolean[] {true, false, true, false}))
                .isCloseTo(0.5, within(1e-12));
        assertThat(RankTest.auc(new double[] {1, 2, 2, 3}, new boolean[] {false, false, true, true}))
                .isCloseTo(0.875, within(1e-12));
        assertThatThrownBy(() -> Predictability.of(new VisitLog(1, 28), 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
