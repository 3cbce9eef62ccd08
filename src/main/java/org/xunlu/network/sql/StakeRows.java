package org.xunlu.network.sql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xunlu.geo.Chainage;
import org.xunlu.geo.ChainageScale;
import org.xunlu.network.RoadId;
import org.xunlu.network.RoadSegment;

/** Stakes and chain breaks as rows, and the scales they make. */
final class StakeRows {
    private static final Logger LOG = LoggerFactory.getLogger(StakeRows.class);

    private record OfRoad<T>(RoadId road, T value) {}

    private StakeRows() {}

    static void replace(
            Handle handle, RoadId road, List<ChainageScale.Stake> stakes, List<ChainageScale.Break> breaks) {
        handle.execute("DELETE FROM road_stake WHERE road_id = ?", road.value());
        handle.execute("DELETE FROM road_chain_break WHERE road_id = ?", road.value());
        for (ChainageScale.Stake each : stakes) {
            handle.execute(
                    "INSERT INTO road_stake (road_id, measure_m, chainage_m) VALUES (?, ?, ?)",
                    road.value(),
                    each.measureMeters(),
                    each.chainage().meters());
        }
        for (ChainageScale.Break each : breaks) {
            handle.execute(
                    "INSERT INTO road_chain_break (road_id, measure_m, before_m, after_m) VALUES (?, ?, ?, ?)",
                    road.value(),
                    each.measureMeters(),
                    each.before().meters(),
                    each.after().meters());
        }
    }

    static Map<RoadId, ChainageScale> scales(Handle handle, List<RoadSegment> segments) {
        Map<RoadId, List<ChainageScale.Stake>> stakes = new HashMap<>();
        handle.createQuery("SELECT road_id, measure_m, chainage_m FROM road_stake")
                .map((row, context) -> new OfRoad<>(
                        new RoadId(row.getLong(1)),
                        new ChainageScale.Stake(row.getDouble(2), new Chainage(row.getDouble(3)))))
                .forEach(each -> put(stakes, each));
        Map<RoadId, List<ChainageScale.Break>> breaks = new HashMap<>();
        handle.createQuery("SELECT road_id, measure_m, before_m, after_m FROM road_chain_break")
                .map((row, context) -> new OfRoad<>(
                        new RoadId(row.getLong(1)),
                        new ChainageScale.Break(
                                row.getDouble(2), new Chainage(row.getDouble(3)), new Chainage(row.getDouble(4)))))
                .forEach(each -> put(breaks, each));
        // a road with breaks only starts at K0
        breaks.keySet()
                .forEach(road ->
                        stakes.computeIfAbsent(road, each -> List.of(new ChainageScale.Stake(0, new Chainage(0)))));
        Map<RoadId, Double> lengths = new HashMap<>();
        segments.forEach(each ->
                lengths.merge(each.roadId(), Math.max(each.startMeasureMeters(), each.endMeasureMeters()), Math::max));
        Map<RoadId, ChainageScale> scales = new HashMap<>();
        stakes.forEach((road, its) -> {
            try {
                double length = lengths.getOrDefault(road, 0.0);
                scales.put(road, ChainageScale.of(its, breaks.getOrDefault(road, List.of()), length));
            } catch (IllegalArgumentException e) {
                // one road badly surveyed must not keep the others from being shown
                LOG.warn("road {} is shown by its measure: {}", road.value(), e.getMessage());
            }
        });
        return scales;
    }

    private static <T> void put(Map<RoadId, List<T>> byRoad, OfRoad<T> each) {
        byRoad.computeIfAbsent(each.road(), road -> new ArrayList<>()).add(each.value());
    }
}
