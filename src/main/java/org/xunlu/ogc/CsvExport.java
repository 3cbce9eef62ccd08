package org.xunlu.ogc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/** Writes a layer as CSV: key, columns, longitude and latitude of the (middle) point, and the whole shape as WKT. */
public final class CsvExport {
    private CsvExport() {}

    /**
     * Writes it.
     *
     * @return how many rows
     */
    public static long write(ExportLayer layer, ExportFilter filter, Writer out) throws IOException {
        List<String> head = new ArrayList<>();
        head.add("id");
        head.addAll(layer.columns());
        head.addAll(List.of("lon", "lat", "wkt"));
        out.write(CsvText.BYTE_ORDER_MARK);
        out.write(CsvText.row(head));
        long[] rows = new long[1];
        layer.rows(filter, row -> {
            List<@Nullable Object> values = new ArrayList<>();
            values.add(row.id());
            values.addAll(row.values());
            shape(row.geometry(), values);
            try {
                out.write(CsvText.row(values));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            rows[0]++;
        });
        return rows[0];
    }

    private static void shape(@Nullable Geometry geometry, List<@Nullable Object> values) {
        if (geometry == null || geometry.isEmpty()) {
            values.add(null);
            values.add(null);
            values.add(null);
            return;
        }
        Point point = geometry instanceof Point itself ? itself : geometry.getInteriorPoint();
        values.add(degrees(point.getX()));
        values.add(degrees(point.getY()));
        values.add(geometry instanceof Point ? null : geometry.toText());
    }

    /** A number to a spreadsheet, with seven decimals (1 cm). */
    private static Object degrees(double value) {
        return new BigDecimal(String.format(Locale.ROOT, "%.7f", value));
    }
}
