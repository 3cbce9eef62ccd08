package org.xunlu.roadside;

import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.xunlu.geo.LonLat;
import org.xunlu.network.Cost;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.ShortestPaths;
import org.xunlu.network.Snap;
import org.xunlu.overload.Checkpoint;
import org.xunlu.overload.CheckpointId;
import org.xunlu.overload.CheckpointKind;
import org.xunlu.overload.HourFilter;
import org.xunlu.overload.PassHours;
import org.xunlu.overload.WeekHour;
import org.xunlu.roadside.keytime.BlindSpot;
import org.xunlu.roadside.keytime.ShiftSuggestion;
import org.xunlu.roadside.keytime.TruckLoads;
import org.xunlu.siting.flow.FlowRegister;
import org.xunlu.siting.flow.FlowScenario;
import org.xunlu.siting.flow.FreightNetwork;
import org.xunlu.siting.flow.FreightRegister;
import org.xunlu.siting.flow.OdFlow;
import org.xunlu.siting.flow.ScenarioKind;
import org.xunlu.siting.flow.TruckRoads;

/** Works out key times, blind spots and the flows at border gates from what the registers hold. */
public final class KeyTimes {
    private static final double ROAD_METERS = 60;
    private static final double BASE_METERS = 2_000;

    private final PassHours hours;
    private final Readings readings;
    private final FreightRegister freight;
    private final FlowRegister flows;
    private final Supplier<Map<Long, LonLat>> bases;

    /**
     * From these registers.
     *
     * @param bases where each squadron starts
     */
    public KeyTimes(
            PassHours hours,
            Readings readings,
            FreightRegister freight,
            FlowRegister flows,
            Supplier<Map<Long, LonLat>> bases) {
        this.hours = hours;
        this.readings = readings;
        this.freight = freight;
        this.flows = flows;
        this.bases = bases;
    }

    /**
     * Shifts that meet overloaded trucks at off-site points.
     *
     * @param length hours of a shift
     * @param each shifts a squadron and week
     */
    public List<ShiftSuggestion> shifts(
            List<Checkpoint> places, RoadNetwork network, Instant from, Instant to, int length, int each) {
        return ShiftSuggestion.of(
                hours.byWeekHour(HourFilter.between(from, to)),
                squadrons(places, network),
                WeekHour.occurrences(from, to),
                length,
                each);
    }

    /** The squadron nearest by driving time to each off-site point. */
    private Map<CheckpointId, Long> squadrons(List<Checkpoint> places, RoadNetwork network) {
        ShortestPaths paths = new ShortestPaths(network);
        Map<CheckpointId, Long> squadrons = new HashMap<>();
        Map<Long, LonLat> starts = bases.get();
        for (Checkpoint place : places) {
            Optional<Snap> at = snap(network, place.details().position(), ROAD_METERS);
            if (place.details().kind() == CheckpointKind.OFF_SITE && at.isPresent()) {
                double nearest = Double.MAX_VALUE;
                for (Map.Entry<Long, LonLat> start : starts.entrySet()) {
                    double seconds = snap(network, start.getValue(), BASE_METERS)
                            .flatMap(home -> paths.path(home, at.get(), Cost.SECONDS))
                            .map(way -> way.seconds())
                            .orElse(Double.MAX_VALUE);
                    if (seconds < nearest) {
                        nearest = seconds;
                        squadrons.put(place.id(), start.getKey());
                    }
                }
            }
        }
        return squadrons;
    }

    private static Optional<Snap> snap(RoadNetwork network, LonLat at, double meters) {
        return network.snap(at, meters, 1).stream().findFirst();
    }

    /**
     * Flows on the roads with what no point sees.
     *
     * @param scenario name of the flows taken; empty where none is stored
     */
    public record Loads(FreightNetwork freight, TruckLoads loads, String scenario) {}

    /** Puts the newest usual flows on the network. */
    public Loads loads(List<Checkpoint> places, RoadNetwork network) {
        FreightNetwork trucks = FreightNetwork.of(network, TruckRoads.USUAL, freight.list());
        BitSet watched = new BitSet();
        for (Checkpoint place : places) {
            CheckpointKind kind = place.details().kind();
            if (kind == CheckpointKind.OFF_SITE || kind == CheckpointKind.FIXED_STATION) {
                trucks.linkAt(place.details().position()).ifPresent(watched::set);
            }
        }
        Optional<FlowScenario> newest = flows.scenarios().stream()
                .filter(each -> each.kind() == ScenarioKind.BASE)
                .reduce((one, other) -> other.madeAt().isAfter(one.madeAt()) ? other : one);
        List<OdFlow> od = newest.map(each -> flows.flows(each.id())).orElse(List.of());
        return new Loads(
                trucks,
                TruckLoads.of(trucks, od, watched),
                newest.map(FlowScenario::name).orElse(""));
    }

    /** Stretches with unseen overloaded trucks where patrols hardly ever were. */
    public List<BlindSpot> blindSpots(Loads loads, Instant from, Instant to, double mostVisits) {
        return BlindSpot.of(
                loads.freight,
                loads.loads,
                readings.visits(from, to),
                Math.max(1, Duration.between(from, to).toDays()),
                mostVisits);
    }
}
