package org.xunlu.overload.sql;

import java.util.Locale;

/** Words for queries: whether something weighed was severely over 严重超限 by the row of law of its day. */
public final class SevereSql {
    private SevereSql() {}

    /**
     * A condition on a table with {@code over_kg}, {@code rate_basis_points} and {@code severity}.
     *
     * @param time the column that tells when it was weighed
     */
    public static String condition(String time) {
        return String.format(Locale.ROOT, """
                (over_kg > 0 AND (severity = 'HUNDRED_TONNE' OR rate_basis_points >= (SELECT MAX(threshold.rate_basis_points)
                    FROM severe_period AS threshold WHERE threshold.begins <= %1$s AND threshold.ends > %1$s)))""", time);
    }
}
