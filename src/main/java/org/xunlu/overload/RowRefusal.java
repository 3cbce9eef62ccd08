package org.xunlu.overload;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xunlu.refusal.Refusal;

/**
 * Why one delivered row was not taken.
 *
 * @param row number of the row, from 1; the header of a file does not count
 * @param field the field concerned
 * @param code message key {@code refusal.<code>}
 * @param figures values of the message's placeholders
 */
public record RowRefusal(int row, @Nullable String field, String code, Map<String, Object> figures) {
    static RowRefusal of(int row, Refusal refusal) {
        return new RowRefusal(row, refusal.field(), refusal.code(), refusal.figures());
    }
}
