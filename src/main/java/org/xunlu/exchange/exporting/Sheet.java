package org.xunlu.exchange.exporting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xunlu.exchange.Field;
import org.xunlu.exchange.PlaceFields;
import org.xunlu.exchange.Subject;
import org.xunlu.geo.LonLat;

/** A register as rows of texts: its fields, then where each row is, in WGS84 and so told. */
final class Sheet {
    private final List<Field> fields;
    private final String language;

    /** @param language of headings and words, {@code zh} or {@code en}; empty for keys and codes */
    Sheet(Subject subject, String language) {
        this.language = language;
        fields = new ArrayList<>(subject.fields());
        fields.addAll(PlaceFields.all().stream()
                .filter(field -> !field.key().equals(PlaceFields.ADDRESS))
                .toList());
    }

    List<Field> fields() {
        return List.copyOf(fields);
    }

    List<String> headings() {
        return fields.stream()
                .map(field -> language.isEmpty() ? field.key() : field.heading(language))
                .toList();
    }

    /** Values of a row, one a field; empty where there is nothing. */
    List<String> cells(Subject.Entry entry) {
        Map<String, String> values = new HashMap<>(entry.values());
        LonLat place = entry.place();
        values.put(PlaceFields.LON, number(place.lon()));
        values.put(PlaceFields.LAT, number(place.lat()));
        values.put(PlaceFields.DATUM, "WGS84");
        return fields.stream()
                .map(field -> worded(field, values.getOrDefault(field.key(), "")))
                .toList();
    }

    /** The same, numbers as numbers. */
    List<@Nullable Object> figures(Subject.Entry entry) {
        List<String> cells = cells(entry);
        List<@Nullable Object> figures = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            Field.Type type = fields.get(i).type();
            boolean isNumber = type == Field.Type.NUMBER || type == Field.Type.WHOLE;
            figures.add(isNumber && !cells.get(i).isEmpty() ? new BigDecimal(cells.get(i)) : cells.get(i));
        }
        return figures;
    }

    private static String number(double degrees) {
        return BigDecimal.valueOf(degrees).toPlainString();
    }

    /** The word people read; the code stands where there is none in their language. */
    private String worded(Field field, String value) {
        if (language.isEmpty() || field.type() != Field.Type.CHOICE || value.isEmpty()) {
            return value;
        }
        boolean chinese = language.equals("zh");
        return field.words().entrySet().stream()
                .filter(word -> word.getValue().equals(value))
                .map(Map.Entry::getKey)
                .filter(word -> !word.equals(value.toLowerCase(Locale.ROOT)) && word.length() > 1)
                .filter(word -> chinese == (word.codePointAt(0) > 0x2E80))
                .sorted()
                .findFirst()
                .orElse(value);
    }
}
