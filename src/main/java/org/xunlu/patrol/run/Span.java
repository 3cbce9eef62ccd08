package org.xunlu.patrol.run;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.xunlu.refusal.Refusal;

/**
 * Days of a plan.
 *
 * @param from the first
 * @param to the last
 */
public record Span(LocalDate from, LocalDate to) {
    public Span {
        if (to.isBefore(from)) {
            throw Refusal.invalid("patrol.ends_before_start", "to");
        }
    }

    /** All days of a plan. */
    public static Span of(PlanTerms terms) {
        return new Span(terms.firstDay(), terms.firstDay().plusDays(terms.days() - 1L));
    }

    /** Whether a day is among them. */
    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** How many there are. */
    public int days() {
        return (int) ChronoUnit.DAYS.between(from, to) + 1;
    }

    /** Itself; refused where it is longer than what is given out or sent at once. */
    public Span brief() {
        if (days() > PlanTerms.SHORT) {
            throw Refusal.invalid("plan.span_too_long", "to", Map.of("max", PlanTerms.SHORT, "value", days()));
        }
        return this;
    }
}
