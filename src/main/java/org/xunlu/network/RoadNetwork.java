package org.xunlu.network;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.xunlu.geo.Bounds;
import org.xunlu.geo.Chainage;
import org.xunlu.geo.ChainageScale;
import org.xunlu.geo.CountyProjection;
import org.xunlu.geo.LonLat;
import org.xunlu.geo.StakeLabel;

/**
 * An immutable snapshot of all roads: their geometry in the county's projected zone, a spatial index, and how they are
 * connected. Segments are numbered 0 to {@link #segmentCount()} - 1 within one snapshot; the number means nothing in
 * the next one, the {@link SegmentId} does. Thread-safe.
 */
public final class RoadNetwork {
    /** Nearer than this to the line is on it, for positions with the noise of a receiver. */
    static final double ON_THE_LINE_METERS = 0.5;

    /** Where the map opens while no roads are loaded: around Xiao County. */
    private static final Bounds NOWHERE = new Bounds(116.5, 33.9, 117.2, 34.5);

    private final long revision;
    private final Bounds bounds;
    private final CountyProjection projection;
    private final List<RoadSegment> segments;
    private final List<Road> roads;
    private final Map<Long, Integer> indexById = new HashMap<>();
    private final Map<RoadId, Road> roadById = new HashMap<>();
    private final SegmentShapes shapes;
    private final SegmentIndex index;
    private final Snapping snapping;
    private final Topology topology;
    private final Map<RoadId, ChainageScale> scales;
    private final RoadAddresses addresses;

    private RoadNetwork(
            long revision, List<Road> roads, List<RoadSegment> segments, Map<RoadId, ChainageScale> scales) {
        this.revision = revision;
        this.roads = List.copyOf(roads);
        this.segments = List.copyOf(segments);
        Envelope extent = new Envelope();
        segments.forEach(segment -> extent.expandToInclude(segment.geometry().getEnvelopeInternal()));
        bounds = extent.isNull() ? NOWHERE : Bounds.of(extent);
        projection = CountyProjection.around(bounds.centre());
        for (int i = 0; i < segments.size(); i++) {
            indexById.put(segments.get(i).id().value(), i);
        }
        roads.forEach(road -> roadById.put(road.id(), road));
        shapes = new SegmentShapes(this.segments, projection);
        index = new SegmentIndex(shapes, segments.size());
        snapping = new Snapping(shapes, index, projection);
        topology = new Topology(this.segments, shapes);
        this.scales = Map.copyOf(scales);
        addresses = new RoadAddresses(this, this.scales);
    }

    /** The same with one road edited; geometry and index are shared. */
    private RoadNetwork(RoadNetwork before, RoadEdit edit) {
        revision = edit.revision();
        Road edited = edit.sheet().road();
        roads = before.roads.stream()
                .map(each -> each.id().equals(edited.id()) ? edited : each)
                .toList();
        roads.forEach(road -> roadById.put(road.id(), road));
        segments = edit.in(before.segments);
        indexById.putAll(before.indexById);
        bounds = before.bounds;
        projection = before.projection;
        shapes = before.shapes;
        index = before.index;
        snapping = before.snapping;
        topology = new Topology(segments, shapes);
        scales = edit.in(before.scales);
        addresses = new RoadAddresses(this, scales);
    }

    /**
     * Builds a snapshot.
     *
     * @param revision a number that differs from that of every other content
     * @param roads the register; every segment's road must be among them
     * @param segments in any order, which becomes their numbering
     * @param scales chainage of roads whose stakes do not agree with their measure
     */
    public static RoadNetwork of(
            long revision, List<Road> roads, List<RoadSegment> segments, Map<RoadId, ChainageScale> scales) {
        return new RoadNetwork(revision, roads, segments, scales);
    }

    /** A snapshot of roads whose stakes agree with their measure. */
    public static RoadNetwork of(long revision, List<Road> roads, List<RoadSegment> segments) {
        return of(revision, roads, segments, Map.of());
    }

    /** This snapshot with one road edited; its segments must be the same but for what they carry. */
    public RoadNetwork with(RoadEdit edit) {
        return new RoadNetwork(this, edit);
    }

    /** No roads at all. */
    public static RoadNetwork empty() {
        return of(0, List.of(), List.of());
    }

    /** Changes with every change of the roads; good as an ETag. */
    public long revision() {
        return revision;
    }

    /** The box around all roads; around Xiao County while there are none. */
    public Bounds bounds() {
        return bounds;
    }

    /** The zone in which all is measured. */
    public CountyProjection projection() {
        return projection;
    }

    /** All segments, by their number. */
    public List<RoadSegment> segments() {
        return segments;
    }

    /** How many segments there are. */
    public int segmentCount() {
        return segments.size();
    }

    /** The segment with this number. */
    public RoadSegment segment(int index) {
        return segments.get(index);
    }

