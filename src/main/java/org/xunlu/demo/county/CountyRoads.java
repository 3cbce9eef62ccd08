package org.xunlu.demo.county;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.xunlu.demo.Seeds;

/**
 * All roads of the county, cut at their junctions.
 *
 * @param roads the roads
 * @param pieces their parts, ordered by road and measure
 * @param cells the townships' areas in the order of the anchors, on the {@link LocalPlane}
 * @param settlements towns first, then villages
 */
record CountyRoads(List<Alignment> roads, List<Piece> pieces, List<Geometry> cells, List<Settlement> settlements) {
    private static final int VILLAGES = 277;
    private static final int VILLAGES_A_STEP = 900;
    private static final int MOST_REPAIRS = 4;

    /**
     * Invents the county.
     *
     * @param scale 1 gives about 2,300 km, 4 about 8,000 km
     */
    static CountyRoads invent(Anchors anchors, double scale, Seeds seeds) {
        List<Geometry> cells = GridCells.of(anchors);
        int count = (int) Math.round(VILLAGES + VILLAGES_A_STEP * (scale - 1));
        List<Settlement> settlements = Settlements.scatter(anchors, cells, count, seeds);
        List<Alignment> trunks = TrunkRoads.of(anchors, seeds);
        Ramps ramps = Ramps.of(anchors.interchanges(), trunks);
        Geometry trunkLines = new GeometryFactory()
                .createMultiLineString(trunks.stream().map(Alignment::line).toArray(LineString[]::new));
        List<Alignment> roads = new ArrayList<>(trunks);
        roads.addAll(ramps.roads());
        roads.addAll(CountryRoads.between(settlements, anchors.outline(), trunkLines, seeds));
        roads.addAll(Streets.quarryRoads(settlements, seeds));
        roads.addAll(Streets.in(settlements, anchors.outline(), seeds));
        List<Piece> pieces = Junctions.cut(roads, ramps);
        for (int repair = 0; repair < MOST_REPAIRS; repair++) {
            List<Alignment> missing = Links.missing(pieces, roads, 9000 + roads.size());
            if (missing.isEmpty()) {
                break;
            }
            roads.addAll(missing);
            pieces = Junctions.cut(roads, ramps);
        }
        return new CountyRoads(List.copyOf(roads), pieces, cells, settlements);
    }
}
