package org.xunlu.track;

import java.time.Instant;
import java.time.LocalDate;

/**
 * How long a class of data is kept, from a day on.
 *
 * @param id key; 0 before it is stored
 * @param days at least so many days, counted back from the day of the run; whole months (UTC) of fixes go at once
 * @param validFrom the first day (Asia/Shanghai) on which it is in force
 * @param source the law, order or reason behind it
 * @param setBy who entered it
 * @param setAt when
 */
public record RetentionRule(
        long id, Kind kind, int days, LocalDate validFrom, String source, String setBy, Instant setAt) {

    /** Classes of data that are removed by age. The audit trail is not among them: it is never removed. */
    public enum Kind {
        /** Positions of officers and cars. */
        TRACK(30, 3_660),
        /** What devices sent, as it came. */
        RAW_MESSAGE(1, 365);

        private final int least;
        private final int most;

        Kind(int least, int most) {
            this.least = least;
            this.most = most;
        }

        /** The fewest days that may be set. */
        public int leastDays() {
            return least;
        }

        /** The most days that may be set. */
        public int mostDays() {
            return most;
        }
    }
}
