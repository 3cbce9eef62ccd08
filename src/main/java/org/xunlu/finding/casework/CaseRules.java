package org.xunlu.finding.casework;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xunlu.calendar.WorkCalendar;

/**
 * The rows of case work with the calendar they are counted in: what a step is done by, and by when the next is due.
 *
 * @param rows in any order
 */
public record CaseRules(List<CaseRule> rows, WorkCalendar calendar) {
    /** Keeps a copy of the list. */
    public CaseRules {
        rows = List.copyOf(rows);
    }

    /** The row of this name in force on a day, the newest where there are several. */
    public Optional<CaseRule> find(String name, LocalDate day) {
        return rows.stream()
                .filter(row -> row.name().equals(name) && row.inForce(day))
                .max(Comparator.comparing(CaseRule::validFrom).thenComparing(CaseRule::id));
    }

    /** The articles a step is done by; empty where no row names them. */
    public String basis(CaseStep step, LocalDate day) {
        return find("step." + step.key(), day).map(CaseRule::basis).orElse("");
    }

    /** A number, or this one where no row has it. */
    public int number(String name, LocalDate day, int otherwise) {
        return find(name, day)
                .map(row -> row.amount() == null ? otherwise : row.amount())
                .orElse(otherwise);
    }

    /**
     * The last day of a term that begins on a day, which does not count.
     *
     * @param otherwise working days where no row tells
     */
    public LocalDate after(String name, LocalDate from, int otherwise) {
        return find(name, from)
                .flatMap(row -> findEnd(row, from))
                .orElseGet(() -> calendar.plusWorkdays(from, otherwise));
    }

    /** The last day of a row's term that begins on a day; empty where the row has no number. */
    public Optional<LocalDate> findEnd(CaseRule row, LocalDate from) {
        Integer amount = row.amount();
        if (amount == null) {
            return Optional.empty();
        }
        return Optional.of(
                switch (row.unit()) {
                    case WORKDAYS -> calendar.plusWorkdays(from, amount);
                    case MONTHS -> calendar.plusDays(from.plusMonths(amount), 0);
                    default -> calendar.plusDays(from, amount);
                });
    }

    /** These rows with one added, which counts before others of its name and day, or put in the place of the one with its key. */
    public CaseRules with(CaseRule row) {
        CaseRule newest = row.id() == 0 ? row.withId(Long.MAX_VALUE) : row;
        return new CaseRules(
                Stream.concat(rows.stream().filter(each -> each.id() != row.id()), Stream.of(newest))
                        .toList(),
                calendar);
    }

    /** The last day for what would follow a step taken on a day; empty where no row gives it a term. */
    public Optional<LocalDate> findAfter(CaseStep step, LocalDate on) {
        return find("step." + step.key(), on).flatMap(row -> findEnd(row, on));
    }

    /** The last day for what follows a step that was taken on a day. */
    public LocalDate after(CaseStep step, LocalDate on, int otherwise) {
        return after("step." + step.key(), on, otherwise);
    }
}
