package org.xunlu.demo.county;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.xunlu.demo.Seeds;

/** Scatters villages over their townships: each is the best of some throws, the one farthest from all others. */
final class Settlements {
    private static final int THROWS = 10;
    private static final double FROM_BORDER_METERS = 350;
    private final Anchors anchors;
    private final List<Settlement> placed = new ArrayList<>();
    private final Map<Long, List<Coordinate>> grid = new HashMap<>();
    private static final double CELL_METERS = 4000;

    private Settlements(Anchors anchors) {
        this.anchors = anchors;
    }

    /**
     * Places all villages, then hamlets until there are {@code count}.
     *
     * @param cells the townships' areas in the order of the anchors
     */
    static List<Settlement> scatter(Anchors anchors, List<Geometry> cells, int count, Seeds seeds) {
        Settlements settlements = new Settlements(anchors);
        for (int i = 0; i < anchors.towns().size(); i++) {
            Town town = anchors.towns().get(i);
            settlements.add(new Settlement(town.name(), i, true, LocalPlane.toMeters(town.position())));
        }
        SplittableRandom chance = seeds.stream("villages");
        List<IndexedPointInAreaLocator> areas = new ArrayList<>();
        List<Envelope> boxes = new ArrayList<>();
        for (Geometry cell : cells) {
            Geometry inner = cell.buffer(-FROM_BORDER_METERS);
            areas.add(new IndexedPointInAreaLocator(inner));
            boxes.add(inner.getEnvelopeInternal());
        }
        for (Village village : anchors.villages()) {
            settlements.place(village.shortName(), settlements.townOf(village), areas, boxes, chance);
        }
        double area = cells.stream().mapToDouble(Geometry::getArea).sum();
        int villages = anchors.villages().size();
        for (int i = 0; i < cells.size(); i++) {
            int hamlets = (int) Math.round((count - villages) * cells.get(i).getArea() / area);
            String town = anchors.towns().get(i).name();
            for (int hamlet = 1; hamlet <= hamlets; hamlet++) {
                settlements.place(town.substring(0, 2) + hamlet + "组", i, areas, boxes, chance);
            }
        }
        return List.copyOf(settlements.placed);
    }

    private int townOf(Village village) {
        for (int i = 0; i < anchors.towns().size(); i++) {
            if (anchors.towns().get(i).code().equals(village.townCode())) {
                return i;
            }
        }
        throw new IllegalArgumentException(village + " lies in no township of townships.csv");
    }

    private void place(
            String name,
            int town,
            List<IndexedPointInAreaLocator> areas,
            List<Envelope> boxes,
            SplittableRandom chance) {
        Envelope box = boxes.get(town);
        Coordinate best = null;
        double farthest = -1;
        for (int thrown = 0; thrown < THROWS; ) {
            Coordinate at = new Coordinate(
                    box.getMinX() + chance.nextDouble() * box.getWidth(),
                    box.getMinY() + chance.nextDouble() * box.getHeight());
            if (areas.get(town).locate(at) != Location.INTERIOR) {
                continue;
            }
            thrown++;
            double distance = nearest(at);
            if (distance > farthest) {
                farthest = distance;
                best = at;
            }
        }
        if (best != null) {
            add(new Settlement(name, town, false, best));
        }
    }

    private void add(Settlement settlement) {
        placed.add(settlement);
        grid.computeIfAbsent(key(settlement.at().x, settlement.at().y), any -> new ArrayList<>())
                .add(settlement.at());
    }

    /** Distance to the nearest settlement, at most a cell's size. */
    private double nearest(Coordinate at) {
        double nearest = CELL_METERS;
        for (int dx = -1; dx <= 1; dx++) {
            for (int dy = -1; dy <= 1; dy++) {
                for (Coordinate other :
                        grid.getOrDefault(key(at.x + dx * CELL_METERS, at.y + dy * CELL_METERS), List.of())) {
                    nearest = Math.min(nearest, other.distance(at));
                }
            }
        }
        return nearest;
    }

    private static long key(double x, double y) {
        return Math.round(x / CELL_METERS) * 1_000_003L + Math.round(y / CELL_METERS);
    }
}
