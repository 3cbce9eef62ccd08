package org.xunlu.finding.casework;

import java.time.LocalDate;
import java.util.Map;
import org.xunlu.finding.Finding;
import org.xunlu.finding.FindingState;
import org.xunlu.refusal.Refusal;

/** The steps before a case: told on the spot, ordered by a deadline, revisited. */
public final class OrderDesk {
    private static final int USUAL_DAYS = 7;

    private final CaseLedger ledger;

    /** A desk over this ledger. */
    public OrderDesk(CaseLedger ledger) {
        this.ledger = ledger;
    }

    /** 当场责令改正: to be put right at once; somebody looks again within the term. */
    public Finding tellOnSite(StepCall call) {
        Turn turn = ledger.open(call, CaseStep.ON_SITE);
        return ledger.keep(turn, new FindingState.OnSite(turn.due(turn.today(), 1), turn.now()), call.note());
    }

    /**
     * 责令限期改正, or a later deadline.
     *
     * @throws Refusal where the deadline lies before the day it was found, or before today
     */
    public Finding order(StepCall call, LocalDate deadline) {
        Turn turn = ledger.open(call, CaseStep.ORDER);
        LocalDate found = turn.finding().foundOn();
        if (deadline.isBefore(found)) {
            throw Refusal.invalid(
                    "finding.deadline_before_finding", "deadline", Map.of("deadline", deadline, "found", found));
        }
        if (deadline.isBefore(turn.today())) {
            throw Refusal.invalid(
                    "casework.deadline_past", "deadline", Map.of("deadline", deadline, "today", turn.today()));
        }
        return ledger.keep(turn, new FindingState.Ordered(deadline, turn.now()), call.note());
    }

    /** 复查: whether it was put right; a word tells what was seen. */
    public Finding revisit(StepCall call, boolean corrected) {
        call.requireNote();
        Turn turn = ledger.open(call, CaseStep.REVISIT);
        LocalDate due = corrected
                ? turn.rules().after("corrected", turn.today(), USUAL_DAYS)
                : turn.due(turn.today(), USUAL_DAYS);
        return ledger.keep(turn, new FindingState.Revisited(corrected, due, turn.now()), call.note());
    }
}
