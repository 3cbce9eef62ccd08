package org.xunlu.finding.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xunlu.article.Article;
import org.xunlu.finding.Finding;
import org.xunlu.finding.FindingKind;
import org.xunlu.finding.Photo;
import org.xunlu.finding.casework.CaseParts.Decision;
import org.xunlu.finding.casework.CaseParts.Execution;
import org.xunlu.finding.casework.CaseParts.Filing;
import org.xunlu.finding.casework.CaseParts.Hearing;
import org.xunlu.finding.casework.CaseParts.Investigation;
import org.xunlu.finding.casework.CaseParts.Means;
import org.xunlu.finding.casework.CaseParts.Notice;
import org.xunlu.finding.casework.CaseParts.Outcome;
import org.xunlu.finding.casework.CaseParts.Service;
import org.xunlu.finding.casework.CaseParts.Way;
import org.xunlu.refusal.Refusal;

/** The steps of a filed case, from the filing to the execution. */
public final class PenaltyDesk {
    private static final int LONGEST_NUMBER = 60;
    private static final int LONGEST_FACTS = 2000;
    private static final int LONGEST_MEASURE = 500;
    private static final int OFFICERS = 2;
    private static final Set<FindingKind> BUILDINGS =
            Set.of(FindingKind.CONTROL_ZONE_BUILDING, FindingKind.SIGHT_BLOCKING, FindingKind.UNDER_BRIDGE);

    private final CaseLedger ledger;

    /** A desk over this ledger. */
    public PenaltyDesk(CaseLedger ledger) {
        this.ledger = ledger;
    }

    /**
     * 立案.
     *
     * @throws Refusal without a photo of what was found
     */
    public Finding file(StepCall call, String number, @Nullable LocalDate on) {
        Turn turn = ledger.open(call, CaseStep.FILE);
        if (!ledger.hasPhoto(call.finding(), Photo.Stage.BEFORE)) {
            throw Refusal.rule("casework.file_needs_evidence", null, Map.of());
        }
        LocalDate day = turn.day("on", on, turn.finding().foundOn());
        Filing filing = new Filing(Turn.text("number", number, 1, LONGEST_NUMBER), day);
        return ledger.keep(turn, new CaseFile.Filed(filing), turn.due(day, 60));
    }

    /**
     * 调查取证: by two officers whose certificates are valid that day (行政处罚法 42).
     *
     * @param officers their keys
     */
    public Finding investigate(StepCall call, @Nullable LocalDate on, List<Long> officers, String party, String facts) {
        Turn turn = ledger.open(call, CaseStep.INVESTIGATE);
        CaseFile.Filed before = turn.file(CaseFile.Filed.class);
        LocalDate day = turn.day("on", on, before.filing().on());
        if (Set.copyOf(officers).size() < OFFICERS) {
            throw Refusal.invalid("casework.two_officers", "officers", Map.of("value", officers.size()));
        }
        Investigation investigation = new Investigation(
                day,
                ledger.certified(officers, day),
                Turn.text("party", party, 1, 100),
                Turn.text("facts", facts, 1, LONGEST_FACTS));
        return ledger.keep(turn, new CaseFile.Investigated(before, investigation), decisionDue(turn));
    }

    /**
     * 处罚告知. Where the fine is large the right to a hearing must be told.
     *
     * @throws Refusal where the fine is above what the article of the kind allows
     */
    public Finding notifyParty(
            StepCall call, @Nullable LocalDate on, long fineCents, String measure, boolean hearingOffered) {
        Turn turn = ledger.open(call, CaseStep.NOTIFY);
        CaseFile.Investigated before = turn.file(CaseFile.Investigated.class);
        LocalDate day = turn.day("on", on, before.investigation().on());
        refuseFine(turn, fineCents, day);
        int large = turn.rules().number("hearing.fine", day, 5_000);
        if (fineCents >= large * 100L && !hearingOffered) {
            throw Refusal.rule("casework.hearing_right", "hearingOffered", Map.of("yuan", large));
        }
        LocalDate respondBy = turn.due(day, 5);
        Notice notice = new Notice(
                day, fineCents, Turn.text("measure", measure, 0, LONGEST_MEASURE), hearingOffered, respondBy);
        return ledger.keep(turn, new CaseFile.Notified(before, notice), decisionDue(turn));
    }

    /** 听证: the party must have been told of the day long enough before. */
    public Finding hear(StepCall call, LocalDate invitedOn, @Nullable LocalDate on, String record) {
        Turn turn = ledger.open(call, CaseStep.HEAR);
        CaseFile.Notified before = turn.file(CaseFile.Notified.class);
        LocalDate invited = turn.day("invitedOn", invitedOn, before.notice().on());
        LocalDate earliest = turn.due(invited, 7);
        LocalDate day = turn.day("on", on, earliest);
        Hearing hearing = new Hearing(invited, day, Turn.text("record", record, 1, LONGEST_FACTS));
        return ledger.keep(turn, new CaseFile.Heard(before, hearing), decisionDue(turn));
    }

