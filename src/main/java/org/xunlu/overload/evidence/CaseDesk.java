package org.xunlu.overload.evidence;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.xunlu.access.Caller;
import org.xunlu.overload.EvidenceCondition;
import org.xunlu.overload.evidence.CaseState.Decision;
import org.xunlu.overload.evidence.CaseState.Filing;
import org.xunlu.overload.evidence.CaseState.Outcome;
import org.xunlu.overload.evidence.CaseState.Review;
import org.xunlu.overload.evidence.CaseState.Reviews;
import org.xunlu.refusal.Refusal;

/**
 * Takes the steps of a case: two reviews by different people, filing, decision, service, payment, closing. Each step is
 * refused where it does not follow from the state, and leaves its line in the chain of custody.
 */
public final class CaseDesk {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int LONGEST_OPINION = 1000;
    private static final int LONGEST_NUMBER = 60;

    private final CaseBook book;
    private final EvidenceDesk evidence;
    private final Clock clock;
    private final Consumer<EvidenceCase> filed;

    /**
     * A desk.
     *
     * @param filed told of each case when it is filed
     */
    public CaseDesk(CaseBook book, EvidenceDesk evidence, Clock clock, Consumer<EvidenceCase> filed) {
        this.book = book;
        this.evidence = evidence;
        this.clock = clock;
        this.filed = filed;
    }

    /** What a reviewer says. */
    public enum Verdict {
        PASS,
        /** First review: 初审不通过; second review: back to the first. */
        RETURN,
        /** 判定不处理. */
        NOT_HANDLED
    }

    /** The next review, first or second, whichever is due. */
    public EvidenceCase review(Caller caller, CaseId id, long version, Verdict verdict, String opinion) {
        EvidenceCase now = get(id, version);
        String words = text("opinion", opinion, LONGEST_OPINION);
        if (verdict != Verdict.PASS && words.isEmpty()) {
            throw Refusal.invalid("cases.opinion_missing", "opinion");
        }
        Review review = new Review(caller.personId(), caller.name(), now(), words);
        if (now.state() instanceof CaseState.AwaitingFirst) {
            return first(now, review, verdict);
        }
        if (now.state() instanceof CaseState.AwaitingSecond waiting) {
            return second(now, waiting.first(), review, verdict);
        }
        throw wrongStage(now);
    }

    private EvidenceCase first(EvidenceCase now, Review review, Verdict verdict) {
        return switch (verdict) {
            case PASS -> {
                refuseGaps(now);
                yield step(now, new CaseState.AwaitingSecond(review), review, "review.first.passed", review.opinion());
            }
            case RETURN -> step(now, new CaseState.Rejected(review), review, "review.first.rejected", review.opinion());
            case NOT_HANDLED ->
                step(now, new CaseState.NotHandled(null, review), review, "review.not_handled", review.opinion());
        };
    }

    private EvidenceCase second(EvidenceCase now, Review first, Review review, Verdict verdict) {
        if (first.personId() == review.personId()) {
            throw Refusal.rule("cases.same_reviewer", null, Map.of("person", first.person()));
        }
        return switch (verdict) {
            case PASS -> {
                refuseGaps(now);
                yield step(
                        now,
                        new CaseState.Collected(new Reviews(first, review), review.at()),
                        review,
                        "review.second.passed",
                        review.opinion());
            }
            case RETURN -> step(now, new CaseState.AwaitingFirst(), review, "review.second.returned", review.opinion());
            case NOT_HANDLED ->
                step(now, new CaseState.NotHandled(first, review), review, "review.not_handled", review.opinion());
        };
    }

    private void refuseGaps(EvidenceCase now) {
        Set<EvidenceCondition> gaps = evidence.rejudge(now.passId());
        if (!gaps.isEmpty()) {
            throw Refusal.rule("cases.evidence_gaps", "verdict", Map.of("conditions", gaps.toString()));
        }
    }

    /** Enters it in the register of cases 立案. */
    public EvidenceCase file(Caller caller, CaseId id, long version, String number, LocalDate on) {
        EvidenceCase now = get(id, version);
        if (!(now.state() instanceof CaseState.Collected collected)) {
            throw wrongStage(now);
        }
        String name = number(number);
        refuseDay("on", on, LocalDate.ofInstant(collected.collectedAt(), CHINA));
        EvidenceCase next = step(
                now,
                new CaseState.Filed(collected.reviews(), collected.collectedAt(), new Filing(name, on)),
                caller,
                "case.filed",
                name + " " + on);
        filed.accept(next);
        return next;
    }

