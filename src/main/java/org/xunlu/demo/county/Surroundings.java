package org.xunlu.demo.county;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.xunlu.geo.LonLat;
import org.xunlu.network.RoadClass;

/** Areas and names around the roads. */
final class Surroundings {
    private static final double AT_BORDER_METERS = 30;
    private final Anchors anchors;
    private final CountyRoads county;
    private final List<IndexedPointInAreaLocator> cells;
    private final List<String> squadrons;

    Surroundings(Anchors anchors, CountyRoads county) {
        this.anchors = anchors;
        this.county = county;
        this.cells = county.cells().stream().map(IndexedPointInAreaLocator::new).toList();
        this.squadrons = Anchors.rows("squadrons.csv").stream()
                .map(row -> row.get("name"))
                .toList();
    }

    /** Index of the township a piece counts to: the one its middle vertex lies in, else the nearest. */
    int cellOf(LineString course) {
        Coordinate middle = course.getCoordinateN(course.getNumPoints() / 2);
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i).locate(middle) != Location.EXTERIOR) {
                return i;
            }
        }
        int nearest = 0;
        Geometry point = course.getFactory().createPoint(middle);
        for (int i = 1; i < cells.size(); i++) {
            if (county.cells().get(i).distance(point)
                    < county.cells().get(nearest).distance(point)) {
                nearest = i;
            }
        }
        return nearest;
    }

    String cellCode(int cell) {
        return anchors.towns().get(cell).code();
    }

    String squadronOf(int cell) {
        return squadrons.get(anchors.towns().get(cell).squadron() - 1);
    }

    List<DemoArea> areas() {
        List<DemoArea> areas = new ArrayList<>();
        areas.add(new DemoArea("boundary", "", "萧县（演示轮廓）", 0, degrees(anchors.outline())));
        for (int i = 0; i < cells.size(); i++) {
            Town town = anchors.towns().get(i);
            areas.add(new DemoArea("grid", town.code(), town.name(), town.squadron(), degrees((Polygon)
                    largest(county.cells().get(i)))));
        }
        return areas;
    }

    List<DemoPlace> places() {
        List<DemoPlace> places = new ArrayList<>();
        for (Settlement settlement : county.settlements()) {
            places.add(new DemoPlace(
                    settlement.seat() ? "town" : "village", settlement.name(), LocalPlane.toLonLat(settlement.at())));
        }
        List<CSVRecord> neighbours = Anchors.rows("neighbours.csv");
        for (CSVRecord row : neighbours) {
            places.add(new DemoPlace(
                    "neighbour",
                    row.get("name"),
                    new LonLat(Double.parseDouble(row.get("lon")), Double.parseDouble(row.get("lat")))));
        }
        for (Alignment road : county.roads()) {
            if (road.roadClass().compareTo(RoadClass.COUNTY) <= 0) {
                addGate(places, road, road.line().getCoordinateN(0), neighbours);
                addGate(places, road, road.line().getCoordinateN(road.line().getNumPoints() - 1), neighbours);
            }
        }
        return places;
    }

    /** Where a numbered road leaves the county, named after the nearest town behind the border. */
    private void addGate(List<DemoPlace> places, Alignment road, Coordinate end, List<CSVRecord> neighbours) {
        LonLat at = LocalPlane.toLonLat(end);
        if (anchors.outline()
                        .getExteriorRing()
                        .distance(anchors.outline().getFactory().createPoint(end))
                > AT_BORDER_METERS) {
            return;
        }
        String towards = "";
        double nearest = Double.MAX_VALUE;
        for (CSVRecord row : neighbours) {
            double meters = at.roughMetersTo(
                    new LonLat(Double.parseDouble(row.get("lon")), Double.parseDouble(row.get("lat"))));
            if (meters < nearest) {
                nearest = meters;
                towards = row.get("name").replaceAll("(市|县|（.*）)", "");
            }
        }
        places.add(new DemoPlace("gate", road.code() + " " + towards + "界", at));
    }

    private static Geometry largest(Geometry area) {
        Geometry largest = area.getGeometryN(0);
        for (int i = 1; i < area.getNumGeometries(); i++) {
            largest = area.getGeometryN(i).getArea() > largest.getArea() ? area.getGeometryN(i) : largest;
        }
        return largest;
    }

    private static Polygon degrees(Polygon meters) {
        Coordinate[] ring = meters.getExteriorRing().getCoordinates();
        Coordinate[] degrees = new Coordinate[ring.length];
        for (int i = 0; i < ring.length; i++) {
            degrees[i] = LocalPlane.toLonLat(ring[i]).coordinate();
        }
        return LonLat.WGS84.createPolygon(degrees);
    }
}
