package org.xunlu.finding.market;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xunlu.finding.Finding;
import org.xunlu.finding.FindingId;
import org.xunlu.finding.FindingKind;
import org.xunlu.finding.FindingRegister;
import org.xunlu.refusal.Refusal;

/** Registers the market of a finding and lets the forecast know. */
public final class MarketDesk {
    private final FindingRegister findings;
    private final MarketBook book;
    private final Forecast forecast;

    /** A desk over this book. */
    public MarketDesk(FindingRegister findings, MarketBook book, Forecast forecast) {
        this.findings = findings;
        this.book = book;
        this.forecast = forecast;
    }

    /** Where market days become patrol demand. */
    @FunctionalInterface
    public interface Forecast {
        /**
         * Makes the season of a market.
         *
         * @param former key of the season it replaces, or null
         * @return its key
         */
        long put(@Nullable Long former, Finding finding, RoadMarket market);
    }

    /**
     * Registers it.
     *
     * @throws Refusal where the finding is no market
     */
    public void register(RoadMarket market) {
        FindingId id = market.finding();
        Finding finding = findings.find(id).orElseThrow(() -> Refusal.notFound("finding", id.value()));
        if (finding.observation().kind() != FindingKind.ROAD_MARKET) {
            throw Refusal.invalid("market.kind", "kind");
        }
        book.put(market, forecast.put(book.findSeason(id).orElse(null), finding, market));
    }

    /** The market of a finding. */
    public Optional<RoadMarket> find(FindingId id) {
        return book.find(id);
    }
}
