package org.xunlu.finding.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.xunlu.finding.casework.CaseRule.Unit;

/**
 * What a changed row would have made of the newest steps, so that people see what they do before they do it. Nothing is
 * changed: a day that was reckoned once stays.
 *
 * @param day the day it is looked at: today, or the row's first day where that comes later
 * @param steps how many steps its term was counted from, of the newest
 * @param changed of how many of them the day would have been another
 * @param dueBefore the last day of a term that begins on the day, as the rows stand; null where the row is no term
 * @param dueAfter the same with the change
 * @param before what is due by the rows as they stand; null where the row does not decide it
 * @param after the same with the change
 */
public record CaseRuleEffect(
        LocalDate day,
        int steps,
        int changed,
        @Nullable LocalDate dueBefore,
        @Nullable LocalDate dueAfter,
        DueWhen.@Nullable Counts before,
        DueWhen.@Nullable Counts after) {
    private static final int MOST_STEPS = 2_000;
    private static final String STEP = "step.";
    private static final List<String> COUNTED = List.of("due.soon", "found.handle");

    /** Of terms that are not named after their step, the word of the step they begin with. */
    private static final Map<String, String> BEGINS_WITH = Map.of(
            "corrected", CaseStep.REVISIT.word(),
            "demand.substitute", CaseStep.DEMAND.word(),
            "remedy.months", CaseStep.SERVE.word(),
            "found.handle", "recorded");

    /** Looks at the newest steps and at what is due. */
    public static CaseRuleEffect of(CaseRules rules, CaseRule row, LocalDate today, CaseLists lists) {
        CaseRules with = rules.with(row);
        LocalDate day = row.validFrom().isAfter(today) ? row.validFrom() : today;
        List<LocalDate> taken =
                word(row.name()).map(word -> lists.listTaken(word, MOST_STEPS)).orElse(List.of());
        boolean counted = COUNTED.contains(row.name());
        Function<CaseRules, DueWhen.Counts> count = each -> lists.countDue(DueWhen.Days.of(each, day));
        return new CaseRuleEffect(
                day,
                taken.size(),
                (int) taken.stream()
                        .filter(on -> !due(rules, row.name(), day, on).equals(due(with, row.name(), day, on)))
                        .count(),
                due(rules, row.name(), day, day).orElse(null),
                due(with, row.name(), day, day).orElse(null),
                counted ? count.apply(rules) : null,
                counted ? count.apply(with) : null);
    }

    /** By the row in force on the day, whatever was in force when the step was taken. */
    private static Optional<LocalDate> due(CaseRules rules, String name, LocalDate day, LocalDate from) {
        return rules.find(name, day)
                .filter(row -> row.unit() != Unit.METERS && row.unit() != Unit.YUAN)
                .flatMap(row -> rules.findEnd(row, from));
    }

    private static Optional<String> word(String name) {
        if (BEGINS_WITH.containsKey(name)) {
            return Optional.ofNullable(BEGINS_WITH.get(name));
        }
        return List.of(CaseStep.values()).stream()
                .filter(step -> name.equals(STEP + step.key()))
                .map(CaseStep::word)
                .findFirst();
    }
}
