package org.xunlu.overload.law;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xunlu.refusal.Refusal;
import org.xunlu.rule.EditedRule;

/**
 * One dated row of law; what the numbers mean is told by its {@link RuleKind}.
 *
 * @param id key; 0 before it is stored
 * @param name effect of a fine (WARNING, NONE, WHOLE: the whole excess, PART: the part within the band), or a setting's
 *     name
 * @param province first two digits of the division code, 00 for the whole country
 * @param from lower end
 * @param to upper end; null where there is none
 * @param heightMm greatest height it is for
 * @param least least amount, or the number itself
 * @param most greatest amount
 * @param validFrom first day
 * @param validTo last day; null while in force
 * @param source law and article
 * @param verified whether the source's text was read
 * @param version grows by one with every edit
 * @param counting how the days of a term count; null where the row is no term
 */
public record LawRule(
        long id,
        RuleKind kind,
        String name,
        String province,
        @Nullable Integer from,
        @Nullable Integer to,
        @Nullable Integer heightMm,
        @Nullable Integer widthMm,
        @Nullable Integer lengthMm,
        @Nullable Long least,
        @Nullable Long most,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String source,
        boolean verified,
        long version,
        @Nullable DayCounting counting)
        implements EditedRule {
    /** The province of rows for the whole country. */
    public static final String NATION = "00";

    private static final Set<String> EFFECTS = Set.of("WARNING", "NONE", "WHOLE", "PART");

    /** Refuses a row that could not be applied, with the field's name. */
    public LawRule {
        if (!province.matches("\\d{2}")) {
            throw Refusal.invalid("law.province", "province", Map.of("value", province));
        }
        if (source.isBlank() || source.length() > 400) {
            throw Refusal.invalid("text_length", "source", Map.of("min", 1, "max", 400, "value", source.length()));
        }
        boolean isTerm = kind == RuleKind.SETTING && name.endsWith("_days");
        if (isTerm != (counting != null)) {
            throw Refusal.invalid(isTerm ? "law.counting_missing" : "law.counting_of_no_term", "counting", Map.of());
        }
        if (validTo != null && validTo.isBefore(validFrom)) {
            throw Refusal.invalid("law.ends_before_start", "validTo", Map.of("from", validFrom, "to", validTo));
        }
        if (from != null && to != null && to <= from) {
            throw Refusal.invalid("law.empty_band", "to", Map.of("from", from, "to", to));
        }
        boolean fine = kind == RuleKind.MASS_FINE_BY_KG || kind == RuleKind.MASS_FINE_BY_RATE;
        if (fine && !EFFECTS.contains(name)) {
            throw Refusal.invalid("not_one_of", "name", Map.of("value", name));
        }
        boolean numbered = kind == RuleKind.POINTS
                || kind == RuleKind.SETTING
                || (fine && (name.equals("WHOLE") || name.equals("PART")));
        if (numbered && least == null) {
            throw Refusal.invalid("field_missing", "least");
        }
        if ((least != null && least < 0) || (least != null && most != null && most < least)) {
            throw Refusal.invalid("law.amounts", "least", Map.of());
        }
    }

    /** A row that is no term of days. */
    public LawRule(
            long id,
            RuleKind kind,
            String name,
            String province,
            @Nullable Integer from,
            @Nullable Integer to,
            @Nullable Integer heightMm,
            @Nullable Integer widthMm,
            @Nullable Integer lengthMm,
            @Nullable Long least,
            @Nullable Long most,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            String source,
            boolean verified,
            long version) {
        this(
                id, kind, name, province, from, to, heightMm, widthMm, lengthMm, least, most, validFrom, validTo,
                source, verified, version, null);
    }

    @Override
    public String words() {
        return toString().replace("LawRule", "");
    }

    boolean inForce(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    /** Whether a number lies in the band, its lower end included. */
    boolean covers(int value) {
        return (from == null || value >= from) && (to == null || value < to);
    }

    /** {@link #least}, where the kind has it. */
    long amount() {
        return least == null ? 0 : least;
    }
}
