package org.xunlu.overload.law;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All rows of law. Immutable. */
public final class LawBook {
    private final List<LawRule> rules;

    /** A book of these rows, in any order. */
    public LawBook(List<LawRule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** The rows. */
    public List<LawRule> rules() {
        return rules;
    }

    /** The book as it would be with this row added, or put in the place of the one with its key. */
    public LawBook with(LawRule rule) {
        return new LawBook(Stream.concat(rules.stream().filter(each -> each.id() != rule.id()), Stream.of(rule))
                .toList());
    }

    /** Rows of a kind in force: the province's own where it has some, else those of the whole country. */
    public List<LawRule> inForce(RuleKind kind, String province, LocalDate day) {
        List<LawRule> own = of(kind, province, day);
        return own.isEmpty() ? of(kind, LawRule.NATION, day) : own;
    }

    private List<LawRule> of(RuleKind kind, String province, LocalDate day) {
        return rules.stream()
                .filter(rule -> rule.kind() == kind && rule.province().equals(province) && rule.inForce(day))
                .toList();
    }

    /** Rows of mass fines: a province writes by rate or by kilogram. */
    List<LawRule> massFines(String province, LocalDate day) {
        List<LawRule> ownByRate = of(RuleKind.MASS_FINE_BY_RATE, province, day);
        if (!ownByRate.isEmpty()) {
            return ownByRate;
        }
        List<LawRule> byKg = inForce(RuleKind.MASS_FINE_BY_KG, province, day);
        return byKg.isEmpty() ? of(RuleKind.MASS_FINE_BY_RATE, LawRule.NATION, day) : byKg;
    }

    /** A setting's row, the province's before the country's, the newest first. */
    public Optional<LawRule> findSetting(String name, String province, LocalDate day) {
        return rules.stream()
                .filter(rule -> rule.kind() == RuleKind.SETTING && rule.name().equals(name) && rule.inForce(day))
                .filter(rule ->
                        rule.province().equals(province) || rule.province().equals(LawRule.NATION))
                .max(Comparator.comparing((LawRule rule) -> rule.province().equals(province))
                        .thenComparing(LawRule::validFrom));
    }

    /** A setting's number, or this one where there is no row. */
    public int setting(String name, String province, LocalDate day, int otherwise) {
        return findSetting(name, province, day)
                .map(rule -> Math.toIntExact(rule.amount()))
                .orElse(otherwise);
    }
}
