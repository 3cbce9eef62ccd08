package org.xunlu.finding.density;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xunlu.finding.FindingKind;
import org.xunlu.geo.Bounds;

/**
 * All findings that count, packed in the order of time, so that a count of any period is one pass over numbers. One
 * thread at a time.
 */
public final class Sightings {
    private final List<Group> groups = new ArrayList<>();
    private final Map<Group, Integer> numbers = new HashMap<>();
    private Columns held = new Columns(0);

    /** How many. */
    public int size() {
        return held.size();
    }

    /**
     * Forgets what was known of some findings, and takes what is known of them now.
     *
     * @param changed their keys
     * @param now those of them that count, in any order
     */
    public void replace(Set<Long> changed, List<Seen> now) {
        Columns fresh = columns(now);
        Columns merged = new Columns(size() + fresh.size());
        int next = 0;
        int to = 0;
        for (int row = 0; row < size(); row++) {
            if (changed.contains(held.ids[row])) {
                continue;
            }
            while (next < fresh.size() && fresh.before(next, held, row)) {
                merged.copy(to++, fresh, next++);
            }
            merged.copy(to++, held, row);
        }
        while (next < fresh.size()) {
            merged.copy(to++, fresh, next++);
        }
        held = to == merged.size() ? merged : first(merged, to);
    }

    private static Columns first(Columns all, int rows) {
        Columns few = new Columns(rows);
        for (int row = 0; row < rows; row++) {
            few.copy(row, all, row);
        }
        return few;
    }

    private Columns columns(List<Seen> seen) {
        List<Seen> sorted = seen.stream()
                .sorted(Comparator.comparing(Seen::foundAt).thenComparingLong(Seen::id))
                .toList();
        Columns columns = new Columns(sorted.size());
        for (int row = 0; row < sorted.size(); row++) {
            Seen each = sorted.get(row);
            columns.put(row, each);
            for (By by : By.values()) {
                columns.groups(by)[row] = number(Group.of(each, by));
            }
        }
        return columns;
    }

    private int number(@Nullable Group group) {
        if (group == null) {
            return Columns.NO_GROUP;
        }
        return numbers.computeIfAbsent(group, each -> {
            groups.add(each);
            return groups.size() - 1;
        });
    }

    /** The counts of a span, in no order; by road and kilometre only what lies at a road. */
    public List<Count> count(Span span, By by) {
        long[] findings = new long[groups.size()];
        double[][] boxes = new double[groups.size()][];
        int[] group = held.groups(by);
        int end = held.firstFrom(span.to());
        FindingKind kind = span.kind();
        for (int row = held.firstFrom(span.from()); row < end; row++) {
            if ((kind == null || held.kinds[row] == kind) && group[row] != Columns.NO_GROUP) {
                findings[group[row]]++;
                double[] box = boxes[group[row]];
                double lon = held.lons[row];
                double lat = held.lats[row];
                if (box == null) {
                    boxes[group[row]] = new double[] {lon, lat, lon, lat};
                } else {
                    box[0] = Math.min(box[0], lon);
                    box[1] = Math.min(box[1], lat);
                    box[2] = Math.max(box[2], lon);
                    box[3] = Math.max(box[3], lat);
                }
            }
        }
        List<Count> counts = new ArrayList<>();
        for (int number = 0; number < findings.length; number++) {
            double[] box = boxes[number];
            if (box != null) {
                counts.add(new Count(groups.get(number), findings[number], new Bounds(box[0], box[1], box[2], box[3])));
            }
        }
        return counts;
    }

    /** Keys of the findings a count is made of, the latest first; none where there is no such group. */
    public List<Long> list(Span span, By by, String key) {
        int wanted = Columns.NO_GROUP - 1;
        for (int number = 0; number < groups.size(); number++) {
            // a square's key is a number, and a road's is none
            if (groups.get(number).key(by).equals(key) && (groups.get(number).cell() != 0) == (by == By.CELL)) {
                wanted = number;
                break;
            }
        }
        int[] group = held.groups(by);
        List<Long> found = new ArrayList<>();
        FindingKind kind = span.kind();
        int start = held.firstFrom(span.from());
        for (int row = held.firstFrom(span.to()) - 1; row >= start; row--) {
            if (group[row] == wanted && (kind == null || held.kinds[row] == kind)) {
                found.add(held.ids[row]);
            }
        }
        return found;
    }

    /** Places where the same kind comes back within a span, see {@link Repeats}. */
    public List<Repeat> repeats(Span span, double meters, int least) {
        int start = held.firstFrom(span.from());
        int[] rows = new int[Math.max(0, held.firstFrom(span.to()) - start)];
        int count = 0;
        FindingKind kind = span.kind();
        for (int row = start; row < start + rows.length; row++) {
            if (kind == null || held.kinds[row] == kind) {
                rows[count++] = row;
            }
        }
        return new Repeats(meters).find(held, Arrays.copyOf(rows, count), least);
    }
}
