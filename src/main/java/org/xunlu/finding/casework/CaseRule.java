package org.xunlu.finding.casework;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xunlu.refusal.Refusal;
import org.xunlu.rule.EditedRule;

/**
 * One dated row of case work.
 *
 * @param id key; 0 before it is stored
 * @param name {@code step.…} for what follows a step, else the name of a number
 * @param amount the number; null where the row only names a basis
 * @param unit what it counts
 * @param basis the articles a step is done by; may be empty
 * @param validFrom first day
 * @param validTo last day; null while in force
 * @param source where the row was read
 * @param assumed whether it is a usual value that nobody decided or checked
 * @param version grows by one with every change
 */
public record CaseRule(
        long id,
        String name,
        @Nullable Integer amount,
        Unit unit,
        String basis,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String source,
        boolean assumed,
        long version)
        implements EditedRule {
    private static final int MOST = 100_000_000;

    /** What a number counts. */
    public enum Unit {
        WORKDAYS,
        DAYS,
        MONTHS,
        METERS,
        YUAN
    }

    /** Refuses texts that are too long, numbers that cannot be, and a last day before the first. */
    public CaseRule {
        length("name", name, 1, 40);
        length("basis", basis, 0, 400);
        length("source", source, 1, 300);
        if (amount != null && (amount < 0 || amount > MOST)) {
            throw Refusal.invalid("out_of_range", "amount", Map.of("min", 0, "max", MOST, "value", amount));
        }
        if (validTo != null && validTo.isBefore(validFrom)) {
            throw Refusal.invalid("casework.row_ends_before", "validTo", Map.of("from", validFrom, "to", validTo));
        }
    }

    private static void length(String field, String text, int least, int most) {
        if (text.strip().length() < least || text.length() > most) {
            throw Refusal.invalid("text_length", field, Map.of("min", least, "max", most, "value", text.length()));
        }
    }

    /** The row under another key. */
    CaseRule withId(long key) {
        return new CaseRule(key, name, amount, unit, basis, validFrom, validTo, source, assumed, version);
    }

    @Override
    public String words() {
        return String.join(
                " ",
                name,
                amount == null ? "–" : amount + " " + unit,
                validFrom + "–" + (validTo == null ? "" : validTo),
                basis,
                source);
    }

    /** Whether the row is in force on a day. */
    public boolean inForce(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
