package org.xunlu.screening.importing;

import java.util.ArrayList;
import java.util.List;

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

        void read() {
            read++;
        }

        void add(String row, Blemish blemish) {
            if (blemish.refuses()) {
                refused++;
            } else {
                repaired++;
            }
            if (lines.size() < MOST_LINES) {
                lines.add(new Line(row, blemish.key(), blemish.refuses()));
            }
        }

        FootprintReport report(String kind, String coordinates) {
            return new FootprintReport(kind, coordinates, read, read - refused, refused, repaired, lines);
        }
    }
}
