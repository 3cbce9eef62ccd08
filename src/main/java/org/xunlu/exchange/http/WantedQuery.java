package org.xunlu.exchange.http;

import io.javalin.http.Context;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xunlu.exchange.Subject;
import org.xunlu.geo.Bounds;
import org.xunlu.refusal.Refusal;

/** Which rows of a register a request wants: {@code kind}, {@code bbox}. */
final class WantedQuery {
    private WantedQuery() {}

    static Subject.Wanted of(Context context, Subject subject) {
        String kind = context.queryParam("kind");
        if (kind != null && kind.isBlank()) {
            kind = null;
        }
        String wanted = kind;
        if (wanted != null
                && subject.fields().stream()
                        .noneMatch(field ->
                                field.key().equals("kind") && field.words().containsValue(wanted))) {
            throw Refusal.invalid("not_one_of", "kind", Map.of("value", wanted));
        }
        return new Subject.Wanted(wanted, box(context.queryParam("bbox")));
    }

    private static @Nullable Bounds box(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String[] edges = text.split(",", -1);
        try {
            if (edges.length == 4) {
                return new Bounds(
                        Double.parseDouble(edges[0]),
                        Double.parseDouble(edges[1]),
                        Double.parseDouble(edges[2]),
                        Double.parseDouble(edges[3]));
            }
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("not_a_box", "bbox", Map.of("value", text));
        }
        throw Refusal.invalid("not_a_box", "bbox", Map.of("value", text));
    }
}
