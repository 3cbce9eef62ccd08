package org.xunlu.screening.importing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.xunlu.refusal.Refusal;

/**
 * What a file of footprints brought: read = taken + refused.
 *
 * @param kind kind of file
 * @param coordinates what its coordinates were taken for
 * @param lines rows with something wrong, the first thousand
 */
public record FootprintReport(
        String kind, String coordinates, int read, int taken, int refused, int repaired, List<Line> lines) {
    private static final int MOST_LINES = 1000;

    /** A row with something wrong. */
    public record Line(String row, String blemish, boolean refused) {}

    public FootprintReport {
        lines = List.copyOf(lines);
    }

    /** Counts while a file is read. Not thread-safe. */
    static final class Tally {
        private final List<Line> lines = new ArrayList<>();
        private int read;
        private int refused;
        private int repaired;
        private final Map<Blemish, Integer> counts = new EnumMap<>(Blemish.class);
        private final Map<Blemish, String> firstRows = new EnumMap<>(Blemish.class);

        void read() {
            read++;
        }

        void add(String row, Blemish blemish) {
            if (blemish.refuses()) {
                refused++;
                counts.merge(blemish, 1, Integer::sum);
                firstRows.putIfAbsent(blemish, row);
            } else {
                repaired++;
            }
            if (lines.size() < MOST_LINES) {
                lines.add(new Line(row, blemish.key(), blemish.refuses()));
            }
        }

        /** Something about the file as a whole, which is no row. */
        void note(String part, Blemish blemish) {
            lines.add(0, new Line(part, blemish.key(), false));
        }

        /** Why there is nothing to take, by what most rows are refused for. */
        Refusal nothing() {
            return counts.entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .map(most -> Refusal.invalid(
                            "screening.none_" + most.getKey().key(),
                            "file",
                            Map.of(
                                    "read",
                                    read,
                                    "count",
                                    most.getValue(),
                                    "row",
                                    firstRows.getOrDefault(most.getKey(), ""))))
                    .orElseGet(() -> Refusal.invalid("screening.no_rows", "file"));
        }

        FootprintReport report(String kind, String coordinates) {
            return new FootprintReport(kind, coordinates, read, read - refused, refused, repaired, lines);
        }
    }
}
