package org.xunlu.network.importing;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.xunlu.refusal.Refusal;

/** The content of one record of a shapefile of lines, areas or points; heights and measures are passed over. */
final class ShapeRecord {
    private static final int LINE = 3;
    private static final int POINT = 1;
    private static final int POLYGON = 5;
    private static final int PARTS = 36;

    private ShapeRecord() {}

    /**
     * Checks the kind of a file's shapes.
     *
     * @throws Refusal when they are not what is wanted
     */
    static void require(int type, Wanted wanted) {
        if (!fits(type, wanted)) {
            throw Refusal.invalid(
                    wanted == Wanted.ROADS ? "import.shapes_no_lines" : "import.shapes_no_areas",
                    "file",
                    Map.of("type", type));
        }
    }

    /** Types of z and m are those of flat shapes and 10 or 20. */
    private static boolean fits(int type, Wanted wanted) {
        int flat = type % 10;
        return type >= 0 && type < 30 && (wanted == Wanted.ROADS ? flat == LINE : flat == POLYGON || flat == POINT);
    }

    /** The lines or rings of a record, a point as a line of one vertex; none where it is empty or cannot be right. */
    static List<RawLine> lines(ByteBuffer record, Wanted wanted) {
        List<RawLine> lines = new ArrayList<>(1);
        if (record.limit() >= 20 && record.getInt(0) % 10 == POINT && fits(record.getInt(0), wanted)) {
            return List.of(new RawLine(new double[] {record.getDouble(4), record.getDouble(12)}, null));
        }
        if (record.limit() < PARTS + 8 || !fits(record.getInt(0), wanted)) {
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
}
