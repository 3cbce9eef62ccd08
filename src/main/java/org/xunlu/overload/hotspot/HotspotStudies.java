package org.xunlu.overload.hotspot;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.xunlu.hotspot.LineGraph;
import org.xunlu.network.NetworkHolder;
import org.xunlu.network.RoadNetwork;
import org.xunlu.overload.Checkpoint;
import org.xunlu.overload.CheckpointId;
import org.xunlu.overload.CheckpointRegister;
import org.xunlu.overload.HourCount;
import org.xunlu.overload.HourFilter;
import org.xunlu.overload.PassHours;
import org.xunlu.overload.WeekHour;

/** Answers questions about hot spots from the counts by hour. Thread-safe. */
public final class HotspotStudies {
    private static final double METERS_PER_KM = 1000;

    private final PassHours hours;
    private final CheckpointRegister checkpoints;
    private final NetworkHolder network;
    private final AtomicReference<@Nullable Ground> ground = new AtomicReference<>();

    /** Studies of these counts. */
    public HotspotStudies(PassHours hours, CheckpointRegister checkpoints, NetworkHolder network) {
        this.hours = hours;
        this.checkpoints = checkpoints;
        this.network = network;
    }

    /** What is worked out once for each state of the roads. */
    private record Ground(RoadNetwork roads, LineGraph graph, SegmentDensity density, double km) {
        static Ground of(RoadNetwork roads) {
            int segments = roads.segmentCount();
            int[] from = new int[segments];
            int[] to = new int[segments];
            double[] length = new double[segments];
            double meters = 0;
            for (int s = 0; s < segments; s++) {
                from[s] = roads.startNode(s);
                to[s] = roads.endNode(s);
                length[s] = roads.lengthMeters(s);
                meters += length[s];
            }
            LineGraph graph = new LineGraph(roads.nodeCount(), from, to, length);
            return new Ground(roads, graph, new SegmentDensity(roads, graph), meters / METERS_PER_KM);
        }
    }

    private Ground ground() {
        RoadNetwork roads = network.current();
        Ground known = ground.get();
        if (known == null || known.roads != roads) {
            known = Ground.of(roads);
            ground.set(known);
        }
        return known;
    }

    /** The answer. */
    public HotspotStudy answer(HotspotQuestion question) {
        Ground here = ground();
        HourFilter filter = question.filter();
        Instant split =
                filter.from().plus(ChronoUnit.HOURS.between(filter.from(), filter.to()) * 2 / 3, ChronoUnit.HOURS);
        // the two parts of the back-test meet at a whole hour, so together they are the whole; read once and
        // summed here, since three sums in the database are three times the work there
        HourSums sums = HourSums.of(hours.byHour(filter), WeekHour.hoursAt(hourOf(split)));
        List<HourCount> first = sums.first();
        List<HourCount> later = sums.later();
        Set<CheckpointId> seen = new HashSet<>();
        first.forEach(count -> seen.add(count.checkpoint()));
        later.forEach(count -> seen.add(count.checkpoint()));
        List<WeighingPlace> places = new ArrayList<>();
        List<WeighingPlace> compared = new ArrayList<>();
        for (Checkpoint checkpoint : checkpoints.list()) {
            if (filter.checkpoint() != null && !checkpoint.id().equals(filter.checkpoint())) {
                continue;
            }
            Optional<WeighingPlace> place = WeighingPlace.of(checkpoint, here.roads);
            place.ifPresent(each -> {
                places.add(each);
                if (seen.contains(checkpoint.id()) && (question.staffed() || !each.staffed())) {
                    compared.add(each);
                }
            });
        }
        Comparison comparison =
                new Comparison(question, compared, here.graph, first, later, sums.weeks(), hourOf(split));
        Map<CheckpointId, long[]> all = new HashMap<>();
        add(all, first);
        add(all, later);
        double weighed = places.stream()
                .filter(place -> seen.contains(place.checkpoint().id()))
                .mapToDouble(WeighingPlace::km)
                .sum();
        return comparison.study(places, all, here.density, here.km, weighed);
    }

    private static Instant hourOf(Instant moment) {
        return moment.truncatedTo(ChronoUnit.HOURS);
    }

    private static void add(Map<CheckpointId, long[]> sums, List<HourCount> counts) {
        for (HourCount count : counts) {
            long[] sum = sums.computeIfAbsent(count.checkpoint(), any -> new long[3]);
            sum[0] += count.passes();
            sum[1] += count.over();
            sum[2] += count.overKg();
        }
    }
}
