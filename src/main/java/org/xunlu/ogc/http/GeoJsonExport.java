package org.xunlu.ogc.http;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.xunlu.http.Json;
import org.xunlu.ogc.ExportFilter;
import org.xunlu.ogc.ExportLayer;
import org.xunlu.ogc.ExportRow;

/** Writes a layer as a GeoJSON feature collection (RFC 7946), row by row. */
final class GeoJsonExport {
    private GeoJsonExport() {}

    /**
     * Writes it.
     *
     * @return how many rows
     */
    static long write(ExportLayer layer, ExportFilter filter, OutputStream out) throws IOException {
        long[] rows = new long[1];
        List<String> columns = layer.columns();
        try (JsonGenerator json = Json.mapper().getFactory().createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField("type", "FeatureCollection");
            json.writeStringField("name", layer.id());
            json.writeArrayFieldStart("features");
            layer.rows(filter, row -> {
                try {
                    feature(json, columns, row);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                rows[0]++;
            });
            json.writeEndArray();
            json.writeEndObject();
        }
        return rows[0];
    }

    private static void feature(JsonGenerator json, List<String> columns, ExportRow row) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "Feature");
        json.writeStringField("id", row.id());
        json.writeFieldName("geometry");
        Geometry geometry = row.geometry();
        if (geometry == null || geometry.isEmpty()) {
            json.writeNull();
        } else {
            json.writeRawValue(Json.geoJson(geometry));
        }
        json.writeObjectFieldStart("properties");
        for (int i = 0; i < columns.size(); i++) {
            json.writeFieldName(columns.get(i));
            Json.mapper().writeValue(json, row.values().get(i));
        }
        json.writeEndObject();
        json.writeEndObject();
        json.writeRaw('\n');
    }
}
