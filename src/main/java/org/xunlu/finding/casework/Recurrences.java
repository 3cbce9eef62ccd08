package org.xunlu.finding.casework;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.xunlu.access.Caller;
import org.xunlu.finding.Finding;
import org.xunlu.finding.FindingId;
import org.xunlu.finding.FindingState;
import org.xunlu.finding.HistoryLine;
import org.xunlu.refusal.Refusal;

/** 再次发生: what was closed and is there again, linked to what it was. */
public final class Recurrences {
    private static final int LONGEST_CHAIN = 200;

    private final CaseLedger ledger;
    private final CaseLists lists;
    private final Supplier<CaseRules> rules;
    private final Clock clock;

    /** Looks in these lists, as near and as long back as the rows say. */
    public Recurrences(CaseLedger ledger, CaseLists lists, Supplier<CaseRules> rules, Clock clock) {
        this.ledger = ledger;
        this.lists = lists;
        this.rules = rules;
        this.clock = clock;
    }

    /** A closed one that this may repeat. */
    public record Offer(Finding finding, double meters, long daysAgo) {}

    /** Closed ones of the same kind near it, the nearest first; none where it is linked already. */
    public List<Offer> offers(Finding finding) {
        if (lists.findFormer(finding.id()).isPresent()) {
            return List.of();
        }
        LocalDate day = finding.foundOn();
        double meters = rules.get().number("recurrence.meters", day, 100);
        int days = rules.get().number("recurrence.days", day, 365);
        Instant found = finding.observation().foundAt();
        return lists.listClosedNear(finding, meters, found.minus(Duration.ofDays(days))).stream()
                .filter(each -> closedAt(each).filter(at -> !at.isAfter(found)).isPresent())
                .map(each -> new Offer(
                        each,
                        each.observation()
                                .position()
                                .roughMetersTo(finding.observation().position()),
                        Duration.between(closedAt(each).orElse(found), found).toDays()))
                .filter(offer -> offer.meters() <= meters)
                .sorted(Comparator.comparingDouble(Offer::meters))
                .toList();
    }

    /**
     * Says that a finding repeats a closed one, or with null that it repeats none.
     *
     * @throws Refusal where the other is of another kind, not closed, or was closed after this was found
     */
    public void link(Caller caller, FindingId id, @Nullable FindingId former) {
        Finding finding = ledger.get(id);
        if (former != null) {
            Finding other = ledger.get(former);
            if (other.observation().kind() != finding.observation().kind()) {
                throw Refusal.rule("casework.recurrence_kind", "of", Map.of());
            }
            if (closedAt(other)
                    .filter(at -> !at.isAfter(finding.observation().foundAt()))
                    .isEmpty()) {
                throw Refusal.rule("casework.recurrence_order", "of", Map.of("id", former.value()));
            }
        }
        lists.link(
                id,
                former,
                new HistoryLine(
                        clock.instant().truncatedTo(ChronoUnit.MILLIS),
                        caller.personId(),
                        caller.name(),
                        "linked",
                        former == null ? "" : "#" + former.value()));
    }

    /** All of its chain in the order they were found, itself among them; only itself where nothing is linked. */
    public List<Finding> chain(Finding finding) {
        Set<FindingId> seen = new HashSet<>();
        Deque<FindingId> open = new ArrayDeque<>(List.of(finding.id()));
        List<Finding> chain = new ArrayList<>();
        while (!open.isEmpty() && seen.size() < LONGEST_CHAIN) {
            FindingId id = open.remove();
            if (seen.add(id)) {
                chain.add(ledger.get(id));
                lists.findFormer(id).ifPresent(open::add);
                open.addAll(lists.listRepeats(id));
            }
        }
        chain.sort(Comparator.comparing((Finding each) -> each.observation().foundAt())
                .thenComparing(each -> each.id().value()));
        return chain;
    }

    private static Optional<Instant> closedAt(Finding finding) {
        return finding.state() instanceof FindingState.Closed closed
                ? Optional.of(closed.closedAt())
                : Optional.empty();
    }
}
