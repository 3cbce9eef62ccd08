package org.xunlu.siting.importing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xunlu.geo.LonLat;
import org.xunlu.refusal.Refusal;

/** One row of a file, by the names of our columns. Each getter refuses what cannot be right, naming the column. */
final class CsvRow {
    private final Map<String, String> cells;

    CsvRow(Map<String, String> cells) {
        this.cells = cells;
    }

    @Nullable
    String find(String column) {
        String text = cells.get(column);
        return text == null || text.isBlank() ? null : text.strip();
    }

    String text(String column) {
        String text = find(column);
        if (text == null) {
            throw Refusal.invalid("field_missing", column);
        }
        return text;
    }

    double number(String column) {
        String text = text(column);
        try {
            double number = Double.parseDouble(text.replace(",", ""));
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw Refusal.invalid("not_a_number", column, Map.of("value", text));
    }

    double number(String column, double otherwise) {
        return find(column) == null ? otherwise : number(column);
    }

    LocalDate day(String column, LocalDate otherwise) {
        String text = find(column);
        if (text == null) {
            return otherwise;
        }
        try {
            return LocalDate.parse(text.replace('/', '-').replace('.', '-'));
        } catch (DateTimeException e) {
            throw Refusal.invalid("not_a_time", column, Map.of("value", text));
        }
    }

    <E extends Enum<E>> E constant(String column, Class<E> type) {
        String text = text(column);
        for (E each : type.getEnumConstants()) {
            if (each.name().equalsIgnoreCase(text)) {
                return each;
            }
        }
        throw Refusal.invalid("not_one_of", column, Map.of("value", text));
    }

    LonLat position() {
        double lon = number("lon");
        double lat = number("lat");
        try {
            return new LonLat(lon, lat);
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("out_of_range", "lat", Map.of("min", -90, "max", 90, "value", lat));
        }
    }
}
