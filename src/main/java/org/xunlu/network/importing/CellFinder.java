package org.xunlu.network.importing;

import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.xunlu.network.Area;

/** Finds the grid cell a line counts to: the one its middle lies in. */
final class CellFinder {
    private record Cell(Area area, PreparedGeometry shape) {}

    private final List<Cell> cells;

    CellFinder(List<Area> areas) {
        cells = areas.stream()
                .map(area -> new Cell(area, PreparedGeometryFactory.prepare(area.geometry())))
                .toList();
    }

    Optional<Area> find(LineString line) {
        if (cells.isEmpty()) {
            return Optional.empty();
        }
        Coordinate[] at = line.getCoordinates();
        Coordinate a = at[(at.length - 1) / 2];
        Coordinate b = at[at.length / 2];
        Point middle = line.getFactory().createPoint(new Coordinate((a.x + b.x) / 2, (a.y + b.y) / 2));
        return cells.stream()
                .filter(cell -> cell.shape().covers(middle))
                .map(Cell::area)
                .findFirst();
    }
}
