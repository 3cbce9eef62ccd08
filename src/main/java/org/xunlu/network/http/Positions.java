package org.xunlu.network.http;

import io.javalin.http.Context;
import java.util.Map;
import org.xunlu.geo.LonLat;
import org.xunlu.refusal.Refusal;

/** Positions in requests. */
final class Positions {
    private Positions() {}

    /** The query parameters {@code lon} and {@code lat}. */
    static LonLat of(Context context) {
        return of(number(context, "lon"), number(context, "lat"), "lon");
    }

    static LonLat of(double lon, double lat, String field) {
        try {
            return new LonLat(lon, lat);
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("network.not_a_position", field, Map.of("lon", lon, "lat", lat));
        }
    }

    private static double number(Context context, String name) {
        String text = context.queryParam(name);
        try {
            return Double.parseDouble(String.valueOf(text));
        } catch (NumberFormatException e) {
            throw Refusal.invalid("not_a_number", name, Map.of("value", String.valueOf(text)));
        }
    }
}
