package org.xunlu.bench;

import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.xunlu.demo.DemoCounty;
import org.xunlu.demo.DemoSettings;
import org.xunlu.geo.Bounds;
import org.xunlu.geo.LonLat;
import org.xunlu.network.NearRoads;
import org.xunlu.network.Road;
import org.xunlu.network.RoadGrid;
import org.xunlu.network.RoadNetwork;
import org.xunlu.zone.Footprint;
import org.xunlu.zone.FootprintUse;
import org.xunlu.zone.Footprints;
import org.xunlu.zone.Hit;
import org.xunlu.zone.RoadZones;
import org.xunlu.zone.Screener;
import org.xunlu.zone.ZoneRuleBook;
import org.xunlu.zone.importing.ZoneRuleSeed;

/**
 * Footprints against the demonstration county's zones, and places to chainage and back. Times are processor time of one
 * thread.
 */
public final class ZonesBench {
    private static final String AREA = "zones";
    private static final GeometryFactory METERS = new GeometryFactory();

    private ZonesBench() {}

    /** Prints the figures. */
    public static void main(String[] arguments) throws Exception {
        DemoSettings settings = new DemoSettings(DemoSettings.DEFAULT_SEED, 1, LocalDate.of(2026, 5, 31));
        RoadNetwork roads = DemoCounty.generate(settings).snapshot();
        ZoneRuleBook.InForce rules;
        try (InputStreamReader csv = new InputStreamReader(
                Objects.requireNonNull(
                        ZonesBench.class.getClassLoader().getResourceAsStream("gis-data/rules/zone-rules.csv")),
                StandardCharsets.UTF_8)) {
            rules = new ZoneRuleBook(ZoneRuleSeed.read(csv)).inForce("34", LocalDate.of(2026, 6, 1));
        }
        new Figure(AREA, "network", roads.segmentCount(), "segments").fact();
        List<Footprint> half = footprints(roads, 100_000);
        double first = screen(roads, rules, half);
        List<Footprint> all = footprints(roads, 200_000);
        double second = screen(roads, rules, all);
        new Figure(AREA, "screened_200000_cold", second, "s").atMost(3);
        new Figure(AREA, "twice_as_many_take", second / first, "times as long").atMost(2.5);
        editedRoad(roads, rules, all);
        zones(roads, rules);
        places(roads);
    }

    /** Everything from outlines in degrees to hits with chainage and article. */
    private static double screen(RoadNetwork roads, ZoneRuleBook.InForce rules, List<Footprint> footprints) {
        long start = processorTime();
        Footprints measured = new Footprints(footprints, roads.projection());
        List<Hit> hits = new Screener(roads, rules, measured, 2).screen(done -> {});
        double seconds = (processorTime() - start) / 1e9;
        new Figure(AREA, "hits_of_" + footprints.size(), hits.size(), "hits").fact();
        return seconds;
    }

