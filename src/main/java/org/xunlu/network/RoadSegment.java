package org.xunlu.network;

import org.locationtech.jts.geom.LineString;

/**
 * A road from node to node.
 *
 * @param id its key
 * @param roadId the road it belongs to
 * @param fromNode node at the first vertex; segments that share a node are connected
 * @param toNode node at the last vertex
 * @param geometry its centre line, EPSG:4326, longitude first
 * @param lengthMeters its length in the county's projected zone
 * @param direction which way it may be driven
 * @param lanes number of lanes both ways together; 0 where not known
 * @param widthMeters width of the carriageway; 0 where not known
 * @param startMeasureMeters measure along the road at the first vertex
 * @param endMeasureMeters measure along the road at the last vertex; smaller than the start where the geometry runs
 *     against the road's chainage, as on the second carriageway of a dual road
 * @param kmPerHour speed to reckon with
 * @param gridCell the grid cell (网格) it counts to; empty where none
 */
public record RoadSegment(
        SegmentId id,
        RoadId roadId,
        long fromNode,
        long toNode,
        LineString geometry,
        double lengthMeters,
        Direction direction,
        int lanes,
        double widthMeters,
        double startMeasureMeters,
        double endMeasureMeters,
        double kmPerHour,
        String gridCell) {

    /** A segment whose geometry runs with the road's chainage, its measure growing by its length. */
    public RoadSegment(
            SegmentId id,
            RoadId roadId,
            long fromNode,
            long toNode,
            LineString geometry,
            double lengthMeters,
            Direction direction,
            int lanes,
            double widthMeters,
            double startMeasureMeters,
            double kmPerHour,
            String gridCell) {
        this(
                id,
                roadId,
                fromNode,
                toNode,
                geometry,
                lengthMeters,
                direction,
                lanes,
                widthMeters,
                startMeasureMeters,
                startMeasureMeters + lengthMeters,
                kmPerHour,
                gridCell);
    }

    /** Measure along the road at a fraction (0 to 1) of the geometry. */
    public double measureAt(double fraction) {
        return startMeasureMeters + fraction * (endMeasureMeters - startMeasureMeters);
    }

    /** The same piece of road, carrying other traffic. */
    public RoadSegment carrying(Direction newDirection, int newLanes, double newWidthMeters, double newKmPerHour) {
        return new RoadSegment(
                id,
                roadId,
                fromNode,
                toNode,
                geometry,
                lengthMeters,
                newDirection,
                newLanes,
                newWidthMeters,
                startMeasureMeters,
                endMeasureMeters,
                newKmPerHour,
                gridCell);
    }
}
