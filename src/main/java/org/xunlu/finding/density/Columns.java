package org.xunlu.finding.density;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xunlu.finding.FindingKind;
import org.xunlu.geo.LonLat;

/** Findings in columns, one row a finding; groups as numbers. */
final class Columns {
    /** The number where a finding is in no group. */
    static final int NO_GROUP = -1;

    final long[] ids;
    final FindingKind[] kinds;
    final double[] lons;
    final double[] lats;
    final long[] micros;
    final Seen.@Nullable Place[] roads;
    final Map<By, int[]> groups = new EnumMap<>(By.class);

    Columns(int rows) {
        ids = new long[rows];
        kinds = new FindingKind[rows];
        lons = new double[rows];
        lats = new double[rows];
        micros = new long[rows];
        roads = new Seen.@Nullable Place[rows];
        for (By by : By.values()) {
            groups.put(by, new int[rows]);
        }
    }

    int size() {
        return ids.length;
    }

    int[] groups(By by) {
        return groups.getOrDefault(by, new int[0]);
    }

    LonLat position(int row) {
        return new LonLat(lons[row], lats[row]);
    }

    Instant foundAt(int row) {
        return Instant.EPOCH.plus(micros[row], ChronoUnit.MICROS);
    }

    void put(int row, Seen seen) {
        ids[row] = seen.id();
        kinds[row] = seen.kind();
        lons[row] = seen.position().lon();
        lats[row] = seen.position().lat();
        micros[row] = micros(seen.foundAt());
        roads[row] = seen.road();
    }

    void copy(int row, Columns from, int other) {
        ids[row] = from.ids[other];
        kinds[row] = from.kinds[other];
        lons[row] = from.lons[other];
        lats[row] = from.lats[other];
        micros[row] = from.micros[other];
        roads[row] = from.roads[other];
        groups.forEach((by, numbers) -> numbers[row] = from.groups(by)[other]);
    }

    boolean before(int row, Columns other, int otherRow) {
        int earlier = Long.compare(micros[row], other.micros[otherRow]);
        return earlier < 0 || (earlier == 0 && ids[row] < other.ids[otherRow]);
    }

    /** The first row not before this moment. */
    int firstFrom(Instant at) {
        long wanted = micros(at);
        int low = 0;
        int high = micros.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (micros[middle] < wanted) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static long micros(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }
}
