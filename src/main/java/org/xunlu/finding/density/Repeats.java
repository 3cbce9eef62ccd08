package org.xunlu.finding.density;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.xunlu.finding.FindingKind;
import org.xunlu.geo.LonLat;

/**
 * Finds places where the same kind comes back: each finding, in the order of time, joins a place of its kind whose
 * first finding lies within the distance, or begins one. So no place grows wider than twice the distance.
 */
final class Repeats {
    private static final double METERS_A_DEGREE = 111_195;
    /** A square and those around it; what lies within the distance lies in them. */
    private static final int[][] BESIDE = {{0, 0}, {-1, 0}, {1, 0}, {0, -1}, {0, 1}, {-1, -1}, {1, -1}, {-1, 1}, {1, 1}
    };
    /** The order of lists: the most first, of these the latest. */
    static final Comparator<Repeat> MOST_FIRST = Comparator.comparingInt(
                    (Repeat each) -> -each.findings().size())
            .thenComparing(Repeat::last, Comparator.reverseOrder())
            .thenComparing(each -> each.findings().get(0));

    private static final Map<FindingKind, Integer> NUMBERS = new EnumMap<>(FindingKind.class);

    static {
        for (FindingKind kind : FindingKind.values()) {
            NUMBERS.put(kind, NUMBERS.size());
        }
    }

    private final double meters;

    /** Places as wide as this around their first finding. */
    Repeats(double meters) {
        this.meters = meters;
    }

    /** Those with at least so many findings. */
    List<Repeat> find(Columns seen, int[] rows, int least) {
        int[] placeOf = new int[rows.length];
        int[] sizes = join(seen, rows, placeOf);
        int[][] members = new int[sizes.length][];
        int[] filled = new int[sizes.length];
        for (int i = 0; i < rows.length; i++) {
            int place = placeOf[i];
            if (sizes[place] >= least) {
                if (members[place] == null) {
                    members[place] = new int[sizes[place]];
                }
                members[place][filled[place]++] = rows[i];
            }
        }
        return Arrays.stream(members)
                .filter(Objects::nonNull)
                .map(place -> repeat(seen, place))
                .sorted(MOST_FIRST)
                .toList();
    }

    /** Gives each finding its place, and tells how many each place got. */
    private int[] join(Columns seen, int[] rows, int[] placeOf) {
        int[] sizes = new int[rows.length];
        int[] firsts = new int[rows.length];
        // places of one square, each leading to the one before
        int[] before = new int[rows.length];
        SquareTable squares = new SquareTable(rows.length);
        double north = meters / METERS_A_DEGREE;
        int places = 0;
        for (int i = 0; i < rows.length; i++) {
            int row = rows[i];
            // wide enough at every latitude of one county
            double east = north / Math.cos(Math.toRadians(Math.floor(Math.abs(seen.lats[row])) + 1));
            long column = (long) Math.floor((seen.lons[row] + 180) / east);
            long line = (long) Math.floor((seen.lats[row] + 90) / north);
            int place = -1;
            for (int beside = 0; beside < BESIDE.length && place < 0; beside++) {
                long key = key(seen.kinds[row], column + BESIDE[beside][0], line + BESIDE[beside][1]);
                for (place = squares.find(key); place >= 0 && far(seen, firsts[place], row); ) {
                    place = before[place];
                }
            }
            if (place < 0) {
                place = places++;
                firsts[place] = row;
                before[place] = squares.swap(key(seen.kinds[row], column, line), place);
            }
            sizes[place]++;
            placeOf[i] = place;
        }
        return sizes;
    }

    private boolean far(Columns seen, int first, int row) {
        return Math.abs(seen.lats[first] - seen.lats[row]) * METERS_A_DEGREE > meters + 1
                || !(seen.position(first).roughMetersTo(seen.position(row)) <= meters);
    }

    private static long key(FindingKind kind, long column, long line) {
        return ((line << 29) + column) * 32 + NUMBERS.getOrDefault(kind, 31);
    }

    private static Repeat repeat(Columns seen, int[] place) {
        double lon = 0;
        double lat = 0;
        for (int row : place) {
            lon += seen.lons[row] / place.length;
            lat += seen.lats[row] / place.length;
        }
        LonLat centre = new LonLat(lon, lat);
        double radius = 0;
        for (int row : place) {
            radius = Math.max(radius, seen.position(row).roughMetersTo(centre));
        }
        int last = place[place.length - 1];
        Seen.Place road = seen.roads[last];
        return new Repeat(
                seen.kinds[last],
                centre,
                radius,
                road == null ? "" : road.address(),
                seen.foundAt(place[0]),
                seen.foundAt(last),
                Arrays.stream(place).mapToObj(row -> seen.ids[row]).toList());
    }

    /** The latest place of each square, by the square's number. */
    private static final class SquareTable {
        private final long[] keys;
        private final int[] places;
        private final int mask;

        SquareTable(int most) {
            int room = Integer.highestOneBit(Math.max(8, most)) * 4;
            keys = new long[room];
            places = new int[room];
            Arrays.fill(places, -1);
            mask = room - 1;
        }

        private int slot(long key) {
            long mixed = key * 0x9E3779B97F4A7C15L;
            int slot = (int) (mixed >>> 32) & mask;
            while (places[slot] >= 0 && keys[slot] != key) {
                slot = (slot + 1) & mask;
            }
            return slot;
        }

        int find(long key) {
            return places[slot(key)];
        }

        int swap(long key, int place) {
            int slot = slot(key);
            int former = places[slot];
            keys[slot] = key;
            places[slot] = place;
            return former;
        }
    }
}
