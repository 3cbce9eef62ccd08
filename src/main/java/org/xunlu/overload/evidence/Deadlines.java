package org.xunlu.overload.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xunlu.calendar.WorkCalendar;
import org.xunlu.overload.law.LawBook;
import org.xunlu.overload.law.LawRule;

/** By when the next step of a case is due, from the terms in the rows of law. */
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
     */
    public record Due(String step, LocalDate due, int days, boolean workdays, String source) {}

    /** The next term; empty where nothing is due. */
    public Optional<Due> of(EvidenceCase evidence) {
        CaseState state = evidence.state();
        Instant collected = state.collectedAt();
        CaseState.Filing filing = state.filing();
        CaseState.Decision decision = state.decision();
        return switch (state.stage()) {
            case AWAITING_FIRST, AWAITING_SECOND -> due("review", "review_workdays", day(evidence.stateSince()), 5);
            case COLLECTED ->
                due("filing", "filing_workdays", day(collected == null ? evidence.stateSince() : collected), 7);
            case FILED ->
                due("decision", "decision_days", filing == null ? day(evidence.stateSince()) : filing.on(), 90);
            case DECIDED -> decision == null ? Optional.empty() : decided(decision);
            case REJECTED, NOT_HANDLED, CLOSED -> Optional.empty();
        };
    }

    private Optional<Due> decided(CaseState.Decision decision) {
        LocalDate served = decision.servedOn();
        if (served == null) {
            return due("service", "service_days", decision.on(), 7);
        }
        boolean owed = decision.fineCents() > 0 && decision.paidOn() == null;
        return owed ? due("payment", "payment_days", served, 15) : Optional.empty();
    }

    private Optional<Due> due(String step, String setting, LocalDate from, int otherwise) {
        @Nullable LawRule rule = book.findSetting(setting, province, from).orElse(null);
        int days = book.setting(setting, province, from, otherwise);
        boolean workdays = setting.endsWith("_workdays");
        LocalDate due = workdays ? calendar.plusWorkdays(from, days) : calendar.plusDays(from, days);
        return Optional.of(new Due(step, due, days, workdays, rule == null ? "" : rule.source()));
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, CHINA);
    }
}
