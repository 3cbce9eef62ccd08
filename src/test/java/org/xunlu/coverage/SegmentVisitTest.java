package org.xunlu.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.xunlu.network.SegmentId;

final class SegmentVisitTest {
    private static final Instant EIGHT = Instant.parse("2026-06-01T00:00:00Z");

    /** 800 m against the geometry in 80 s. */
    private static final SegmentVisit VISIT =
            new SegmentVisit(new SegmentId(3), 0.9, 0.1, EIGHT, EIGHT.plusSeconds(80), 800, 400, 80, 0.9);

    @Test
    void a_passing_under_way_at_the_start_counts_from_there_on() {
        assertThat(VISIT.during(EIGHT.plusSeconds(20), EIGHT.plusSeconds(500))).hasValueSatisfying(part -> {
            assertThat(part.fromFraction()).isEqualTo(0.9 - 0.25 * 0.8);
            assertThat(part.toFraction()).isCloseTo(0.1, within(1e-12));
            assertThat(part.meters()).isEqualTo(600);
            assertThat(part.entered()).isEqualTo(EIGHT.plusSeconds(20));
            assertThat(part.left()).isEqualTo(EIGHT.plusSeconds(80));
        });
    }

    @Test
    void a_passing_under_way_at_the_end_counts_up_to_there() {
        assertThat(VISIT.during(EIGHT.minusSeconds(20), EIGHT.plusSeconds(40)))
                .hasValueSatisfying(part -> assertThat(part.meters()).isEqualTo(400));
    }

    @Test
    void a_passing_within_counts_whole_and_one_outside_not_at_all() {
        assertThat(VISIT.during(EIGHT, EIGHT.plusSeconds(80))).hasValue(VISIT);
        assertThat(VISIT.during(EIGHT.plusSeconds(80), EIGHT.plusSeconds(90))).isEmpty();
        assertThat(VISIT.during(EIGHT.minusSeconds(10), EIGHT)).isEmpty();
    }

    @Test
    void a_passing_within_one_moment_counts_once() {
        SegmentVisit crumb = new SegmentVisit(new SegmentId(3), 0.1, 0.2, EIGHT, EIGHT, 10, 10, 0, 1);
        assertThat(crumb.during(EIGHT, EIGHT.plusSeconds(1))).hasValue(crumb);
        assertThat(crumb.during(EIGHT.minusSeconds(1), EIGHT)).isEmpty();
    }
}
