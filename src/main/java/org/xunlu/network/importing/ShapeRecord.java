package org.xunlu.network.importing;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.xunlu.refusal.Refusal;

/** The content of one record of a shapefile of lines; heights and measures are passed over. */
final class ShapeRecord {
    private static final int LINE = 3;
    private static final int LINE_Z = 13;
    private static final int LINE_M = 23;
    private static final int PARTS = 36;

    private ShapeRecord() {}

    /**
     * Checks the kind of a file's shapes.
     *
     * @throws Refusal when they are no lines
     */
    static void requireLines(int type) {
        if (!isLine(type)) {
            throw Refusal.invalid("import.shapes_no_lines", "file", Map.of("type", type));
        }
    }

    /** The lines of a record, none where it is empty or cannot be right. */
    static List<RawLine> lines(ByteBuffer record) {
        List<RawLine> lines = new ArrayList<>(1);
        if (record.limit() < PARTS + 8 || !isLine(record.getInt(0))) {
            return lines;
        }
        int parts = record.getInt(PARTS);
        int points = record.getInt(PARTS + 4);
        long needed = PARTS + 8L + 4L * parts + 16L * points;
        if (parts < 0 || points < 0 || needed > record.limit()) {
            return lines;
        }
        int first = PARTS + 8 + 4 * parts;
        for (int part = 0; part < parts; part++) {
            int from = record.getInt(PARTS + 8 + 4 * part);
            int to = part + 1 < parts ? record.getInt(PARTS + 12 + 4 * part) : points;
            if (from < 0 || from > to || to > points) {
                return List.of();
            }
            double[] ordinates = new double[(to - from) * 2];
            for (int i = 0; i < ordinates.length; i++) {
                ordinates[i] = record.getDouble(first + 16 * from + 8 * i);
            }
            lines.add(new RawLine(ordinates, null));
        }
        return lines;
    }

    private static boolean isLine(int type) {
        return type == LINE || type == LINE_Z || type == LINE_M;
    }
}
