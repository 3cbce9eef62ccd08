package org.xunlu.finding.market;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xunlu.finding.FindingId;

/** Where markets are kept. */
public interface MarketBook {
    /** The market a finding tells of. */
    Optional<RoadMarket> find(FindingId finding);

    /** The key of its season in patrol demand. */
    Optional<Long> findSeason(FindingId finding);

    /** The keys of the seasons in which a place is watched for grain. */
    Set<Long> findHarvests(FindingId finding);

    /** Keeps these keys, instead of those kept before. */
    void putHarvests(FindingId finding, List<Long> seasons);

    /** Keeps it, instead of what was kept before. */
    void put(RoadMarket market, long seasonId);
}
