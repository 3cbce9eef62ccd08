package org.xunlu.roadside;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.SegmentId;
import org.xunlu.network.Snap;
import org.xunlu.overload.Checkpoint;
import org.xunlu.overload.CheckpointId;
import org.xunlu.overload.CheckpointKind;
import org.xunlu.overload.WeekHour;
import org.xunlu.roadside.bypass.DetourWay;
import org.xunlu.roadside.bypass.RateShift;
import org.xunlu.roadside.bypass.TripFinder;
import org.xunlu.roadside.keytime.HotHours;
import org.xunlu.roadside.spotter.LeakIndicator;
import org.xunlu.roadside.spotter.PlateTag;
import org.xunlu.roadside.spotter.TailFinder;
import org.xunlu.roadside.spotter.TailRule;

/** Asks the detectors about a period, with the network, points and readings there are. */
public final class RoadsideStudy {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int MOST_SNAPS = 64;
    private static final long SEED = 341322;

    private final Readings readings;
    private final List<Checkpoint> places;
    private final RoadNetwork network;

    /** A study of these places on this network. */
    public RoadsideStudy(Readings readings, List<Checkpoint> places, RoadNetwork network) {
        this.readings = readings;
        this.places =
                places.stream().filter(each -> each.details().kind().stands()).toList();
        this.network = network;
    }

    /** Ways round points, and the trips along them. */
    public List<TripFinder.Flow> flows(Instant from, Instant to) {
        TripFinder finder = new TripFinder(DetourWay.between(places, network));
        readings.passages(from, to, finder::take);
        return finder.flows();
    }

    /** How rates moved when off-site points went live in the period. */
    public List<RateShift> shifts(Instant from, Instant to) {
        Map<CheckpointId, Long> live = new HashMap<>();
        for (Checkpoint place : automatic()) {
            LocalDate announced = place.details().announcedOn();
            if (announced != null) {
                Instant begun = announced.atStartOfDay(CHINA).toInstant();
                if (begun.isAfter(from) && begun.isBefore(to)) {
                    live.put(place.id(), Math.floorDiv(WeekHour.hoursAt(begun), (long) WeekHour.COUNT));
                }
            }
        }
        Map<CheckpointId, List<RateShift.Week>> weeks = readings.weeks(from, to);
        // fixed stations weigh whom they pick, which says nothing of a rate
        weeks.keySet().retainAll(keys(automatic()));
        return RateShift.of(weeks, live);
    }

    /** Plates that follow our cars. */
    public List<TailFinder.Tail> tails(TailRule rule, Instant from, Instant to) {
        Map<CheckpointId, Set<SegmentId>> near = new HashMap<>();
        Map<CheckpointId, String> roads = new HashMap<>();
        for (Checkpoint place : automatic()) {
            List<Snap> snaps = network.snap(place.details().position(), rule.meters(), MOST_SNAPS);
            near.put(
                    place.id(),
                    snaps.stream()
                            .map(snap -> network.segment(snap.segment()).id())
                            .collect(Collectors.toCollection(HashSet::new)));
            roads.put(
                    place.id(),
                    snaps.isEmpty()
                            ? place.details().name()
                            : network.roadOf(snaps.get(0).segment()).routeCode());
        }
        TailFinder finder = new TailFinder(rule, readings.own(near, from, to), roads, from, to);
        return finder.find(
                readings.sightings(near.keySet(), from, to),
                readings.tags(from, to).stream().map(PlateTag::tag).toList());
    }

    /** Whether overloaded trucks vanish when squadrons leave. */
    public List<LeakIndicator> leaks(Instant from, Instant to) {
        return LeakIndicator.of(
                readings.departures(from, to), readings.trucks(keys(automatic()), from, to), from, to, SEED);
    }

    /** When overloaded trucks concentrate at off-site points. */
    public List<HotHours> hotHours(Instant from, Instant to) {
        Set<CheckpointId> keys = keys(automatic());
        return HotHours.of(
                readings.dayHours(from, to).stream()
                        .filter(cell -> keys.contains(cell.place()))
                        .toList(),
                SEED);
    }

    private List<Checkpoint> automatic() {
        return places.stream()
                .filter(each -> each.details().kind() == CheckpointKind.OFF_SITE)
                .toList();
    }

    private static Set<CheckpointId> keys(List<Checkpoint> places) {
        return places.stream().map(Checkpoint::id).collect(Collectors.toSet());
    }
}
