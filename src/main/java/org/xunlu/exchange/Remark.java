package org.xunlu.exchange;

import java.util.Map;

/**
 * What a person is told of a row.
 *
 * @param row number of the row; 0 for the file as a whole
 * @param field key of the field, or the column's heading; may be empty
 * @param code of the message {@code refusal.<code>}
 */
public record Remark(int row, String field, Level level, String code, Map<String, Object> figures) {
    /** What it means for the row. */
    public enum Level {
        /** The row was not taken. */
        REFUSED,
        /** The row was taken with a repaired value. */
        REPAIRED
    }

    public Remark {
        figures = Map.copyOf(figures);
    }

    /** A repaired value, as it was and as it is taken. */
    public static Remark repaired(int row, String field, String was, String is) {
        return new Remark(row, field, Level.REPAIRED, "exchange.repaired", Map.of("was", was, "is", is));
    }
}
