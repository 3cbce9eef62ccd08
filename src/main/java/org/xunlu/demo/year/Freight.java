package org.xunlu.demo.year;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVRecord;
import org.xunlu.demo.Seeds;
import org.xunlu.demo.county.Anchors;
import org.xunlu.demo.county.DemoNetwork;
import org.xunlu.demo.county.DemoPlace;
import org.xunlu.geo.LonLat;
import org.xunlu.network.Cost;
import org.xunlu.network.RoadLocation;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.Traversal;
import org.xunlu.siting.flow.CountSource;
import org.xunlu.siting.flow.FlowEstimation;
import org.xunlu.siting.flow.FreightKind;
import org.xunlu.siting.flow.FreightNetwork;
import org.xunlu.siting.flow.FreightPlace;
import org.xunlu.siting.flow.FreightPlaceDetails;
import org.xunlu.siting.flow.FreightPlaceId;
import org.xunlu.siting.flow.OdFlow;
import org.xunlu.siting.flow.TrafficCount;
import org.xunlu.siting.flow.TruckRoads;
import org.xunlu.siting.flow.TruckTree;

/**
 * Where trucks come from and go to, and what people counted beside the roads. The flows themselves are planted: pages see
 * only places and counts, and have to find the flows again.
 *
 * @param places sources, destinations and border gates; keys count from 1
 * @param flows the planted flows, by those keys
 * @param counts what was counted, with an error of about 5 %
 */
public record Freight(List<FreightPlaceDetails> places, List<OdFlow> flows, List<TrafficCount> counts) {
    private static final int COUNTS = 34;
    private static final double TRIP_NOISE = 0.45;
    private static final double COUNT_NOISE = 0.05;

    public Freight {
        places = List.copyOf(places);
        flows = List.copyOf(flows);
        counts = List.copyOf(counts);
    }

    static Freight of(DemoNetwork county, RoadNetwork roads, LocalDate lastDay, Seeds seeds) {
        SplittableRandom chance = seeds.stream("freight");
        List<FreightPlaceDetails> places = places(county);
        List<FreightPlace> keyed = IntStream.range(0, places.size())
                .mapToObj(i -> new FreightPlace(new FreightPlaceId(i + 1L), places.get(i), 1))
                .toList();
        FreightNetwork freight = FreightNetwork.of(roads, TruckRoads.USUAL, keyed);
        List<OdFlow> flows = new ArrayList<>();
        for (OdFlow flow : FlowEstimation.of(freight, List.of()).flows()) {
            double factor = StrictMath.exp(TRIP_NOISE * chance.nextGaussian());
            double trucks = Math.rint(flow.trucksPerDay() * factor * 10) / 10;
            double over = Math.rint(flow.overPerDay() * factor * (0.7 + 0.6 * chance.nextDouble()) * 10) / 10;
            if (trucks > 0) {
                flows.add(new OdFlow(flow.from(), flow.to(), trucks, Math.min(trucks, over)));
            }
        }
        return new Freight(places, flows, counts(freight, flows, lastDay, chance));
    }

    private static List<FreightPlaceDetails> places(DemoNetwork county) {
        Map<String, LonLat> gates = new HashMap<>();
        for (DemoPlace place : county.places()) {
            gates.putIfAbsent(place.kind() + " " + place.name(), place.position());
        }
        List<FreightPlaceDetails> places = new ArrayList<>();
        for (CSVRecord row : Anchors.rows("freight.csv")) {
            String at = row.get("at");
            LonLat position = gates.get(at);
            if (position == null) {
                String[] lonLat = at.split(" ", 2);
                position = new LonLat(Double.parseDouble(lonLat[0]), Double.parseDouble(lonLat[1]));
            }
            places.add(new FreightPlaceDetails(
                    row.get("code"),
                    row.get("name"),
                    FreightKind.valueOf(row.get("kind")),
                    position,
                    Double.parseDouble(row.get("trucks_out")),
                    Double.parseDouble(row.get("trucks_in")),
                    Double.parseDouble(row.get("over_share")),
                    "演示数据"));
        }
        return places;
    }

    /** People counted on every other of the busiest roads. */
    private static List<TrafficCount> counts(
            FreightNetwork freight, List<OdFlow> flows, LocalDate lastDay, SplittableRandom chance) {
        double[] trucks = new double[freight.network().links().size()];
        double[] over = new double[trucks.length];
        Map<FreightPlaceId, TruckTree> trees = new HashMap<>();
        for (OdFlow flow : flows) {
            TruckTree tree = trees.computeIfAbsent(
                    flow.from(),
                    from -> TruckTree.from(
                            freight.network(), freight.nodes().getOrDefault(from, 0), Cost.SECONDS, new BitSet()));
            for (int link : tree.wayTo(freight.nodes().getOrDefault(flow.to(), 0))) {
                trucks[link] += flow.trucksPerDay();
                over[link] += flow.overPerDay();
            }
        }
        List<Integer> busiest = IntStream.range(0, trucks.length)
                .filter(link -> trucks[link] > 0)
                .boxed()
                .sorted((one, other) -> Double.compare(trucks[other], trucks[one]))
                .toList();
        List<TrafficCount> counts = new ArrayList<>();
        for (int rank = 0; rank < busiest.size() && counts.size() < COUNTS; rank += 3) {
            int link = busiest.get(rank);
            List<Traversal> parts = freight.network().link(link).parts();
            LonLat position = freight.network()
                    .roads()
                    .positionAt(parts.get(parts.size() / 2).segment(), 0.5);
            double noise = 1 + COUNT_NOISE * chance.nextGaussian();
            counts.add(new TrafficCount(
                    0,
                    freight.network()
                            .roads()
                            .findLocation(position, 50)
                            .map(RoadLocation::text)
                            .orElse("?"),
                    position,
                    Math.rint(trucks[link] * noise),
                    Math.rint(over[link] * noise),
                    lastDay.minusDays(20 + chance.nextInt(120)),
                    CountSource.MANUAL));
        }
        return counts;
    }

    /** The planted flows as CSV. */
    String truth() {
        StringBuilder csv = new StringBuilder("from,to,trucks_per_day,over_limit_per_day\n");
        for (OdFlow flow : flows) {
            csv.append(places.get((int) flow.from().value() - 1).code())
                    .append(',')
                    .append(places.get((int) flow.to().value() - 1).code())
                    .append(String.format(Locale.ROOT, ",%.1f,%.1f%n", flow.trucksPerDay(), flow.overPerDay()));
        }
        return csv.toString().replace("\r\n", "\n");
    }
}
