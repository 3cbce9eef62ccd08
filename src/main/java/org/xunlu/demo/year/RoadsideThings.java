package org.xunlu.demo.year;

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

    static List<AssetDetails> of(DemoNetwork county, RoadNetwork network, Seeds seeds) {
        RoadsideThings all = new RoadsideThings(county, network, seeds);
        all.billboards();
        all.some(AssetKind.BRIDGE, BRIDGES, "桥", 0);
        all.some(AssetKind.LEVEL_ACCESS, ACCESSES, "平交道口", 6);
        all.stakes();
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
