package org.xunlu.demo.county;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/** The townships' areas: what lies nearer to one seat than to all others, cut at the county's outline. */
final class GridCells {
    private GridCells() {}

    /** One polygon a town, on the {@link LocalPlane}, in the order of the anchors. */
    static List<Geometry> of(Anchors anchors) {
        List<Coordinate> seats = anchors.towns().stream()
                .map(town -> LocalPlane.toMeters(town.position()))
                .toList();
        VoronoiDiagramBuilder voronoi = new VoronoiDiagramBuilder();
        voronoi.setSites(seats);
        voronoi.setClipEnvelope(anchors.outline().getEnvelopeInternal());
        Geometry diagram = voronoi.getDiagram(anchors.outline().getFactory());
        List<Geometry> cells = new ArrayList<>();
        for (Coordinate seat : seats) {
            Geometry point = anchors.outline().getFactory().createPoint(seat);
            for (int i = 0; i < diagram.getNumGeometries(); i++) {
                if (diagram.getGeometryN(i).covers(point)) {
                    cells.add(diagram.getGeometryN(i).intersection(anchors.outline()));
                    break;
                }
            }
        }
        return cells;
    }
}
