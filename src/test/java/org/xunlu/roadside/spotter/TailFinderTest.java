package org.xunlu.roadside.spotter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.xunlu.overload.CheckpointId;

final class TailFinderTest {
    private static final CheckpointId ONE = new CheckpointId(1);
    private static final CheckpointId TWO = new CheckpointId(2);
    private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant TO = FROM.plus(Duration.ofDays(100));

    /** A car of ours by both places every fifth day at nine and ten. */
    private static List<OwnPassage> own() {
        List<OwnPassage> own = new ArrayList<>();
        for (int day = 0; day < 100; day += 5) {
            Instant nine = FROM.plus(Duration.ofDays(day)).plus(Duration.ofHours(1));
            own.add(new OwnPassage(1, ONE, nine, nine.plusSeconds(60)));
            own.add(new OwnPassage(1, TWO, nine.plusSeconds(3600), nine.plusSeconds(3660)));
        }
        return own;
    }

    private static TailFinder finder() {
        return new TailFinder(TailRule.USUAL, own(), Map.of(ONE, "G311", TWO, "S202"), FROM, TO);
    }

    @Test
    void who_passes_behind_our_car_again_and_again_on_two_roads_follows_it() {
        List<Sighting> sightings = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            OwnPassage followed = own().get(i * 3);
            sightings.add(
                    new Sighting("皖L演8801", followed.place(), followed.to().plusSeconds(90)));
        }
        assertThat(finder().find(sightings, List.of())).singleElement().satisfies(tail -> {
            assertThat(tail.occasions()).isEqualTo(6);
            assertThat(tail.roads()).isEqualTo(2);
            assertThat(tail.expected()).isLessThan(0.5);
            assertThat(tail.proven()).isTrue();
        });
    }

    @Test
    void who_passes_daily_meets_us_by_chance() {
        List<Sighting> sightings = new ArrayList<>();
        for (int day = 0; day < 100; day++) {
            // every day within the hour in which our car comes by on one day in five
            Instant at =
                    FROM.plus(Duration.ofDays(day)).plus(Duration.ofHours(1)).plusSeconds(day * 35L);
            sightings.add(new Sighting("皖L演8601", ONE, at));
            sightings.add(new Sighting("皖L演8601", TWO, at.plusSeconds(3600)));
        }
        assertThat(finder().find(sightings, List.of())).allSatisfy(tail -> {
            assertThat(tail.expected()).isGreaterThan(3);
            assertThat(tail.proven()).isFalse();
        });
    }

    @Test
    void officers_notes_on_three_days_and_two_roads_are_enough() {
        List<Tag> tags = List.of(
                new Tag("皖F演8812", FROM, "G311", 1),
                new Tag("皖F演8812", FROM.plusSeconds(60), "G311", 1),
                new Tag("皖F演8812", FROM.plus(Duration.ofDays(2)), "S202", 1),
                new Tag("皖F演8701", FROM, "G311", 1));
        assertThat(finder().find(List.of(), tags)).isEmpty();
        List<Tag> third = new ArrayList<>(tags);
        third.add(new Tag("皖F演8812", FROM.plus(Duration.ofDays(9)), "G311", 2));
        assertThat(finder().find(List.of(), third)).singleElement().satisfies(tail -> assertThat(tail.proven())
                .isTrue());
    }

    @Test
    void neighbouring_segments_driven_in_one_go_are_one_passage() {
        List<OwnPassage> visits = List.of(
                new OwnPassage(1, ONE, FROM, FROM.plusSeconds(30)),
                new OwnPassage(1, ONE, FROM.plusSeconds(30), FROM.plusSeconds(70)),
                new OwnPassage(1, ONE, FROM.plusSeconds(7_000), FROM.plusSeconds(7_040)),
                new OwnPassage(2, ONE, FROM.plusSeconds(7_050), FROM.plusSeconds(7_080)));
        assertThat(OwnPassage.joined(visits)).hasSize(3);
    }

    @Test
    void the_upper_tail_is_poisson_s() {
        assertThat(TailFinder.upperTail(3, 1)).isCloseTo(0.080301397, Assertions.within(1e-8));
        assertThat(TailFinder.upperTail(0, 1)).isEqualTo(1);
        assertThat(TailFinder.upperTail(9, 0.1)).isPositive().isLessThan(1e-12);
    }
}
