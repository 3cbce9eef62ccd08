package org.xunlu.ogc.http;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.xunlu.exchange.exporting.Spreadsheet;
import org.xunlu.exchange.http.SheetWords;
import org.xunlu.ogc.ExportFilter;
import org.xunlu.ogc.ExportLayer;

/** A layer as a workbook in the reader's words; lines and areas are placed at a point on them. */
final class SheetExport {
    private static final double CENTIMETRES = 1e7;

    private SheetExport() {}

    static void write(ExportLayer layer, ExportFilter filter, SheetWords words, OutputStream out) throws IOException {
        List<String> columns = new ArrayList<>();
        columns.add("id");
        columns.addAll(layer.columns());
        columns.addAll(List.of("lon", "lat"));
        new Spreadsheet(
                        words.name(),
                        words.headings(columns),
                        sink -> layer.rows(filter, row -> {
                            List<@Nullable Object> values = new ArrayList<>();
                            values.add(row.id());
                            values.addAll(row.values());
                            place(row.geometry(), values);
                            sink.accept(words.cells(columns, values));
                        }))
                .write(out);
    }

    private static void place(@Nullable Geometry geometry, List<@Nullable Object> values) {
        if (geometry == null || geometry.isEmpty()) {
            values.add(null);
            values.add(null);
            return;
        }
        Point point = geometry instanceof Point itself ? itself : geometry.getInteriorPoint();
        values.add(Math.rint(point.getX() * CENTIMETRES) / CENTIMETRES);
        values.add(Math.rint(point.getY() * CENTIMETRES) / CENTIMETRES);
    }
}