    private static void editedRoad(RoadNetwork roads, ZoneRuleBook.InForce rules, List<Footprint> all) {
        Footprints measured = new Footprints(all, roads.projection());
        Screener screener = new Screener(roads, rules, measured, 2);
        double[] millis = new double[roads.roads().size()];
        int at = 0;
        for (Road road : roads.roads()) {
            long start = processorTime();
            screener.screen(road);
            millis[at++] = (processorTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        new Figure(AREA, "edited_road_median", millis[millis.length / 2], "ms").atMost(50);
        new Figure(AREA, "edited_road_longest", millis[millis.length - 1], "ms").atMost(50);
    }

    private static void zones(RoadNetwork roads, ZoneRuleBook.InForce rules) {
        long start = processorTime();
        RoadZones zones = new RoadZones(roads, rules);
        int count = 0;
        for (Road road : roads.roads()) {
            count += zones.of(road).size();
        }
        new Figure(AREA, "areas_of_all_roads", (processorTime() - start) / 1e9, "s").fact();
        new Figure(AREA, "areas", count, "").fact();
    }

    /** Places within 40 m of roads: to segment and length along it, and back. */
    private static void places(RoadNetwork roads) {
        Random random = new Random(11);
        int count = 200_000;
        double[] xy = new double[2 * count];
        for (int i = 0; i < count; i++) {
            Coordinate at = beside(roads, random, 40);
            xy[2 * i] = at.x;
            xy[2 * i + 1] = at.y;
        }
        NearRoads near = new NearRoads(new RoadGrid(roads));
        int[] segment = new int[count];
        double[] offset = new double[count];
        double best = 0;
        double back = 0;
        double worst = 0;
        for (int round = 0; round < 6; round++) {
            long start = processorTime();
            for (int i = 0; i < count; i++) {
                near.find(xy[2 * i], xy[2 * i + 1], 60, 1);
                segment[i] = near.segment(0);
                offset[i] = near.offsetMeters(0);
            }
            best = Math.max(best, count / ((processorTime() - start) / 1e9));
            start = processorTime();
            double sum = 0;
            for (int i = 0; i < count; i++) {
                sum += roads.positionAt(segment[i], offset[i] / roads.lengthMeters(segment[i]))
                        .lon();
            }
            back = Math.max(back, count / ((processorTime() - start) / 1e9));
            if (Double.isNaN(sum)) {
                throw new IllegalStateException();
            }
        }
        for (int i = 0; i < count; i++) {
            Coordinate there = roads.projection()
                    .toMeters(roads.positionAt(segment[i], offset[i] / roads.lengthMeters(segment[i])));
            near.find(there.x, there.y, 60, 8);
            for (int found = 0; found < 8; found++) {
                if (near.segment(found) == segment[i]) {
                    worst = Math.max(worst, Math.abs(near.offsetMeters(found) - offset[i]));
                    break;
                }
            }
        }
        new Figure(AREA, "located", best, "places/s").atLeast(1_000_000);
        new Figure(AREA, "placed_back", back, "places/s").atLeast(1_000_000);
        new Figure(AREA, "round_trip_off_by", worst * 1000, "mm").atMost(1);
    }

    private static Coordinate beside(RoadNetwork roads, Random random, double most) {
        int segment = random.nextInt(roads.segmentCount());
        Coordinate at = roads.projection().toMeters(roads.positionAt(segment, random.nextDouble()));
        double angle = random.nextDouble() * 2 * Math.PI;
        double off = random.nextDouble() * most;
        return new Coordinate(at.x + off * Math.cos(angle), at.y + off * Math.sin(angle));
    }

    /** Half of them along roads as villages stand, half anywhere; six corners each. */
    private static List<Footprint> footprints(RoadNetwork roads, int count) {
        Random random = new Random(7);
        Bounds bounds = roads.bounds();
        List<Footprint> footprints = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            Coordinate at = i % 2 == 0
                    ? beside(roads, random, 120)
                    : roads.projection()
                            .toMeters(new LonLat(
                                    bounds.west() + random.nextDouble() * (bounds.east() - bounds.west()),
                                    bounds.south() + random.nextDouble() * (bounds.north() - bounds.south())));
            double wide = 6 + 10 * random.nextDouble();
            double deep = 6 + 8 * random.nextDouble();
            double turn = random.nextDouble() * Math.PI;
            double[] corners = {0, 0, wide, 0, wide, deep / 2, wide / 2, deep / 2, wide / 2, deep, 0, deep};
            Coordinate[] ring = new Coordinate[7];
            for (int c = 0; c < 6; c++) {
                ring[c] = new Coordinate(
                        at.x + corners[2 * c] * Math.cos(turn) - corners[2 * c + 1] * Math.sin(turn),
                        at.y + corners[2 * c] * Math.sin(turn) + corners[2 * c + 1] * Math.cos(turn));
            }
            ring[6] = ring[0].copy();
            footprints.add(new Footprint(
                    "b" + i,
                    "",
                    FootprintUse.BUILDING,
                    roads.projection().unproject(METERS.createPolygon(ring)),
                    null,
                    2));
        }
        return footprints;
    }

    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
