package org.xunlu.patrol.http;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xunlu.http.Calls;
import org.xunlu.refusal.Refusal;

/** Checks texts of forms. */
final class Texts {
    private static final int LONGEST = 100;

    private Texts() {}

    /** A text that must be there and short. */
    static String required(@Nullable String text, String field) {
        String stripped = Calls.required(text, field).strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST) {
            throw Refusal.invalid("out_of_range", field, Map.of("min", 1, "max", LONGEST, "value", stripped.length()));
        }
        return stripped;
    }
}
