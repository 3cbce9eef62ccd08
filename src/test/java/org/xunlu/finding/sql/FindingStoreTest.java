package org.xunlu.finding.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.xunlu.access.Caller;
import org.xunlu.access.Role;
import org.xunlu.database.Database;
import org.xunlu.database.OnBothDatabases;
import org.xunlu.finding.Finding;
import org.xunlu.finding.FindingBulk;
import org.xunlu.finding.FindingDesk;
import org.xunlu.finding.FindingFilter;
import org.xunlu.finding.FindingKind;
import org.xunlu.finding.FindingState;
import org.xunlu.finding.HistoryLine;
import org.xunlu.finding.Observation;
import org.xunlu.finding.Photo;
import org.xunlu.finding.RoadAddress;
import org.xunlu.geo.Bounds;
import org.xunlu.geo.LonLat;
import org.xunlu.geo.Side;
import org.xunlu.paging.Page;
import org.xunlu.refusal.Refusal;

@OnBothDatabases
final class FindingStoreTest {
    private static final Instant NOW = Instant.parse("2026-06-01T04:00:00Z");
    private static final Caller OFFICER = new Caller(7, "officer", "演示员甲", Set.of(Role.OFFICER));
    private static final RoadAddress ADDRESS = new RoadAddress("G311", "徐西线", "K725+000", Side.LEFT, 3.25);
    private final FindingStore store;
    private final List<Finding> told = new ArrayList<>();
    private final FindingDesk desk;
    /** Each test works on a longitude of its own, for the database is shared by the class. */
    private final double lon = 100 + UUID.randomUUID().hashCode() / (double) Integer.MAX_VALUE * 10;

    FindingStoreTest(Database database) {
        store = new FindingStore(database);
        desk = new FindingDesk(
                store,
                at -> at.lat() < 34.5 ? Optional.of(ADDRESS) : Optional.empty(),
                Clock.fixed(NOW, ZoneOffset.UTC),
                told::add);
    }

    private Observation seen(FindingKind kind, double lat, String note) {
        return new Observation(kind, new LonLat(lon, lat), note, NOW.minusSeconds(60));
    }

    private Finding record(FindingKind kind, double lat) {
        return desk.record(OFFICER, seen(kind, lat, ""), null);
    }

    private FindingFilter here(FindingKind kind, FindingState.Name state, String route) {
        return new FindingFilter(kind, state, new Bounds(lon, 30, lon, 40), route, null, null);
    }

    @Test
    void a_finding_comes_back_with_its_address_and_history() {
        Finding finding = desk.record(OFFICER, seen(FindingKind.STALL, 34.2, " 西瓜摊 "), null);
        Finding read = store.find(finding.id()).orElseThrow();
        assertThat(read).isEqualTo(finding);
        assertThat(read.address()).isEqualTo(ADDRESS);
        assertThat(read.observation().note()).isEqualTo("西瓜摊");
        assertThat(store.history(finding.id())).containsExactly(new HistoryLine(NOW, 7, "演示员甲", "recorded", ""));
        assertThat(told).containsExactly(finding);
    }

    @Test
    void the_same_request_twice_makes_one_finding() {
        String key = UUID.randomUUID().toString();
        Finding first = desk.record(OFFICER, seen(FindingKind.STALL, 34.2, "a"), key);
        Finding second = desk.record(OFFICER, seen(FindingKind.STALL, 34.2, "a"), key);
        assertThat(second).isEqualTo(first);
        // also where both arrive before either is stored
        assertThat(store.add(first, store.history(first.id()).get(0), key)).isEqualTo(first);
        assertThat(told).hasSize(1);
    }

    @Test
    void a_photo_is_kept_once_and_stands_in_the_history() {
        Finding finding = record(FindingKind.PILED_MATERIAL, 34.2);
        Photo after = new Photo(
                0,
                finding.id(),
                Photo.Stage.AFTER,
                "a".repeat(64),
                "b".repeat(64),
                "image/jpeg",
                640,
                480,
                1000,
                NOW,
                new LonLat(117, 34),
                7,
                NOW);
        Photo stored = desk.attach(OFFICER, after);
        assertThat(desk.attach(OFFICER, after)).isEqualTo(stored);
        assertThat(store.findPhoto(stored.id())).contains(stored);
        assertThat(store.history(finding.id()))
                .extracting(HistoryLine::action)
                .containsExactly("recorded", "photographed");
    }

