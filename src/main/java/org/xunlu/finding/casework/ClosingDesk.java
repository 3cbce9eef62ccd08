package org.xunlu.finding.casework;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xunlu.finding.Finding;
import org.xunlu.finding.FindingState;
import org.xunlu.finding.Photo;
import org.xunlu.finding.casework.CaseParts.Decision;
import org.xunlu.finding.casework.CaseParts.Outcome;
import org.xunlu.refusal.Refusal;

/** The ways in which a finding ends: put right with proof, no violation, handed over. */
public final class ClosingDesk {
    private final CaseLedger ledger;

    /** A desk over this ledger. */
    public ClosingDesk(CaseLedger ledger) {
        this.ledger = ledger;
    }

    /**
     * 办结, of a filed case 结案.
     *
     * @param officerId the officer who saw that it is put right; null where the person who closes it is that officer
     * @throws Refusal without a word on the result, a photo taken afterwards, or an officer
     */
    public Finding close(StepCall call, @Nullable Long officerId) {
        call.requireNote();
        Turn turn = ledger.open(call, CaseStep.CLOSE);
        if (turn.file() instanceof CaseFile.Served served
                && served.before().decision().outcome().binds()) {
            throw Refusal.conflict("casework.not_executed", Map.of());
        }
        if (!ledger.hasPhoto(call.finding(), Photo.Stage.AFTER)) {
            throw Refusal.rule("casework.close_needs_photo", "photo", Map.of());
        }
        String officer = ledger.officer(turn, officerId);
        return ledger.keep(turn, new FindingState.Closed(turn.now(), true), "现场核实：" + officer + "。" + call.note());
    }

    /**
     * 不成立; a word says why.
     *
     * @throws Refusal where a case was decided otherwise
     */
    public Finding dismiss(StepCall call) {
        call.requireNote();
        Turn turn = ledger.open(call, CaseStep.DISMISS);
        if (turn.file() != null) {
            Decision decision = turn.file().parts().decision();
            if (decision == null || decision.outcome() != Outcome.NOT_ESTABLISHED) {
                throw Refusal.conflict("casework.decided_otherwise", Map.of());
            }
        }
        return ledger.keep(turn, new FindingState.Dismissed(turn.now()), call.note());
    }

    /**
     * 移送; a word says why.
     *
     * @param to the authority
     */
    public Finding transfer(StepCall call, String to) {
        call.requireNote();
        Turn turn = ledger.open(call, CaseStep.TRANSFER);
        String authority = Turn.text("to", to, 1, 100);
        return ledger.keep(turn, new FindingState.Transferred(turn.now()), authority + "：" + call.note());
    }
}