    /** Keeps what was decided. */
    public EvidenceCase decide(
            Caller caller, CaseId id, long version, String number, LocalDate on, Outcome outcome, long fineCents) {
        EvidenceCase now = get(id, version);
        if (!(now.state() instanceof CaseState.Filed state)) {
            throw wrongStage(now);
        }
        refuseDay("on", on, state.filing().on());
        boolean fines = outcome == Outcome.PENALTY || outcome == Outcome.COMMITMENT;
        if (fineCents < 0 || (fineCents > 0 && !fines)) {
            throw Refusal.invalid("cases.fine", "fineCents", Map.of("value", fineCents));
        }
        Decision decision = new Decision(number(number), on, outcome, fineCents, null, null);
        return step(
                now,
                new CaseState.Decided(state.reviews(), state.collectedAt(), state.filing(), decision),
                caller,
                "case.decided",
                decision.number() + " " + on + " " + outcome + " " + fineCents);
    }

    /** Notes service or payment, whichever is given. */
    public EvidenceCase serve(
            Caller caller, CaseId id, long version, @Nullable LocalDate served, @Nullable LocalDate paid) {
        EvidenceCase now = get(id, version);
        if (!(now.state() instanceof CaseState.Decided state)) {
            throw wrongStage(now);
        }
        Decision was = state.decision();
        LocalDate servedOn = served == null ? was.servedOn() : served;
        LocalDate paidOn = paid == null ? was.paidOn() : paid;
        if (servedOn != null) {
            refuseDay("servedOn", servedOn, was.on());
        }
        if (paidOn != null) {
            refuseDay("paidOn", paidOn, servedOn == null ? was.on() : servedOn);
        }
        Decision decision = new Decision(was.number(), was.on(), was.outcome(), was.fineCents(), servedOn, paidOn);
        return step(
                now,
                new CaseState.Decided(state.reviews(), state.collectedAt(), state.filing(), decision),
                caller,
                "case.served",
                servedOn + " " + paidOn);
    }

    /** Puts the file away 结案归档. */
    public EvidenceCase close(Caller caller, CaseId id, long version, LocalDate on) {
        EvidenceCase now = get(id, version);
        if (!(now.state() instanceof CaseState.Decided state)) {
            throw wrongStage(now);
        }
        Decision decision = state.decision();
        if (decision.servedOn() == null || (decision.fineCents() > 0 && decision.paidOn() == null)) {
            throw Refusal.rule("cases.not_served_or_paid", null, Map.of());
        }
        refuseDay("on", on, decision.servedOn());
        return step(
                now,
                new CaseState.Closed(state.reviews(), state.collectedAt(), state.filing(), decision, on),
                caller,
                "case.closed",
                on.toString());
    }

    private EvidenceCase step(EvidenceCase now, CaseState next, Caller by, String action, String detail) {
        return book.save(now.to(next, now()), by.name(), action, detail);
    }

    private EvidenceCase step(EvidenceCase now, CaseState next, Review by, String action, String detail) {
        return book.save(now.to(next, by.at()), by.person(), action, detail);
    }

    private EvidenceCase get(CaseId id, long version) {
        EvidenceCase now = book.find(id).orElseThrow(() -> Refusal.notFound("case", id.value()));
        if (now.version() != version) {
            throw Refusal.stale(now);
        }
        return now;
    }

    private static Refusal wrongStage(EvidenceCase now) {
        return Refusal.conflict("cases.wrong_stage", Map.of("stage", now.state().stage()));
    }

    private void refuseDay(String field, LocalDate day, LocalDate earliest) {
        if (day.isBefore(earliest) || day.isAfter(LocalDate.ofInstant(clock.instant(), CHINA))) {
            throw Refusal.invalid("cases.day", field, Map.of("value", day, "from", earliest));
        }
    }

    private static String number(String number) {
        String text = text("number", number, LONGEST_NUMBER);
        if (text.isEmpty()) {
            throw Refusal.invalid("field_missing", "number");
        }
        return text;
    }

    private static String text(String field, String text, int most) {
        String stripped = text.strip();
        if (stripped.length() > most) {
            throw Refusal.invalid("text_length", field, Map.of("min", 0, "max", most, "value", stripped.length()));
        }
        return stripped;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