    /** The number of a segment in this snapshot, or -1 where it is not in it. */
    public int indexOf(SegmentId id) {
        @Nullable Integer found = indexById.get(id.value());
        return found == null ? -1 : found;
    }

    /** All roads. */
    public List<Road> roads() {
        return roads;
    }

    /** The road with this key, if it is in the snapshot. */
    public Optional<Road> findRoad(RoadId id) {
        return Optional.ofNullable(roadById.get(id));
    }

    /**
     * The road with this key.
     *
     * @throws IllegalArgumentException when it is not in the snapshot
     */
    public Road road(RoadId id) {
        return findRoad(id).orElseThrow(() -> new IllegalArgumentException("no road " + id.value()));
    }

    /** The road of the segment with this number. */
    public Road roadOf(int segment) {
        return road(segments.get(segment).roadId());
    }

    /** Length of a segment, measured on its projected geometry. */
    public double lengthMeters(int segment) {
        return shapes.length(segment);
    }

    /** The place on a segment, 0 at its first vertex to 1 at its last. */
    public LonLat positionAt(int segment, double fraction) {
        return projection.toLonLat(shapes.at(segment, fraction * shapes.length(segment)));
    }

    /** The segment as a line in projected metres (x east). */
    public LineString projectedLine(int segment) {
        return shapes.line(segment);
    }

    /** Segments within a radius, nearest first, each with its nearest place; at most so many. */
    public List<Snap> snap(LonLat at, double radiusMeters, int most) {
        return nearby(radiusMeters).contains(at.coordinate()) ? snapping.snap(at, radiusMeters, most) : List.of();
    }

    /** The box around all roads, wider by more than the radius. */
    private Envelope nearby(double radiusMeters) {
        Envelope box = bounds.envelope();
        box.expandBy(1 + radiusMeters / 10_000);
        return box;
    }

    /** Segments that touch an area of EPSG:4326, ascending. */
    public List<Integer> within(Geometry area) {
        // what lies far off cannot be measured in this zone, and touches nothing either
        Envelope reach = nearby(0);
        Geometry near = reach.contains(area.getEnvelopeInternal())
                ? area
                : area.intersection(area.getFactory().toGeometry(reach));
        return index.touching(projection.project(near));
    }

    /** The address of a place: the nearest road within a radius. */
    public Optional<RoadLocation> findLocation(LonLat at, double mostMeters) {
        return addresses.findLocation(at, mostMeters);
    }

    /** What the stakes say at a fraction (0 to 1) of a segment. */
    StakeLabel stakeAt(int segment, double fraction) {
        return addresses.label(segment(segment).roadId(), segment(segment).measureAt(fraction));
    }

    /** The address of a place on a segment. */
    public RoadLocation location(Snap snap) {
        return addresses.location(snap);
    }

    /**
     * Places with this address, in the order of the road: two where a long chain break repeats the label, none where a
     * short one leaves it out; on dual roads one for each carriageway.
     *
     * @param routeCode route code or name of the road, as in the register
     */
    public List<RoadPlace> find(String routeCode, Chainage chainage) {
        return addresses.find(routeCode, chainage);
    }

    /** Roads with this route code or name, in any case. */
    public List<RoadId> roadsNamed(String routeCode) {
        return addresses.roadsNamed(routeCode);
    }

    /** What is known of a road's chainage beside its length; empty where its stakes agree with its measure. */
    public Optional<ChainageScale> findScale(RoadId road) {
        return Optional.ofNullable(scales.get(road));
    }

    /** Segments of a road, in the order of their measure. */
    public List<Integer> segmentsOf(RoadId road) {
        return addresses.segmentsOf(road);
    }

    /** How many separate networks there are, directions disregarded. */
    public int componentCount() {
        return topology.components();
    }

    /** How many nodes there are; they are numbered from 0 within one snapshot. */
    public int nodeCount() {
        return topology.nodes();
    }

    /** The node at a segment's first vertex. */
    public int startNode(int segment) {
        return topology.fromNode(segment);
    }

    /** The node at a segment's last vertex. */
    public int endNode(int segment) {
        return topology.toNode(segment);
    }

    /** A way of these traversals with its length and its time at the segments' speeds. */
    public NetworkPath measured(List<Traversal> traversals) {
        double meters = 0;
        double seconds = 0;
        for (Traversal each : traversals) {
            double length = each.share() * shapes.length(each.segment());
            meters += length;
            seconds += length * 3.6 / Math.max(1, segments.get(each.segment()).kmPerHour());
        }
        return new NetworkPath(traversals, meters, seconds);
    }

    /** The line driven, EPSG:4326, longitude first; empty for no traversals. */
    public LineString line(List<Traversal> traversals) {
        return new DrivenLine(this).of(traversals);
    }

    Topology topology() {
        return topology;
    }

    SegmentShapes shapes() {
        return shapes;
    }

    Coordinate metersAt(int segment, double fraction) {
        return shapes.at(segment, fraction * shapes.length(segment));
    }
}
