package org.xunlu.finding.density;

import java.util.HashMap;
import java.util.Map;
import org.xunlu.geo.LonLat;
import org.xunlu.network.Road;
import org.xunlu.network.RoadNetwork;

/** How many kilometres of road there are: of each road, and in each square of the map. */
public final class RoadKilometres {
    /** Side of a square: about 2.2 km northward. */
    public static final double CELL_DEGREES = 0.02;

    private static final long COLUMNS = Math.round(360 / CELL_DEGREES);
    private static final double STEP_METERS = 50;

    private final long revision;
    private final Map<String, Double> byRoad = new HashMap<>();
    private final Map<Long, Double> byCell = new HashMap<>();

    /** Of this network. */
    public RoadKilometres(RoadNetwork network) {
        revision = network.revision();
        for (int segment = 0; segment < network.segmentCount(); segment++) {
            double km = network.lengthMeters(segment) / 1000;
            byRoad.merge(keyOf(network.roadOf(segment)), km, Double::sum);
            int steps = Math.max(1, (int) Math.ceil(km * 1000 / STEP_METERS));
            for (int step = 0; step < steps; step++) {
                LonLat middle = network.positionAt(segment, (step + 0.5) / steps);
                byCell.merge(cellOf(middle), km / steps, Double::sum);
            }
        }
    }

    /** The revision of the network they are of. */
    public long revision() {
        return revision;
    }

    private static String keyOf(Road road) {
        return road.routeCode().isEmpty() ? " " + road.name() : road.routeCode();
    }

    /** Of the road with this code, or name where it has no code; 0 where there is none. */
    public double ofRoad(String routeCode, String name) {
        return byRoad.getOrDefault(routeCode.isEmpty() ? " " + name : routeCode, 0.0);
    }

    /** In a square. */
    public double inCell(long cell) {
        return byCell.getOrDefault(cell, 0.0);
    }

    /** Number of the square a place lies in: rows from the south pole, columns from 180° west. */
    public static long cellOf(LonLat place) {
        return (long) Math.floor((place.lat() + 90) / CELL_DEGREES) * COLUMNS
                + (long) Math.floor((place.lon() + 180) / CELL_DEGREES);
    }

    /** South-western corner of a square. */
    public static LonLat cornerOf(long cell) {
        long row = cell / COLUMNS;
        return new LonLat(cell % COLUMNS * CELL_DEGREES - 180, row * CELL_DEGREES - 90);
    }
}
