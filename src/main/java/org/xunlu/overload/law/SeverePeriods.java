package org.xunlu.overload.law;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * From which over-limit rate on a truck is severely over 严重超限, by time: what the setting {@link #SETTING} says for a
 * province. No law of the country names the figure, so it is a dated row; 100 t and more are severe whatever the rate.
 */
public final class SeverePeriods {
    /** Name of the setting, in basis points. */
    public static final String SETTING = "severe_rate_basis_points";

    /** Double the limit, where no row says otherwise. */
    public static final int USUAL_BASIS_POINTS = 10_000;

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final Instant BEGINNING = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

    /**
     * A stretch of time with one threshold.
     *
     * @param begins first moment
     * @param ends moment after the last
     */
    public record Period(Instant begins, Instant ends, int rateBasisPoints) {}

    private SeverePeriods() {}

    /** All time in order and without gaps, neighbours with the same threshold joined. */
    public static List<Period> of(LawBook book, String province) {
        TreeSet<LocalDate> changes = new TreeSet<>();
        for (LawRule rule : book.rules()) {
            if (rule.kind() == RuleKind.SETTING && rule.name().equals(SETTING)) {
                changes.add(rule.validFrom());
                LocalDate last = rule.validTo();
                if (last != null) {
                    changes.add(last.plusDays(1));
                }
            }
        }
        List<Period> periods = new ArrayList<>();
        periods.add(new Period(BEGINNING, END, USUAL_BASIS_POINTS));
        for (LocalDate day : changes) {
            Period before = periods.get(periods.size() - 1);
            Instant at = day.atStartOfDay(CHINA).toInstant();
            int rate = book.setting(SETTING, province, day, USUAL_BASIS_POINTS);
            if (rate != before.rateBasisPoints() && at.isAfter(BEGINNING) && at.isBefore(END)) {
                periods.set(periods.size() - 1, new Period(before.begins(), at, before.rateBasisPoints()));
                periods.add(new Period(at, END, rate));
            }
        }
        return List.copyOf(periods);
    }
}
