package org.xunlu.finding.density;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xunlu.finding.FindingKind;
import org.xunlu.geo.LonLat;

final class RepeatsTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private static Seen seen(long id, FindingKind kind, double metersEast) {
        double lon = 117 + metersEast / (111_195 * Math.cos(Math.toRadians(34)));
        return new Seen(id, kind, new LonLat(lon, 34), START.plusSeconds(id * 3600), null);
    }

    private static List<Repeat> find(List<Seen> seen, int least) {
        Sightings all = new Sightings();
        all.replace(Set.of(), seen);
        return all.repeats(new Span(null, START, START.plusSeconds(1_000_000)), 50, least);
    }

    @Test
    void the_same_kind_within_the_distance_is_one_place_and_other_kinds_and_far_ones_are_not() {
        List<Seen> all = List.of(
                seen(1, FindingKind.STALL, 0),
                seen(2, FindingKind.STALL, 40),
                seen(3, FindingKind.DUMPING, 1),
                seen(4, FindingKind.STALL, -45),
                seen(5, FindingKind.STALL, 160),
                seen(6, FindingKind.STALL, 170));
        List<Repeat> found = find(all, 2);
        assertThat(found).extracting(Repeat::findings).containsExactly(List.of(1L, 2L, 4L), List.of(5L, 6L));
        assertThat(found.get(0).radiusMeters()).isBetween(42.0, 45.0);
        assertThat(found.get(0).first()).isEqualTo(START.plusSeconds(3600));
        assertThat(find(all, 3)).hasSize(1);
    }

    @Test
    void a_long_row_of_neighbours_does_not_grow_into_one_place() {
        List<Seen> row = Stream.iterate(1, id -> id + 1)
                .limit(40)
                .map(id -> seen(id, FindingKind.PILED_MATERIAL, id * 30.0))
                .toList();
        assertThat(find(row, 2))
                .allSatisfy(place -> assertThat(place.radiusMeters()).isLessThanOrEqualTo(100));
    }
}
