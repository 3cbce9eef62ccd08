package org.xunlu.roadside.bypass;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.xunlu.overload.CheckpointId;

final class RateShiftTest {
    private static final CheckpointId POINT = new CheckpointId(1);
    private static final CheckpointId ROUND = new CheckpointId(2);
    private static final CheckpointId REST = new CheckpointId(3);
    private static final CheckpointId OTHER_REST = new CheckpointId(4);

    private static List<RateShift.Week> weeks(double before, double after, SplittableRandom chance) {
        List<RateShift.Week> weeks = new ArrayList<>();
        for (int week = 0; week < 52; week++) {
            long over = 0;
            for (int truck = 0; truck < 150; truck++) {
                over += chance.nextDouble() < (week < 26 ? before : after) ? 1 : 0;
            }
            weeks.add(new RateShift.Week(week, 150, over));
        }
        return weeks;
    }

    private static Map<CheckpointId, List<RateShift.Week>> county(double pointAfter, double roundAfter, double drift) {
        SplittableRandom chance = new SplittableRandom(7);
        Map<CheckpointId, List<RateShift.Week>> county = new HashMap<>();
        county.put(POINT, weeks(0.12, pointAfter, chance));
        county.put(ROUND, weeks(0.02, roundAfter, chance));
        county.put(REST, weeks(0.05, 0.05 + drift, chance));
        county.put(OTHER_REST, weeks(0.06, 0.06 + drift, chance));
        return county;
    }

    @Test
    void a_fall_at_the_point_with_a_rise_at_another_names_the_pair() {
        List<RateShift> shifts = RateShift.of(county(0.01, 0.1, 0), Map.of(POINT, 26L));
        assertThat(shifts).hasSize(3);
        assertThat(shifts.stream().filter(RateShift::suspicious))
                .singleElement()
                .satisfies(shift -> {
                    assertThat(shift.other()).isEqualTo(ROUND);
                    assertThat(shift.rise().value()).isCloseTo(0.08, Assertions.within(0.02));
                    assertThat(shift.fall().value()).isCloseTo(-0.11, Assertions.within(0.02));
                    assertThat(shift.rise().low())
                            .isPositive()
                            .isLessThan(shift.rise().value());
                });
    }

    @Test
    void a_drift_of_the_whole_county_is_taken_off() {
        List<RateShift> shifts = RateShift.of(county(0.12 + 0.04, 0.02 + 0.04, 0.04), Map.of(POINT, 26L));
        assertThat(shifts).noneMatch(RateShift::suspicious);
    }
}
