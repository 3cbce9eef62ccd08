package org.xunlu.exchange.http;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xunlu.geo.Datum;
import org.xunlu.refusal.Refusal;

/** The datum as requests name it; CGCS2000 is treated as WGS84. */
final class DatumWord {
    private DatumWord() {}

    static @Nullable Datum read(@Nullable String word) {
        if (word == null || word.isBlank()) {
            return null;
        }
        return switch (word.strip().toUpperCase(Locale.ROOT).replace("-", "")) {
            case "WGS84", "CGCS2000" -> Datum.WGS84;
            case "GCJ02" -> Datum.GCJ02;
            case "BD09" -> Datum.BD09;
            default -> throw Refusal.invalid("not_one_of", "datum", Map.of("value", word));
        };
    }
}
