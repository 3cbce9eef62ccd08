package org.xunlu.patrol.demand.http;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xunlu.http.Calls;
import org.xunlu.refusal.Refusal;

/** The source a row of a rule table must name. */
final class Sources {
    private static final int LONGEST = 300;

    private Sources() {}

    static String required(@Nullable String given) {
        String source = Calls.required(given, "source").strip();
        if (source.isEmpty() || source.length() > LONGEST) {
            throw Refusal.invalid("text_length", "source", Map.of("min", 1, "max", LONGEST, "value", source.length()));
        }
        return source;
    }
}
