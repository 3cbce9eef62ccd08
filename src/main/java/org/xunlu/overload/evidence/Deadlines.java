package org.xunlu.overload.evidence;

import static org.xunlu.overload.law.DayCounting.CALENDAR;
import static org.xunlu.overload.law.DayCounting.WORKING;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xunlu.calendar.WorkCalendar;
import org.xunlu.overload.law.DayCounting;
import org.xunlu.overload.law.LawBook;
import org.xunlu.overload.law.LawRule;

/**
 * By when the next step of a case is due, from the terms in the rows of law: so many days, counted as the row says, in
 * working days (行政处罚法 Art. 85 for its terms of two to seven days) or by the calendar.
 */
public final class Deadlines {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final LawBook book;
    private final String province;
    private final WorkCalendar calendar;

    public Deadlines(LawBook book, String province, WorkCalendar calendar) {
        this.book = book;
        this.province = province;
        this.calendar = calendar;
    }

    /**
     * A term.
     *
     * @param step what is due: review, filing, decision, service, payment
     * @param due last day
     * @param days number of days the row names
     * @param workdays whether they are working days
     * @param source where the number comes from
     * @param assumed whether the number is a usual one and no law read
     */
    public record Due(String step, LocalDate due, int days, boolean workdays, String source, boolean assumed) {}

    /** The next term; empty where nothing is due. */
    public Optional<Due> of(EvidenceCase evidence) {
        CaseState state = evidence.state();
        Instant collected = state.collectedAt();
        CaseState.Filing filing = state.filing();
        CaseState.Decision decision = state.decision();
        return switch (state.stage()) {
            case AWAITING_FIRST, AWAITING_SECOND ->
                due("review", "review_days", day(evidence.stateSince()), 5, WORKING);
            case COLLECTED ->
                due("filing", "filing_days", day(collected == null ? evidence.stateSince() : collected), 7, WORKING);
            case FILED ->
                due(
                        "decision",
                        "decision_days",
                        filing == null ? day(evidence.stateSince()) : filing.on(),
                        90,
                        CALENDAR);
            case DECIDED -> decision == null ? Optional.empty() : decided(decision);
            case REJECTED, NOT_HANDLED, CLOSED -> Optional.empty();
        };
    }

    private Optional<Due> decided(CaseState.Decision decision) {
        LocalDate served = decision.servedOn();
        if (served == null) {
            return due("service", "service_days", decision.on(), 7, WORKING);
        }
        boolean owed = decision.fineCents() > 0 && decision.paidOn() == null;
        return owed ? due("payment", "payment_days", served, 15, CALENDAR) : Optional.empty();
    }

    private Optional<Due> due(String step, String setting, LocalDate from, int usual, DayCounting usually) {
        @Nullable LawRule rule = book.findSetting(setting, province, from).orElse(null);
        int days = book.setting(setting, province, from, usual);
        DayCounting counting = rule == null ? null : rule.counting();
        boolean workdays = (counting == null ? usually : counting) == WORKING;
        LocalDate due = workdays ? calendar.plusWorkdays(from, days) : calendar.plusDays(from, days);
        return Optional.of(new Due(
                step, due, days, workdays, rule == null ? "" : rule.source(), rule == null || !rule.verified()));
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, CHINA);
    }
}
