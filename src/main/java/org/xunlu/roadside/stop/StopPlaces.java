package org.xunlu.roadside.stop;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.xunlu.geo.LonLat;
import org.xunlu.network.RoadLocation;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.SegmentId;
import org.xunlu.network.Snap;
import org.xunlu.overload.LeastExcess;
import org.xunlu.overload.OverLimit;
import org.xunlu.overload.Severity;
import org.xunlu.overload.VehicleType;
import org.xunlu.overload.WeekHour;
import org.xunlu.paging.Page;

/**
 * Confirmed roadside weighings by road segment and hour of the week, the mobile source beside the weighing places.
 *
 * <p>Officers choose where to stand and whom to stop, and nobody knows how many trucks they let pass. So there is no rate
 * and no significance here, only where, when and how much was found.
 */
public final class StopPlaces {
    private static final int PAGE = 500;
    private static final double MOST_METERS = 100;
    private static final int MANY_AXLES = 6;

    private final StopRegister stops;

    /** Places of this register's stops. */
    public StopPlaces(StopRegister stops) {
        this.stops = stops;
    }

    /**
     * Which stops count; null does not restrict.
     *
     * @param axles 2 to 5, or 6 for six and more
     * @param cargo code of a kind of cargo
     */
    public record Question(
            Instant from,
            Instant to,
            @Nullable Integer axles,
            @Nullable VehicleType type,
            @Nullable String cargo,
            LeastExcess excess) {}

    /**
     * What was found on one segment.
     *
     * @param at middle of the stops' positions
     * @param road route code, else name
     * @param fromStake the smallest stake of a stop
     * @param toStake the greatest
     * @param weighed vehicles that were weighed
     * @param over over the limit by what was asked for
     * @param overKg sum of their excess
     * @param unloadedKg what was unloaded
     * @param hours hours of the week with one over, ascending
     */
    public record Place(
            SegmentId segment,
            LonLat at,
            String road,
            String fromStake,
            String toStake,
            int weighed,
            int over,
            long overKg,
            long unloadedKg,
            List<Integer> hours) {
        public Place {
            hours = List.copyOf(hours);
        }
    }

    /** Segments with a weighed vehicle, those with most over the limit first. */
    public List<Place> list(RoadNetwork roads, Question question) {
        Map<Integer, List<RoadStop>> bySegment = new HashMap<>();
        Set<StopId> severe = new HashSet<>();
        if (question.excess == LeastExcess.SEVERE) {
            Page.all(after -> stops.list(filter(question, true), PAGE, after), stop -> severe.add(stop.id()));
        }
        Page.all(after -> stops.list(filter(question, false), PAGE, after), stop -> {
            if (stop.overLimit() != null && asked(stop, question)) {
                nearest(roads, stop).ifPresent(snap -> bySegment
                        .computeIfAbsent(snap.segment(), any -> new ArrayList<>())
                        .add(stop));
            }
        });
        return bySegment.entrySet().stream()
                .map(each -> place(roads, each.getKey(), each.getValue(), question.excess, severe))
                .sorted(Comparator.comparingInt((Place each) -> -each.over)
                        .thenComparingInt(each -> -each.weighed)
                        .thenComparingLong(each -> each.segment.value()))
                .toList();
    }

    private static StopFilter filter(Question question, boolean severe) {
        return new StopFilter(question.from, question.to, null, StopState.CONFIRMED, null, null, severe, false);
    }

    private static Optional<Snap> nearest(RoadNetwork roads, RoadStop stop) {
        return roads.snap(stop.details().position(), MOST_METERS, 1).stream().findFirst();
    }

    private static boolean asked(RoadStop stop, Question question) {
        StopDetails.Vehicle vehicle = stop.details().vehicle();
        return (question.axles == null || Math.min(vehicle.axles(), MANY_AXLES) == question.axles)
                && (question.type == null || vehicle.type() == question.type)
                && (question.cargo == null || vehicle.cargo().kind().equals(question.cargo));
    }

    private static boolean over(RoadStop stop, LeastExcess excess, Set<StopId> severe) {
        OverLimit over = stop.overLimit();
        return over != null
                && over.over()
                && switch (excess) {
                    case ANY -> true;
                    case SEVERE -> severe.contains(stop.id());
                    case TEN_PERCENT -> over.rateBasisPoints() >= 1_000;
                    case TWENTY_PERCENT -> over.rateBasisPoints() >= 2_000;
                    case FIFTY_PERCENT -> over.rateBasisPoints() >= 5_000;
                    case HUNDRED_TONNE -> over.severity() == Severity.HUNDRED_TONNE;
                };
    }

    private static Place place(
            RoadNetwork roads, int segment, List<RoadStop> stops, LeastExcess excess, Set<StopId> severe) {
        List<RoadStop> over =
                stops.stream().filter(each -> over(each, excess, severe)).toList();
        List<Snap> snaps = stops.stream()
                .flatMap(each -> nearest(roads, each).stream())
                .sorted(Comparator.comparingDouble(Snap::fraction))
                .toList();
        boolean against = roads.segment(segment).endMeasureMeters()
                < roads.segment(segment).startMeasureMeters();
        RoadLocation one = roads.location(snaps.get(0));
        RoadLocation other = roads.location(snaps.get(snaps.size() - 1));
        return new Place(
                roads.segment(segment).id(),
                new LonLat(
                        middle(stops, each -> each.details().position().lon()),
                        middle(stops, each -> each.details().position().lat())),
                one.routeCode().isEmpty() ? one.roadName() : one.routeCode(),
                (against ? other : one).stake().format(),
                (against ? one : other).stake().format(),
                stops.size(),
                over.size(),
                over.stream().mapToLong(StopPlaces::overKg).sum(),
                stops.stream().mapToLong(each -> each.details().unloadedKg()).sum(),
                over.stream()
                        .map(each -> WeekHour.at(each.details().at()).index())
                        .distinct()
                        .sorted()
                        .toList());
    }

    private static double middle(List<RoadStop> stops, ToDoubleFunction<RoadStop> degrees) {
        return stops.stream().mapToDouble(degrees).average().orElseThrow();
    }

    private static long overKg(RoadStop stop) {
        OverLimit over = stop.overLimit();
        return over == null ? 0 : over.overKg();
    }
}
