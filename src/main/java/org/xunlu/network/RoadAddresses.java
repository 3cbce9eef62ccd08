package org.xunlu.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xunlu.geo.Chainage;
import org.xunlu.geo.ChainageScale;
import org.xunlu.geo.LonLat;
import org.xunlu.geo.Side;
import org.xunlu.geo.StakeLabel;

/** From places to addresses (route code, chainage, side) and back. */
final class RoadAddresses {
    private final RoadNetwork network;
    private final Map<RoadId, ChainageScale> scales;
    private final Map<RoadId, List<Integer>> segmentsOf = new HashMap<>();
    private final Map<String, List<RoadId>> roadsByName = new HashMap<>();

    RoadAddresses(RoadNetwork network, Map<RoadId, ChainageScale> scales) {
        this.network = network;
        this.scales = scales;
        for (int s = 0; s < network.segmentCount(); s++) {
            segmentsOf
                    .computeIfAbsent(network.segment(s).roadId(), road -> new ArrayList<>())
                    .add(s);
        }
        Comparator<Integer> byMeasure = Comparator.comparingDouble(s -> Math.min(
                network.segment(s).startMeasureMeters(), network.segment(s).endMeasureMeters()));
        segmentsOf.values().forEach(list -> list.sort(byMeasure));
        for (Road road : network.roads()) {
            put(road.routeCode(), road.id());
            put(road.name(), road.id());
        }
    }

    private void put(String name, RoadId road) {
        if (!name.isEmpty()) {
            roadsByName.computeIfAbsent(key(name), key -> new ArrayList<>()).add(road);
        }
    }

    private static String key(String name) {
        return name.strip().toUpperCase(Locale.ROOT);
    }

    List<Integer> segmentsOf(RoadId road) {
        return List.copyOf(segmentsOf.getOrDefault(road, List.of()));
    }

    Optional<RoadLocation> findLocation(LonLat at, double mostMeters) {
        return network.snap(at, mostMeters, 1).stream().findFirst().map(this::location);
    }

    RoadLocation location(Snap snap) {
        RoadSegment segment = network.segment(snap.segment());
        Road road = network.road(segment.roadId());
        boolean against = segment.endMeasureMeters() < segment.startMeasureMeters();
        Side side = against ? snap.side().opposite() : snap.side();
        return new RoadLocation(
                road.id(),
                road.routeCode(),
                road.name(),
                label(road.id(), segment.measureAt(snap.fraction())),
                side,
                snap.distanceMeters(),
                Carriageway.of(segment, road.roadClass()),
                segment.id(),
                snap.position());
    }

    StakeLabel label(RoadId road, double measure) {
        @Nullable ChainageScale scale = scales.get(road);
        return scale == null ? new StakeLabel(new Chainage(Math.max(0, measure)), 1) : scale.labelAt(measure);
    }

    List<RoadId> roadsNamed(String routeCode) {
        return roadsByName.getOrDefault(key(routeCode), List.of());
    }

    List<RoadPlace> find(String routeCode, Chainage chainage) {
        List<RoadPlace> places = new ArrayList<>();
        for (RoadId road : roadsNamed(routeCode)) {
            @Nullable ChainageScale scale = scales.get(road);
            List<Double> measures = scale == null ? List.of(chainage.meters()) : scale.measuresOf(chainage);
            for (int i = 0; i < measures.size(); i++) {
                addPlaces(places, road, measures.get(i), new StakeLabel(chainage, i + 1));
            }
        }
        return places;
    }

    private void addPlaces(List<RoadPlace> places, RoadId road, double measure, StakeLabel stake) {
        List<RoadPlace> found = new ArrayList<>();
        for (int s : segmentsOf.getOrDefault(road, List.of())) {
            RoadSegment segment = network.segment(s);
            double span = segment.endMeasureMeters() - segment.startMeasureMeters();
            double fraction = span == 0 ? 0 : (measure - segment.startMeasureMeters()) / span;
            // a millimetre forgives lengths that were rounded when stored
            double slack = span == 0 ? 0 : 0.001 / Math.abs(span);
            if (fraction < -slack || fraction > 1 + slack) {
                continue;
            }
            double inside = Math.max(0, Math.min(1, fraction));
            LonLat position = network.positionAt(s, inside);
            // where two segments meet, both hold the place: it is one
            boolean same = found.stream().anyMatch(place -> place.position().roughMetersTo(position) < 0.1);
            if (!same) {
                found.add(new RoadPlace(s, inside, position, stake));
            }
        }
        places.addAll(found);
    }
}
