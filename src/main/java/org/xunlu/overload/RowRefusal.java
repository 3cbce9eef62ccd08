package org.xunlu.overload;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xunlu.refusal.Refusal;

/**
 * Why one delivered row was not taken.
 *
 * @param row number of the row, from 1; the header of a file does not count
 * @param recordCode its record code, so that the sender finds it again; null where none could be read
 * @param field the field concerned
 * @param code message key {@code refusal.<code>}
 * @param figures values of the message's placeholders
 */
public record RowRefusal(
        int row, @Nullable String recordCode, @Nullable String field, String code, Map<String, Object> figures) {
    private static final int LONGEST_CODE = 80;

    static RowRefusal of(int row, @Nullable String code, Refusal refusal) {
        String told = code == null || code.isBlank() ? null : code.strip();
        String shown = told == null || told.length() <= LONGEST_CODE ? told : told.substring(0, LONGEST_CODE) + "…";
        return new RowRefusal(row, shown, refusal.field(), refusal.code(), refusal.figures());
    }
}
