package org.xunlu.network;

/**
 * How wide a road is between its edges (路面), for distances to the edge.
 *
 * @param widthMeters edge to edge
 * @param estimated whether the width is not known and a usual one of its lanes or class stands for it
 */
public record Carriageway(double widthMeters, boolean estimated) {
    private static final double LANE_METERS = 3.5;

    /** The carriageway of a segment: as recorded, else by its lanes, else as usual for the class (JTG B01). */
    public static Carriageway of(RoadSegment segment, RoadClass roadClass) {
        if (segment.widthMeters() > 0) {
            return new Carriageway(segment.widthMeters(), false);
        }
        if (segment.lanes() > 0) {
            return new Carriageway(segment.lanes() * LANE_METERS, true);
        }
        double usual =
                switch (roadClass) {
                    case EXPRESSWAY -> 11.25;
                    case NATIONAL -> 12;
                    case PROVINCIAL -> 9;
                    case COUNTY -> 7;
                    case TOWNSHIP, DEDICATED -> 6;
                    case VILLAGE, STREET, OTHER -> 4.5;
                };
        return new Carriageway(usual, true);
    }

    /** From the carriageway's edge to a place at this distance from the centre line; below zero on the carriageway. */
    public double edgeMeters(double centreMeters) {
        return centreMeters - widthMeters / 2;
    }
}