    /**
     * 处罚决定.
     *
     * @param waived whether the party said that it waives statement and hearing
     * @throws Refusal before the days to respond are over; where the fine is above what was notified (行政处罚法 45)
     */
    public Finding decide(
            StepCall call,
            String number,
            @Nullable LocalDate on,
            Outcome outcome,
            long fineCents,
            String measure,
            boolean waived) {
        Turn turn = ledger.open(call, CaseStep.DECIDE);
        CaseFile.Proposed before = turn.file(CaseFile.Proposed.class);
        Notice notice = before.notice();
        LocalDate day = turn.day("on", on, notice.on());
        if (before instanceof CaseFile.Notified && !waived && !day.isAfter(notice.respondBy())) {
            throw Refusal.rule("casework.may_respond", "on", Map.of("until", notice.respondBy()));
        }
        refuseFine(turn, fineCents, day);
        if (fineCents > notice.fineCents()) {
            throw Refusal.rule("casework.fine_above_notice", "fine", Map.of("most", notice.fineCents() / 100));
        }
        if (fineCents > 0 && !outcome.binds()) {
            throw Refusal.rule("casework.fine_without_penalty", "fine", Map.of());
        }
        Decision decision = new Decision(
                Turn.text("number", number, 1, LONGEST_NUMBER),
                day,
                outcome,
                fineCents,
                Turn.text("measure", measure, 0, LONGEST_MEASURE));
        return ledger.keep(turn, new CaseFile.Decided(before, decision), turn.due(day, 7));
    }

    /** 送达. */
    public Finding serve(StepCall call, @Nullable LocalDate on, Way way) {
        Turn turn = ledger.open(call, CaseStep.SERVE);
        CaseFile.Decided before = turn.file(CaseFile.Decided.class);
        LocalDate day = turn.day("on", on, before.decision().on());
        return ledger.keep(turn, new CaseFile.Served(before, new Service(day, way), null), turn.due(day, 15));
    }

    /** 催告: what must go before the execution by others. */
    public Finding demand(StepCall call, @Nullable LocalDate on) {
        Turn turn = ledger.open(call, CaseStep.DEMAND);
        CaseFile.Served before = turn.file(CaseFile.Served.class);
        LocalDate day = turn.day("on", on, before.service().on());
        return ledger.keep(turn, new CaseFile.Served(before.before(), before.service(), day), turn.due(day, 10));
    }

    /**
     * 执行.
     *
     * @throws Refusal where others execute without 催告 or before its term is over (行政强制法 51, 54); where a building is
     *     removed by force before the party's remedies have expired (44)
     */
    public Finding execute(StepCall call, @Nullable LocalDate on, Means means) {
        Turn turn = ledger.open(call, CaseStep.EXECUTE);
        CaseFile.Served before = turn.file(CaseFile.Served.class);
        LocalDate day = turn.day("on", on, before.service().on());
        if (means != Means.PERFORMED) {
            LocalDate earliest = earliest(turn, before, means);
            if (!day.isAfter(earliest)) {
                throw Refusal.rule("casework.too_early", "on", Map.of("after", earliest));
            }
        }
        return ledger.keep(turn, new CaseFile.Executed(before, new Execution(day, means)), turn.due(day, 7));
    }

    /** The day after which somebody other than the party may execute. */
    private static LocalDate earliest(Turn turn, CaseFile.Served served, Means means) {
        LocalDate demanded = served.demandedOn();
        if (demanded == null) {
            throw Refusal.rule("casework.demand_missing", "means", Map.of());
        }
        LocalDate after =
                turn.rules().after(means == Means.SUBSTITUTE ? "demand.substitute" : "step.demand", demanded, 10);
        if (means == Means.FORCED
                && BUILDINGS.contains(turn.finding().observation().kind())) {
            LocalDate remedy =
                    turn.rules().after("remedy.months", served.service().on(), 130);
            return remedy.isAfter(after) ? remedy : after;
        }
        return after;
    }

    /** The last day for the decision, reckoned from the filing. */
    private static LocalDate decisionDue(Turn turn) {
        Filing filing = turn.file(CaseFile.class).parts().filing();
        return turn.rules().after(CaseStep.FILE, filing.on(), 60);
    }

    private void refuseFine(Turn turn, long fineCents, LocalDate day) {
        if (fineCents < 0) {
            throw Refusal.invalid("out_of_range", "fine", Map.of("min", 0, "max", 1_000_000, "value", fineCents / 100));
        }
        for (Article<FindingKind> article :
                ledger.articles(turn.finding().observation().kind(), day)) {
            Integer most = article.mostFineCny();
            if (most != null && fineCents > most * 100L) {
                throw Refusal.rule(
                        "casework.fine_above_law", "fine", Map.of("most", most, "article", article.sanction()));
            }
        }
    }
}