    @Test
    void every_state_comes_back_as_it_was_kept() {
        LocalDate due = LocalDate.of(2026, 6, 8);
        for (FindingState state : List.of(
                new FindingState.OnSite(due, NOW),
                new FindingState.Ordered(due, NOW),
                new FindingState.Revisited(true, due, NOW),
                new FindingState.Revisited(false, due, NOW),
                new FindingState.InCase(FindingState.Name.INVESTIGATED, due, NOW),
                new FindingState.InCase(FindingState.Name.EXECUTED, null, NOW),
                new FindingState.Closed(NOW, false),
                new FindingState.Dismissed(NOW),
                new FindingState.Transferred(NOW))) {
            Finding next = end(record(FindingKind.OBSTACLE, 34.2), state);
            assertThat(store.find(next.id())).contains(next);
        }
    }

    private Finding end(Finding finding, FindingState state) {
        Finding next = finding.in(state);
        store.replace(next, new HistoryLine(NOW, 7, "演示员甲", "closed", "", "《公路法》第七十条"));
        return next;
    }

    @Test
    void of_two_who_edit_the_same_version_the_second_is_shown_the_first() {
        Finding finding = record(FindingKind.STALL, 34.2);
        desk.correct(OFFICER, finding.id(), 1, seen(FindingKind.DUMPING, 34.2, ""));
        assertThatThrownBy(() -> desk.correct(OFFICER, finding.id(), 1, seen(FindingKind.STALL, 34.2, "")))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("stale");
                    assertThat(((Finding) refusal.current()).observation().kind())
                            .isEqualTo(FindingKind.DUMPING);
                });
    }

    @Test
    void the_address_is_computed_anew_only_when_the_place_changes() {
        Finding finding = record(FindingKind.STALL, 34.2);
        assertThat(desk.correct(OFFICER, finding.id(), 1, seen(FindingKind.STALL, 34.6, ""))
                        .address())
                .isNull();
        assertThat(store.find(finding.id()).orElseThrow().address()).isNull();
    }

    @Test
    void other_needs_words_and_the_future_is_refused() {
        assertThatThrownBy(() -> seen(FindingKind.OTHER, 34.2, " ")).hasMessageContaining("finding.other_needs_note");
        Observation tomorrow = new Observation(FindingKind.STALL, new LonLat(lon, 34), "", NOW.plusSeconds(86_400));
        assertThatThrownBy(() -> desk.record(OFFICER, tomorrow, null)).hasMessageContaining("found_in_future");
    }

    @Test
    void lists_are_filtered_and_paged_from_the_newest() {
        Finding stall = record(FindingKind.STALL, 34.1);
        Finding grain = record(FindingKind.GRAIN_DRYING, 34.2);
        Finding far = record(FindingKind.STALL, 34.6);
        end(grain, new FindingState.Closed(NOW, true));
        assertThat(ids(here(null, null, null)))
                .containsExactly(
                        far.id().value(), grain.id().value(), stall.id().value());
        assertThat(ids(here(FindingKind.STALL, null, null)))
                .containsExactly(far.id().value(), stall.id().value());
        assertThat(ids(here(null, FindingState.Name.CLOSED, null)))
                .containsExactly(grain.id().value());
        assertThat(ids(here(null, null, "G311")))
                .containsExactly(grain.id().value(), stall.id().value());
        assertThat(ids(new FindingFilter(null, null, new Bounds(lon, 34.15, lon, 34.3), null, null, null)))
                .containsExactly(grain.id().value());
        assertThat(ids(new FindingFilter(null, null, new Bounds(lon, 30, lon, 40), null, NOW, null)))
                .isEmpty();
    }

    private List<Long> ids(FindingFilter filter) {
        List<Long> ids = new ArrayList<>();
        String after = null;
        do {
            Page<Finding> page = store.list(filter, 1, after);
            page.items().forEach(finding -> ids.add(finding.id().value()));
            after = page.next();
        } while (after != null);
        return ids;
    }

    @Test
    void two_that_are_one_are_merged_told_together_and_can_part_again() {
        Finding one = desk.record(OFFICER, seen(FindingKind.STALL, 34.2, "瓜摊"), null);
        Finding other = desk.record(OFFICER, seen(FindingKind.STALL, 34.2002, "西瓜摊三处"), null);
        Finding far = record(FindingKind.STALL, 34.21);
        assertThat(desk.near(FindingKind.STALL, one.observation().position(), 50))
                .containsExactly(one, other);
        Finding survivor = desk.merge(OFFICER, one.id(), 1, other.id(), 1, Set.of("note"));
        assertThat(survivor.observation().note()).isEqualTo("西瓜摊三处");
        assertThat(survivor.observation().position())
                .isEqualTo(one.observation().position());
        assertThat(store.list(here(null, null, null), 100, null).items()).containsExactly(far, survivor);
        assertThat(store.survivor(other.id())).contains(one.id());
        assertThat(store.merged(one.id())).extracting(Finding::id).containsExactly(other.id());
        assertThat(store.history(one.id()))
                .extracting(HistoryLine::action)
                .containsExactly("recorded", "recorded", "took_in", "merged");
        assertThatThrownBy(() -> desk.correct(OFFICER, other.id(), 2, other.observation()))
                .hasMessageContaining("finding.merged");
        assertThatThrownBy(() -> desk.merge(OFFICER, far.id(), 1, one.id(), 1, Set.of()))
                .hasMessageContaining("stale");
        Finding back = desk.split(OFFICER, other.id(), 2);
        assertThat(store.survivor(other.id())).isEmpty();
        assertThat(back.observation()).isEqualTo(other.observation());
        assertThat(store.list(here(null, null, null), 100, null).items()).hasSize(3);
    }

    @Test
    void a_chain_of_merges_is_told_as_one_and_comes_apart_link_by_link() {
        Finding first = desk.record(OFFICER, seen(FindingKind.STALL, 34.2, "a"), null);
        Finding second = desk.record(OFFICER, seen(FindingKind.STALL, 34.2, "b"), null);
        Finding third = desk.record(OFFICER, seen(FindingKind.STALL, 34.2, "c"), null);
        Finding taken = desk.merge(OFFICER, second.id(), 1, first.id(), 1, Set.of());
        desk.merge(OFFICER, third.id(), 1, second.id(), taken.version(), Set.of());
        assertThat(store.list(here(null, null, null), 100, null).items())
                .extracting(Finding::id)
                .containsExactly(third.id());
        assertThat(store.history(third.id()))
                .extracting(HistoryLine::action)
                .containsExactly("recorded", "recorded", "recorded", "took_in", "merged", "took_in", "merged");
        assertThat(store.history(second.id())).hasSize(5);
        // a merged one takes nothing in, so that no circle can come about
        assertThatThrownBy(() -> desk.merge(OFFICER, first.id(), 2, third.id(), 2, Set.of()))
                .hasMessageContaining("finding.merged");

        desk.split(OFFICER, second.id(), desk.get(second.id()).version());
        assertThat(store.list(here(null, null, null), 100, null).items())
                .extracting(Finding::id)
                .containsExactly(third.id(), second.id());
        assertThat(store.survivor(first.id())).contains(second.id());
        assertThat(store.history(third.id())).hasSize(2);
        desk.split(OFFICER, first.id(), desk.get(first.id()).version());
        assertThat(store.list(here(null, null, null), 100, null).items()).hasSize(3);
        assertThat(store.survivor(first.id())).isEmpty();
    }

    @Test
    void many_are_corrected_by_chosen_fields_and_conflicts_are_told() {
        Finding one = desk.record(OFFICER, seen(FindingKind.STALL, 34.2, "a"), null);
        Finding ended = record(FindingKind.STALL, 34.2);
        end(ended, new FindingState.Closed(NOW, true));
        Finding changed = record(FindingKind.STALL, 34.2);
        desk.correct(OFFICER, changed.id(), 1, seen(FindingKind.STALL, 34.2, "b"));
        FindingBulk bulk = new FindingBulk(desk);
        List<FindingBulk.Seen> chosen = List.of(
                new FindingBulk.Seen(one.id(), 1),
                new FindingBulk.Seen(ended.id(), 2),
                new FindingBulk.Seen(changed.id(), 1));
        FindingBulk.Values dumping = new FindingBulk.Values(FindingKind.DUMPING, null);
        List<FindingBulk.Outcome> foreseen = bulk.edit(OFFICER, chosen, dumping, true).stream()
                .map(FindingBulk.Line::outcome)
                .toList();
        assertThat(store.find(one.id())).contains(one);
        assertThat(foreseen)
                .containsExactly(
                        FindingBulk.Outcome.CHANGED, FindingBulk.Outcome.REFUSED, FindingBulk.Outcome.CONFLICT);
        assertThat(bulk.edit(OFFICER, chosen, dumping, false))
                .extracting(FindingBulk.Line::outcome)
                .isEqualTo(foreseen);
        Observation now = store.find(one.id()).orElseThrow().observation();
        assertThat(now.kind()).isEqualTo(FindingKind.DUMPING);
        assertThat(now.note()).isEqualTo("a");
    }
}
