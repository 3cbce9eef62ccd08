package org.xunlu.coverage;

import java.util.List;
import org.xunlu.network.RoadNetwork;

/**
 * The lengths of a day, metres; each passing counts.
 *
 * @param network driven on roads of every class
 * @param patrol of it on public roads (domain: patrol_km)
 * @param bridged of the patrol length, driven in a silence where only one way is plausible
 * @param slow of the patrol length, driven at no more than 60 km/h (domain: inspected_km)
 * @param uncertain of the patrol length, where another road is about as likely
 * @param offRoad driven beside all roads
 * @param straight from fix to fix, as the receiver saw it
 */
public record DayMeters(
        double network, double patrol, double bridged, double slow, double uncertain, double offRoad, double straight) {

    /** Nothing driven. */
    public static final DayMeters NONE = new DayMeters(0, 0, 0, 0, 0, 0, 0);

    /** Adds up passings; roads the network no longer has are left out of the patrol length. */
    static DayMeters of(List<SegmentVisit> visits, RoadNetwork roads, double offRoad, double straight) {
        double network = 0;
        double patrol = 0;
        double bridged = 0;
        double slow = 0;
        double uncertain = 0;
        for (SegmentVisit visit : visits) {
            network += visit.meters();
            int segment = roads.indexOf(visit.segment());
            if (segment >= 0 && CoverageReport.isPatrolled(roads.roadOf(segment).roadClass())) {
                patrol += visit.meters();
                bridged += visit.bridgedMeters();
                slow += visit.slowMeters();
                uncertain += visit.isCertain() ? 0 : visit.meters();
            }
        }
        return new DayMeters(network, patrol, bridged, slow, uncertain, offRoad, straight);
    }

    /** Both together. */
    public DayMeters plus(DayMeters other) {
        return new DayMeters(
                network + other.network,
                patrol + other.patrol,
                bridged + other.bridged,
                slow + other.slow,
                uncertain + other.uncertain,
                offRoad + other.offRoad,
                straight + other.straight);
    }
}
