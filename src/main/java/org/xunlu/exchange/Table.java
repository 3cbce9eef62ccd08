package org.xunlu.exchange;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xunlu.geo.LonLat;

/**
 * A file as a table of texts.
 *
 * @param kind {@code csv}, {@code xlsx}, {@code geojson} or {@code shapefile}
 * @param headings the columns, each once, in their order
 * @param datumTold whether the file itself says what its geometries refer to
 * @param remarks on the file as a whole and on rows, from reading it
 */
public record Table(String kind, List<String> headings, List<Row> rows, boolean datumTold, List<Remark> remarks) {
    public Table {
        headings = List.copyOf(headings);
        rows = List.copyOf(rows);
        remarks = List.copyOf(remarks);
    }

    /**
     * One row.
     *
     * @param number as people find it in the file: the line of a sheet, else counted from 1
     * @param cells by heading; empty ones are left out
     * @param geometry a place the row has by itself, in whatever datum; null in sheets
     */
    public record Row(
            int number, Map<String, String> cells, @Nullable LonLat geometry) {
        public Row {
            cells = Map.copyOf(cells);
        }
    }
}
