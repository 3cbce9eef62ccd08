package org.xunlu.network.sql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xunlu.geo.Chainage;
import org.xunlu.geo.ChainageScale;
import org.xunlu.network.RoadId;
import org.xunlu.network.RoadSegment;
import org.xunlu.network.RoadStakes;

/** Stakes and chain breaks as rows, and the scales they make. */
final class StakeRows {
    private static final Logger LOG = LoggerFactory.getLogger(StakeRows.class);

    private record OfRoad<T>(RoadId road, T value) {}

    private StakeRows() {}

    static void replace(Handle handle, RoadId road, RoadStakes stakes) {
        handle.execute("DELETE FROM road_stake WHERE road_id = ?", road.value());
        handle.execute("DELETE FROM road_chain_break WHERE road_id = ?", road.value());
        for (ChainageScale.Stake each : stakes.stakes()) {
            handle.execute(
                    "INSERT INTO road_stake (road_id, measure_m, chainage_m) VALUES (?, ?, ?)",
                    road.value(),
                    each.measureMeters(),
                    each.chainage().meters());
        }
        for (ChainageScale.Break each : stakes.breaks()) {
            handle.execute(
                    "INSERT INTO road_chain_break (road_id, measure_m, before_m, after_m) VALUES (?, ?, ?, ?)",
                    road.value(),
                    each.measureMeters(),
                    each.before().meters(),
                    each.after().meters());
        }
    }

    static RoadStakes of(Handle handle, RoadId road) {
        return all(handle, road.value(), road.value()).getOrDefault(road, RoadStakes.NONE);
    }

    /** Those of the roads whose keys are in this range. */
    private static Map<RoadId, RoadStakes> all(Handle handle, long first, long last) {
        Map<RoadId, List<ChainageScale.Stake>> stakes = new HashMap<>();
        handle.createQuery(
                        "SELECT road_id, measure_m, chainage_m FROM road_stake WHERE road_id BETWEEN :first AND :last")
                .bind("first", first)
                .bind("last", last)
                .map((row, context) -> new OfRoad<>(
                        new RoadId(row.getLong(1)),
                        new ChainageScale.Stake(row.getDouble(2), new Chainage(row.getDouble(3)))))
                .forEach(each -> put(stakes, each));
        Map<RoadId, List<ChainageScale.Break>> breaks = new HashMap<>();
        handle.createQuery("SELECT road_id, measure_m, before_m, after_m FROM road_chain_break"
                        + " WHERE road_id BETWEEN :first AND :last")
                .bind("first", first)
                .bind("last", last)
                .map((row, context) -> new OfRoad<>(
                        new RoadId(row.getLong(1)),
                        new ChainageScale.Break(
                                row.getDouble(2), new Chainage(row.getDouble(3)), new Chainage(row.getDouble(4)))))
                .forEach(each -> put(breaks, each));
        Set<RoadId> roads = new HashSet<>(stakes.keySet());
        roads.addAll(breaks.keySet());
        Map<RoadId, RoadStakes> all = new HashMap<>();
        roads.forEach(road -> all.put(
                road, new RoadStakes(stakes.getOrDefault(road, List.of()), breaks.getOrDefault(road, List.of()))));
        return all;
    }

    static Map<RoadId, ChainageScale> scales(Handle handle, List<RoadSegment> segments) {
        Map<RoadId, Double> lengths = new HashMap<>();
        segments.forEach(each ->
                lengths.merge(each.roadId(), Math.max(each.startMeasureMeters(), each.endMeasureMeters()), Math::max));
        Map<RoadId, ChainageScale> scales = new HashMap<>();
        all(handle, Long.MIN_VALUE, Long.MAX_VALUE).forEach((road, its) -> {
            try {
                its.scale(lengths.getOrDefault(road, 0.0)).ifPresent(scale -> scales.put(road, scale));
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
