package org.xunlu.finding.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.xunlu.access.Caller;
import org.xunlu.access.Role;
import org.xunlu.database.Database;
import org.xunlu.database.OnBothDatabases;
import org.xunlu.finding.Finding;
import org.xunlu.finding.FindingDesk;
import org.xunlu.finding.FindingKind;
import org.xunlu.finding.Observation;
import org.xunlu.finding.RoadAddress;
import org.xunlu.finding.density.By;
import org.xunlu.finding.density.Count;
import org.xunlu.finding.density.Repeat;
import org.xunlu.finding.density.RoadKilometres;
import org.xunlu.finding.density.Span;
import org.xunlu.geo.LonLat;
import org.xunlu.geo.Side;

@OnBothDatabases
final class DensityQueriesTest {
    private static final Instant NOW = Instant.parse("2026-06-01T04:00:00Z");
    private static final Caller OFFICER = new Caller(7, "officer", "演示员甲", Set.of(Role.OFFICER));
    private final DensityQueries queries;
    private final FindingDesk desk;

    DensityQueriesTest(Database database) {
        queries = new DensityQueries(database);
        desk = new FindingDesk(
                new FindingStore(database),
                at -> at.lat() > 60
                        ? Optional.empty()
                        : Optional.of(
                                new RoadAddress("G999", "试验线", at.lat() < 34.5 ? "K7+100" : "K8+900", Side.LEFT, 3.25)),
                Clock.fixed(NOW, ZoneOffset.UTC),
                unused -> {});
    }

    private Finding found(FindingKind kind, double lat, Instant at) {
        return desk.record(OFFICER, new Observation(kind, new LonLat(110.005, lat), "", at), null);
    }

    @Test
    void findings_of_a_span_are_counted_by_road_kilometre_and_square() {
        found(FindingKind.STALL, 34.005, NOW.minusSeconds(60));
        found(FindingKind.STALL, 34.006, NOW.minusSeconds(50));
        found(FindingKind.DUMPING, 34.605, NOW.minusSeconds(40));
        found(FindingKind.STALL, 61.005, NOW.minusSeconds(30));
        found(FindingKind.STALL, 34.005, NOW.minusSeconds(900_000));
        Span span = new Span(null, NOW.minusSeconds(3600), NOW);
        assertThat(queries.count(span, By.ROAD)).extracting(Count::findings).containsExactly(3L);
        assertThat(queries.count(span, By.KM))
                .extracting(count -> count.group().stake(), Count::findings)
                .containsExactlyInAnyOrder(tuple("K7", 2L), tuple("K8", 1L));
        List<Count> squares = queries.count(span, By.CELL);
        assertThat(squares).extracting(Count::findings).containsExactlyInAnyOrder(2L, 1L, 1L);
        assertThat(squares)
                .extracting(count -> count.group().cell())
                .contains(RoadKilometres.cellOf(new LonLat(110.005, 34.005)));
        Span stalls = new Span(FindingKind.STALL, NOW.minusSeconds(3600), NOW);
        assertThat(queries.count(stalls, By.ROAD)).extracting(Count::findings).containsExactly(2L);
        assertThat(queries.list(stalls, By.KM, "G999|试验线|K7"))
                .hasSize(2)
                .isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(queries.list(stalls, By.KM, "G999|试验线|K8")).isEmpty();
        List<Repeat> repeats = queries.repeats(stalls, 150, 2);
        assertThat(repeats).hasSize(1).first().satisfies(place -> {
            assertThat(place.address()).isEqualTo("G999 K7+100");
            assertThat(place.first()).isEqualTo(NOW.minusSeconds(60));
        });
    }

    @Test
    void what_is_merged_brought_back_or_found_later_counts_at_once_in_the_next_answer() {
        Span span = new Span(FindingKind.UNDER_BRIDGE, NOW.minusSeconds(3600), NOW);
        Finding one = found(FindingKind.UNDER_BRIDGE, 34.105, NOW.minusSeconds(60));
        Finding other = found(FindingKind.UNDER_BRIDGE, 34.105, NOW.minusSeconds(90));
        assertThat(counted(span)).isEqualTo(2);
        desk.merge(OFFICER, one.id(), one.version(), other.id(), other.version(), Set.of());
        assertThat(counted(span)).isEqualTo(1);
        Finding merged = desk.get(other.id());
        desk.split(OFFICER, other.id(), merged.version());
        assertThat(counted(span)).isEqualTo(2);
        found(FindingKind.UNDER_BRIDGE, 34.105, NOW.minusSeconds(120));
        assertThat(counted(span)).isEqualTo(3);
        assertThat(counted(span)).isEqualTo(3);
    }

    private long counted(Span span) {
        return queries.count(span, By.ROAD).stream().mapToLong(Count::findings).sum();
    }
}
