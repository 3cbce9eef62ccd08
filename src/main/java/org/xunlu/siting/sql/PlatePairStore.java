package org.xunlu.siting.sql;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xunlu.database.Database;
import org.xunlu.overload.CheckpointId;
import org.xunlu.siting.flow.PlatePair;
import org.xunlu.siting.flow.PlatePairBook;

/** Plates read at one point after another, from table {@code vehicle_pass}. */
public final class PlatePairStore implements PlatePairBook {
    /** Shorter plates were not read whole. */
    private static final int SHORTEST_PLATE = 6;

    private final Database database;

    /** Of this database. */
    public PlatePairStore(Database database) {
        this.database = database;
    }

    private record Points(long from, long to) {}

    private static final class Sum {
        long trucks;
        long over;
        double minutes;
    }

    @Override
    public List<PlatePair> list(Instant from, Instant to, Duration most) {
        Map<Points, Sum> sums = new HashMap<>();
        database.read(handle -> {
            handle.createQuery("""
                            SELECT from_point, to_point, from_over, from_at, to_at FROM (
                                SELECT checkpoint_id AS to_point, captured_at AS to_at,
                                    LAG(checkpoint_id) OVER (PARTITION BY plate ORDER BY captured_at, id) AS from_point,
                                    LAG(captured_at) OVER (PARTITION BY plate ORDER BY captured_at, id) AS from_at,
                                    LAG(over_kg) OVER (PARTITION BY plate ORDER BY captured_at, id) AS from_over
                                FROM vehicle_pass
                                WHERE captured_at >= :from AND captured_at < :to AND CHAR_LENGTH(plate) >= :shortest
                            ) AS following WHERE from_point IS NOT NULL AND from_point <> to_point""")
                    .bind("from", from)
                    .bind("to", to)
                    .bind("shortest", SHORTEST_PLATE)
                    .map((row, context) -> {
                        double minutes = (row.getTimestamp("to_at").getTime()
                                        - row.getTimestamp("from_at").getTime())
                                / 60_000.0;
                        if (minutes <= most.toMinutes()) {
                            Sum sum = sums.computeIfAbsent(
                                    new Points(row.getLong("from_point"), row.getLong("to_point")), any -> new Sum());
                            sum.trucks++;
                            sum.over += row.getInt("from_over") > 0 ? 1 : 0;
                            sum.minutes += minutes;
                        }
                        return minutes;
                    })
                    .list();
            return sums.size();
        });
        return sums.entrySet().stream()
                .map(each -> new PlatePair(
                        new CheckpointId(each.getKey().from()),
                        new CheckpointId(each.getKey().to()),
                        each.getValue().trucks,
                        each.getValue().over,
                        each.getValue().minutes / each.getValue().trucks))
                .sorted(Comparator.comparingLong((PlatePair pair) -> -pair.trucks())
                        .thenComparingLong(pair -> pair.from().value())
                        .thenComparingLong(pair -> pair.to().value()))
                .toList();
    }
}
