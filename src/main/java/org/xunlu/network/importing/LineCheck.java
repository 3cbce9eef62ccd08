package org.xunlu.network.importing;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds whether a line can be a road's, and puts it on the grid of 1e-7 degrees. */
final class LineCheck {
    private static final double GRID = 1e7;

    private LineCheck() {}

    /**
     * What is wrong with a line.
     *
     * @param line in WGS84 degrees, longitude first
     */
    static Optional<Doubt> doubt(RawLine line) {
        double[] ordinates = line.ordinates();
        if (line.size() < 2) {
            return Optional.of(Doubt.TOO_FEW_POINTS);
        }
        for (double ordinate : ordinates) {
            if (!Double.isFinite(ordinate)) {
                return Optional.of(Doubt.NOT_FINITE);
            }
        }
        boolean somewhere = false;
        for (int i = 0; i < ordinates.length; i += 2) {
            if (Math.abs(ordinates[i]) > 180 || Math.abs(ordinates[i + 1]) > 90) {
                return Optional.of(Doubt.OUT_OF_RANGE);
            }
            somewhere |= grid(ordinates[i]) != grid(ordinates[0]) || grid(ordinates[i + 1]) != grid(ordinates[1]);
        }
        return somewhere ? Optional.empty() : Optional.of(Doubt.ZERO_LENGTH);
    }

    /** The line on the grid, without vertices that stand in the place of the one before. */
    static DraftLine draft(RawFeature feature, RawLine line, RoadTraits traits) {
        double[] in = line.ordinates();
        double[] out = new double[in.length];
        long @Nullable [] nodes = line.nodes();
        long[] keys = new long[line.size()];
        int kept = 0;
        for (int i = 0; i < line.size(); i++) {
            double lon = grid(in[2 * i]) / GRID;
            double lat = grid(in[2 * i + 1]) / GRID;
            long key = nodes == null ? DraftLine.BY_PLACE : nodes[i];
            if (kept > 0 && out[2 * kept - 2] == lon && out[2 * kept - 1] == lat) {
                // of two vertices in one place the later one's key counts, so that the line's last node stays
                keys[kept - 1] = kept == 1 ? keys[0] : key;
                continue;
            }
            out[2 * kept] = lon;
            out[2 * kept + 1] = lat;
            keys[kept++] = key;
        }
        return new DraftLine(
                feature.row(), traits, Arrays.copyOf(out, 2 * kept), nodes == null ? null : Arrays.copyOf(keys, kept));
    }

    static long grid(double degrees) {
        return Math.round(degrees * GRID);
    }
}
