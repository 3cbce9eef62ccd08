package org.xunlu.demo.year;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.xunlu.asset.AssetDetails;
import org.xunlu.asset.AssetKind;
import org.xunlu.demo.Seeds;
import org.xunlu.demo.county.DemoNetwork;
import org.xunlu.geo.Chainage;
import org.xunlu.geo.LonLat;
import org.xunlu.network.Road;
import org.xunlu.network.RoadClass;
import org.xunlu.network.RoadNetwork;

/** Billboards, stakes, bridges and the like beside the numbered roads. */
final class RoadsideThings {
    private static final double STAKE_EVERY_METERS = 5_000;
    private static final int BILLBOARDS = 46;
    private static final int BRIDGES = 24;
    private static final int ACCESSES = 18;
    private static final int CULVERTS = 20;
    private static final int ROAD_SIGNS = 30;
    private static final int GUARDRAILS = 12;
    private static final int HEIGHT_FRAMES = 6;
    private static final int SIGNS = 15;
    private static final int WORKS = 8;
    private static final double DEGREES_A_METER = 1 / 111_195.0;

    private final DemoNetwork county;
    private final RoadNetwork network;
    private final SplittableRandom chance;
    private final List<AssetDetails> things = new ArrayList<>();
    private final List<Integer> numbered = new ArrayList<>();

    private RoadsideThings(DemoNetwork county, RoadNetwork network, Seeds seeds) {
        this.county = county;
        this.network = network;
        this.chance = seeds.stream("assets");
        for (int i = 0; i < network.segmentCount(); i++) {
            RoadClass roadClass = network.roadOf(i).roadClass();
            if (roadClass.compareTo(RoadClass.NATIONAL) >= 0 && roadClass.compareTo(RoadClass.COUNTY) <= 0) {
                numbered.add(i);
            }
        }
    }

    static List<AssetDetails> of(DemoNetwork county, RoadNetwork network, Seeds seeds, LocalDate lastDay) {
        RoadsideThings all = new RoadsideThings(county, network, seeds);
        all.billboards();
        all.some(AssetKind.BRIDGE, BRIDGES, "桥", 0);
        all.some(AssetKind.LEVEL_ACCESS, ACCESSES, "平交道口", 6);
        all.stakes();
        all.some(AssetKind.CULVERT, CULVERTS, "涵洞", 0);
        all.some(AssetKind.ROAD_SIGN, ROAD_SIGNS, "标志", 6);
        all.some(AssetKind.GUARDRAIL, GUARDRAILS, "护栏", 6);
        all.some(AssetKind.HEIGHT_FRAME, HEIGHT_FRAMES, "限高架", 0);
        all.some(AssetKind.NON_ROAD_SIGN, SIGNS, "指路牌", 9);
        all.works(lastDay);
        return all.things;
    }

    private void billboards() {
        for (int i = 1; i <= BILLBOARDS; i++) {
            boolean highMast = i % 6 == 0;
            boolean permitted = i % 4 != 0;
            things.add(new AssetDetails(
                    AssetKind.BILLBOARD,
                    String.format(Locale.ROOT, "演示广告牌%03d", i),
                    beside(12 + 25 * chance.nextDouble()),
                    permitted
                            ? Map.of(
                                    "heightMeters",
                                    highMast ? "20" : "6",
                                    "highMast",
                                    Boolean.toString(highMast),
                                    "permitNo",
                                    String.format(Locale.ROOT, "演许%04d", i))
                            : Map.of("heightMeters", highMast ? "20" : "6", "highMast", Boolean.toString(highMast)),
                    permitted ? "" : "无许可（演示）"));
        }
    }

    private void some(AssetKind kind, int count, String name, double asideMeters) {
        for (int i = 1; i <= count; i++) {
            things.add(new AssetDetails(
                    kind, String.format(Locale.ROOT, "演示%s%02d", name, i), beside(asideMeters), Map.of(), ""));
        }
    }

    /** Works with a permit; of some the last day has passed. */
    private void works(LocalDate lastDay) {
        for (int i = 1; i <= WORKS; i++) {
            LocalDate until = lastDay.plusDays((i - 3) * 20L);
            things.add(new AssetDetails(
                    AssetKind.WORKS_PERMIT,
                    String.format(Locale.ROOT, "演示管线穿越%02d", i),
                    beside(3),
                    Map.of(
                            "permitNo", String.format(Locale.ROOT, "演涉路%04d", i),
                            "permitFrom", until.minusDays(60).toString(),
                            "permitUntil", until.toString(),
                            "owner", "演示水务公司",
                            "content", "管线穿越公路"),
                    ""));
        }
    }

    private void stakes() {
        for (Road road : network.roads()) {
            if (road.roadClass().compareTo(RoadClass.PROVINCIAL) > 0) {
                continue;
            }
            double start = county.startChainageMeters().getOrDefault(road.id().value(), 0.0);
            double end = start
                    + network.segmentsOf(road.id()).stream()
                            .mapToDouble(segment -> network.segment(segment).endMeasureMeters())
                            .max()
                            .orElse(0);
            double next = Math.ceil(start / STAKE_EVERY_METERS) * STAKE_EVERY_METERS;
            for (; next < end; next += STAKE_EVERY_METERS) {
                Chainage chainage = new Chainage(next);
                network.find(road.routeCode(), chainage).stream()
                        .filter(place -> network.roadOf(place.segment()).equals(road))
                        .findFirst()
                        .ifPresent(place -> things.add(new AssetDetails(
                                AssetKind.KILOMETRE_POST,
                                road.routeCode() + " " + chainage.format(),
                                place.position(),
                                Map.of("stake", chainage.format()),
                                "")));
            }
        }
    }

    private LonLat beside(double meters) {
        int segment = numbered.get(chance.nextInt(numbered.size()));
        LonLat on = network.positionAt(segment, chance.nextDouble());
        double aside = meters * DEGREES_A_METER * (chance.nextBoolean() ? 0.75 : -0.75);
        return new LonLat(on.lon() + aside, on.lat() + aside);
    }
}
