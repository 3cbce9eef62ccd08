package org.xunlu.finding.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xunlu.finding.casework.CaseSamples.OFFICER;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.xunlu.database.Database;
import org.xunlu.database.OnBothDatabases;
import org.xunlu.finding.Finding;
import org.xunlu.finding.FindingId;
import org.xunlu.finding.FindingKind;
import org.xunlu.geo.LonLat;
import org.xunlu.paging.Page;

@OnBothDatabases
final class CaseListsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 23);
    private static final DueWhen.Days DAYS = new DueWhen.Days(TODAY, TODAY.plusDays(7), LocalDate.of(2026, 9, 18));

    private final CaseSamples work;
    /** Each test works at a place of its own, for the database is shared by the class. */
    private final LonLat place =
            new LonLat(100 + UUID.randomUUID().hashCode() / (double) Integer.MAX_VALUE * 10, 34.19);

    CaseListsTest(Database database) {
        work = new CaseSamples(database);
    }

    private FindingId due(LocalDate day) {
        FindingId id = work.found(FindingKind.STALL, place).id();
        work.orders.order(work.call(OFFICER, id, ""), day);
        return id;
    }

    private List<FindingId> listed(DueWhen when) {
        List<FindingId> ids = new ArrayList<>();
        String after = null;
        do {
            Page<Finding> page = work.lists.listDue(when, DAYS, 1, after);
            page.items().stream()
                    .filter(each -> each.observation().position().lon() == place.lon())
                    .forEach(each -> ids.add(each.id()));
            after = page.next();
        } while (after != null);
        return ids;
    }

    @Test
    void what_is_overdue_due_today_due_soon_and_waiting_is_listed_most_urgent_first() {
        DueWhen.Counts before = work.lists.countDue(DAYS);
        work.clock.pass(Duration.ofDays(-10));
        FindingId waiting = work.found(FindingKind.STALL, place).id();
        FindingId late = due(TODAY.minusDays(1));
        FindingId later = due(TODAY.minusDays(3));
        work.clock.pass(Duration.ofDays(10));
        FindingId today = due(TODAY);
        FindingId soon = due(TODAY.plusDays(7));
        due(TODAY.plusDays(8));
        FindingId closed = due(TODAY);
        work.closed(closed);
        assertThat(listed(DueWhen.OVERDUE)).containsExactly(later, late);
        assertThat(listed(DueWhen.TODAY)).containsExactly(today);
        assertThat(listed(DueWhen.SOON)).containsExactly(soon);
        assertThat(listed(DueWhen.WAITING)).containsExactly(waiting);
        DueWhen.Counts after = work.lists.countDue(DAYS);
        assertThat(after.overdue() - before.overdue()).isEqualTo(2);
        assertThat(after.today() - before.today()).isEqualTo(1);
        assertThat(after.soon() - before.soon()).isEqualTo(1);
        assertThat(after.waiting() - before.waiting()).isEqualTo(1);
    }

    @Test
    void a_figure_lists_exactly_the_verified_closures_it_counts() {
        work.clock.pass(Duration.ofDays(300 + Math.floorMod(UUID.randomUUID().hashCode(), 100_000)));
        Instant from = work.clock.instant();
        FindingId grain =
                work.closed(work.found(FindingKind.GRAIN_DRYING, place).id()).id();
        work.closed(work.found(FindingKind.NON_ROAD_SIGN, place).id());
        work.found(FindingKind.GRAIN_DRYING, place);
        Instant to = from.plusSeconds(1);
        assertThat(work.lists
                        .listClosures(ClosureFigure.OBSTACLES_CLEARED, from, to, 10, null)
                        .items())
                .extracting(Finding::id)
                .containsExactly(grain);
        assertThat(work.lists
                        .listClosures(ClosureFigure.ROAD_MARKETS_DISPERSED, from, to, 10, null)
                        .items())
                .isEmpty();
    }

    @Test
    void what_is_there_again_is_offered_linked_and_chained() {
        FindingId first = work.closed(work.found(FindingKind.STALL, place).id()).id();
        work.clock.pass(Duration.ofDays(30));
        Finding second = work.found(FindingKind.STALL, new LonLat(place.lon() + 0.0005, place.lat()));
        Finding far = work.found(FindingKind.STALL, new LonLat(place.lon() + 0.005, place.lat()));
        Finding other = work.found(FindingKind.DUMPING, place);
        assertThat(work.recurrences.offers(far)).isEmpty();
        assertThat(work.recurrences.offers(other)).isEmpty();
        List<Recurrences.Offer> offers = work.recurrences.offers(second);
        assertThat(offers).extracting(offer -> offer.finding().id()).containsExactly(first);
        assertThat(offers.get(0).meters()).isBetween(40.0, 55.0);
        assertThat(offers.get(0).daysAgo()).isEqualTo(30);
        assertThatThrownBy(() -> work.recurrences.link(OFFICER, other.id(), first))
                .hasMessageContaining("casework.recurrence_kind");
        assertThatThrownBy(() -> work.recurrences.link(OFFICER, second.id(), far.id()))
                .hasMessageContaining("casework.recurrence_order");
        work.recurrences.link(OFFICER, second.id(), first);
        work.closed(second.id());
        work.clock.pass(Duration.ofDays(30));
        Finding third = work.found(FindingKind.STALL, place);
        work.recurrences.link(OFFICER, third.id(), second.id());
        for (FindingId id : List.of(first, second.id(), third.id())) {
            assertThat(work.recurrences.chain(work.ledger.get(id)))
                    .extracting(Finding::id)
                    .containsExactly(first, second.id(), third.id());
        }
        assertThat(work.recurrences.offers(third)).as("linked already").isEmpty();
        assertThat(work.findings.history(third.id()).get(1).note())
                .isEqualTo("#" + second.id().value());
        work.recurrences.link(OFFICER, third.id(), null);
        assertThat(work.recurrences.chain(third)).hasSize(1);
        work.clock.pass(Duration.ofDays(400));
        assertThat(work.recurrences.offers(work.found(FindingKind.STALL, place)))
                .as("closed too long ago")
                .isEmpty();
    }
}
