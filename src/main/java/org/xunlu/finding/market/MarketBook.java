package org.xunlu.finding.market;

import java.util.Optional;
import org.xunlu.finding.FindingId;

/** Where markets are kept. */
public interface MarketBook {
    /** The market a finding tells of. */
    Optional<RoadMarket> find(FindingId finding);

    /** The key of its season in patrol demand. */
    Optional<Long> findSeason(FindingId finding);

    /** Keeps it, instead of what was kept before. */
    void put(RoadMarket market, long seasonId);
}
