package org.xunlu.finding.casework;

import java.time.LocalDate;

/** Which open findings somebody must look at, by their day. */
public enum DueWhen {
    /** The day has passed. */
    OVERDUE,
    /** The day is today. */
    TODAY,
    /** The day comes soon. */
    SOON,
    /** Found some working days ago, and nothing was done. */
    WAITING;

    /**
     * The days these are reckoned from.
     *
     * @param today today
     * @param soonUntil last day that is soon
     * @param foundBefore those found before this day wait
     */
    public record Days(LocalDate today, LocalDate soonUntil, LocalDate foundBefore) {
        /** By the rows in force. */
        public static Days of(CaseRules rules, LocalDate today) {
            return new Days(
                    today,
                    today.plusDays(rules.number("due.soon", today, 7)),
                    rules.calendar().minusWorkdays(today, rules.number("found.handle", today, 3)));
        }
    }

    /** How many of each. */
    public record Counts(long overdue, long today, long soon, long waiting) {}
}
