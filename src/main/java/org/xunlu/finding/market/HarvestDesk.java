package org.xunlu.finding.market;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.xunlu.finding.Finding;
import org.xunlu.finding.FindingId;
import org.xunlu.finding.FindingKind;
import org.xunlu.finding.FindingRegister;
import org.xunlu.refusal.Refusal;

/** Lets a place where grain lay on the road be watched in the harvests to come. */
public final class HarvestDesk {
    private final FindingRegister findings;
    private final MarketBook book;
    private final Harvests harvests;

    /** A desk over this book. */
    public HarvestDesk(FindingRegister findings, MarketBook book, Harvests harvests) {
        this.findings = findings;
        this.book = book;
        this.harvests = harvests;
    }

    /** Where harvests are seasons of patrol demand. */
    public interface Harvests {
        /** All of them, of the county and of places. */
        List<Harvest> list();

        /** Makes one of the county a season of the finding's place as well; answers its key. */
        long watch(Finding finding, Harvest harvest);

        /** Takes one of a place back. */
        void forget(long season);
    }

    /**
     * The harvests of the county, and those in which the finding's place is watched, by their days.
     *
     * @throws Refusal where the finding is no grain on the road
     */
    public List<Harvest> list(FindingId id) {
        refuseOther(id);
        Set<Long> own = book.findHarvests(id);
        return harvests.list().stream()
                .filter(each -> each.countyWide() || own.contains(each.season()))
                .sorted(Comparator.comparing(Harvest::from).thenComparing(Harvest::season))
                .toList();
    }

    /**
     * Watches the place in every harvest of the county, or no more.
     *
     * @throws Refusal where the finding is no grain on the road
     */
    public void watch(FindingId id, boolean watched) {
        Finding finding = refuseOther(id);
        book.findHarvests(id).forEach(harvests::forget);
        book.putHarvests(
                id,
                watched
                        ? harvests.list().stream()
                                .filter(Harvest::countyWide)
                                .map(each -> harvests.watch(finding, each))
                                .toList()
                        : List.of());
    }

    private Finding refuseOther(FindingId id) {
        Finding finding = findings.find(id).orElseThrow(() -> Refusal.notFound("finding", id.value()));
        if (finding.observation().kind() != FindingKind.GRAIN_DRYING) {
            throw Refusal.invalid("market.no_grain", "kind");
        }
        return finding;
    }
}
