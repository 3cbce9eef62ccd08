package org.xunlu.finding.http;

import io.javalin.http.Context;
import java.util.Map;
import org.xunlu.geo.LonLat;
import org.xunlu.refusal.Refusal;

/**
 * A question for what lies near a place.
 *
 * @param meters how near; 50 where not asked
 */
public record NearQuery(LonLat place, double meters) {
    private static final double USUAL_METERS = 50;
    private static final int MOST_METERS = 2000;

    /** From the parameters {@code lon}, {@code lat} and {@code meters}. */
    public static NearQuery of(Context context) {
        LonLat place;
        try {
            place = new LonLat(number(context, "lon"), number(context, "lat"));
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("not_a_position", "lon");
        }
        String told = context.queryParam("meters");
        double meters = told == null || told.isBlank() ? USUAL_METERS : number(context, "meters");
        if (!(meters > 0 && meters <= MOST_METERS)) {
            throw Refusal.invalid("out_of_range", "meters", Map.of("min", 0, "max", MOST_METERS, "value", meters));
        }
        return new NearQuery(place, meters);
    }

    private static double number(Context context, String name) {
        String text = context.queryParam(name);
        if (text == null || text.isBlank()) {
            throw Refusal.invalid("field_missing", name);
        }
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw Refusal.invalid("not_a_number", name, Map.of("value", text));
        }
    }
}
