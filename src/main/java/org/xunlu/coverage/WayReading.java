package org.xunlu.coverage;

import java.time.Instant;
import java.util.List;
import org.xunlu.network.NetworkHolder;
import org.xunlu.network.RoadNetwork;
import org.xunlu.track.Rider;
import org.xunlu.track.TrackReading;

/** The way a rider went in a period, piece by piece, with everything stored so far. */
public final class WayReading {
    private final CoverageLedger ledger;
    private final TrackReading fixes;
    private final NetworkHolder roads;
    private final MileageRules rules;

    /** Reads the ledger and the fixes it was made of, by the same rules. */
    public WayReading(CoverageLedger ledger, TrackReading fixes, NetworkHolder roads, MileageRules rules) {
        this.ledger = ledger;
        this.fixes = fixes;
        this.roads = roads;
        this.rules = rules;
    }

    /**
     * A way.
     *
     * @param pieces in the order of time
     * @param patrolKm what of it counts (domain: patrol_km)
     */
    public record Way(List<WayPiece> pieces, double patrolKm) {}

    /** What a rider drove in [from, to). */
    public Way read(Rider rider, Instant from, Instant to) {
        RoadNetwork network = roads.current();
        List<SegmentVisit> driven = ledger.listDriven(rider, from, to);
        return new Way(
                DrivenWay.of(network, driven, fixes.listOf(rider, from, to), rules),
                CoverageReport.of(network, driven).patrolKm());
    }
}
