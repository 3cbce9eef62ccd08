package org.xunlu.exchange.exporting;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.xunlu.exchange.Field;
import org.xunlu.exchange.PlaceFields;

/** GeoJSON (RFC 7946): a point a row, with the fields that have a value by their keys; {@code datum} says what it refers to. */
final class GeoJsonWriting {
    private GeoJsonWriting() {}

    static void write(Sheet sheet, CsvWriting.Source source, OutputStream stream) throws IOException {
        List<Field> fields = sheet.fields();
        try (OutputStream out = stream) {
            put(out, "{\"type\":\"FeatureCollection\",\"features\":[");
            boolean[] first = {true};
            source.rows(entry -> {
                StringBuilder text = new StringBuilder(first[0] ? "\n" : ",\n");
                first[0] = false;
                text.append("{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[")
                        .append(entry.place().lon())
                        .append(',')
                        .append(entry.place().lat())
                        .append("]},\"properties\":{");
                List<String> cells = sheet.cells(entry);
                String comma = "";
                for (int i = 0; i < fields.size(); i++) {
                    String key = fields.get(i).key();
                    // the geometry says it
                    boolean told = key.equals(PlaceFields.LON) || key.equals(PlaceFields.LAT);
                    if (!cells.get(i).isEmpty() && !told) {
                        text.append(comma).append(quoted(key)).append(':').append(value(fields.get(i), cells.get(i)));
                        comma = ",";
                    }
                }
                try {
                    put(out, text.append("}}").toString());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            put(out, "\n]}\n");
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void put(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String value(Field field, String cell) {
        return switch (field.type()) {
            case NUMBER, WHOLE -> cell;
            case YES_NO -> cell;
            case TEXT, DAY, TIME, CHOICE -> quoted(cell);
        };
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            switch (letter) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (letter < ' ') {
                        quoted.append(String.format("\\u%04x", (int) letter));
                    } else {
                        quoted.append(letter);
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }
}
