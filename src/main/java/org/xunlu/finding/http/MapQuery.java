package org.xunlu.finding.http;

import io.javalin.http.Context;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xunlu.geo.Bounds;
import org.xunlu.refusal.Refusal;

/** The part of a list's query that comes from the map. */
public final class MapQuery {
    private static final int EDGES = 4;

    private MapQuery() {}

    /**
     * The optional parameter {@code bbox}: west, south, east, north in degrees, with commas between.
     *
     * @throws Refusal where it is none
     */
    public static @Nullable Bounds bounds(Context context) {
        String text = context.queryParam("bbox");
        if (text == null || text.isBlank()) {
            return null;
        }
        String[] parts = text.split(",", -1);
        try {
            if (parts.length == EDGES) {
                return new Bounds(
                        Double.parseDouble(parts[0]),
                        Double.parseDouble(parts[1]),
                        Double.parseDouble(parts[2]),
                        Double.parseDouble(parts[3]));
            }
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("not_a_box", "bbox", Map.of("value", text));
        }
        throw Refusal.invalid("not_a_box", "bbox", Map.of("value", text));
    }

    /** An optional text parameter; blank counts as absent. */
    public static @Nullable String text(Context context, String name) {
        String text = context.queryParam(name);
        return text == null || text.isBlank() ? null : text.strip();
    }
}
