package org.xunlu.ogc.tile;

import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;
import org.xunlu.network.Road;
import org.xunlu.network.RoadClass;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.RoadSegment;

/**
 * Tiles of one snapshot's roads: layer {@code roads}, one feature a segment with its key, class, route code, name and
 * direction. Far out only the greater classes are drawn, all from zoom 13. Immutable and thread-safe.
 */
public final class RoadTiles {
    // lines go on a little beyond the edge, so that their ends do not show
    private static final int MARGIN = 64;
    private static final int NAMES_FROM = 13;

    private final RoadNetwork network;
    private final double[][] mercator;
    private final STRtree index = new STRtree();

    /** Tiles of this network. */
    public RoadTiles(RoadNetwork network) {
        this.network = network;
        this.mercator = new double[network.segmentCount()][];
        for (int i = 0; i < mercator.length; i++) {
            mercator[i] = mercator(network.segment(i).geometry().getCoordinateSequence());
            Envelope box = new Envelope();
            for (int k = 0; k < mercator[i].length; k += 2) {
                box.expandToInclude(mercator[i][k], mercator[i][k + 1]);
            }
            index.insert(box, i);
        }
        index.build();
    }

    private static double[] mercator(CoordinateSequence degrees) {
        double[] points = new double[degrees.size() * 2];
        for (int i = 0; i < degrees.size(); i++) {
            points[2 * i] = TileAddress.mercatorX(degrees.getX(i));
            points[2 * i + 1] = TileAddress.mercatorY(degrees.getY(i));
        }
        return points;
    }

    /** The tile's bytes, not compressed; none where it holds no road. */
    public byte[] tile(TileAddress address) {
        double scale = (double) (1L << address.z()) * TileLayer.EXTENT;
        double left = (double) address.x() * TileLayer.EXTENT;
        double top = (double) address.y() * TileLayer.EXTENT;
        Envelope box = new Envelope(
                (left - MARGIN) / scale,
                (left + TileLayer.EXTENT + MARGIN) / scale,
                (top - MARGIN) / scale,
                (top + TileLayer.EXTENT + MARGIN) / scale);
        TileLayer layer = new TileLayer("roads");
        LineClip clip = new LineClip(-MARGIN, TileLayer.EXTENT + MARGIN);
        @SuppressWarnings("unchecked")
        List<Integer> found = index.query(box);
        found.sort(null);
        for (int i : found) {
            RoadSegment segment = network.segment(i);
            Road road = network.road(segment.roadId());
            if (shown(road.roadClass(), address.z())) {
                clip.begin();
                double[] at = mercator[i];
                for (int k = 2; k < at.length; k += 2) {
                    clip.stretch(
                            at[k - 2] * scale - left,
                            at[k - 1] * scale - top,
                            at[k] * scale - left,
                            at[k + 1] * scale - top);
                }
                layer.add(
                        segment.id().value(),
                        clip,
                        "class",
                        road.roadClass().name().toLowerCase(Locale.ROOT),
                        "code",
                        road.routeCode(),
                        "name",
                        address.z() >= NAMES_FROM ? road.name() : "",
                        "direction",
                        address.z() >= NAMES_FROM ? segment.direction().name().toLowerCase(Locale.ROOT) : "");
            }
        }
        if (layer.isEmpty()) {
            return new byte[0];
        }
        ProtobufOutput tile = new ProtobufOutput();
        tile.bytes(3, layer.toBytes());
        return tile.toBytes();
    }

    /** Whether a class is drawn at a zoom. */
    static boolean shown(RoadClass roadClass, int z) {
        return z
                >= switch (roadClass) {
                    case EXPRESSWAY -> 0;
                    case NATIONAL -> 6;
                    case PROVINCIAL -> 8;
                    case COUNTY -> 10;
                    case TOWNSHIP -> 11;
                    case VILLAGE, DEDICATED -> 12;
                    case STREET, OTHER -> NAMES_FROM;
                };
    }
}
