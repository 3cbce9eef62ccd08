package org.xunlu.finding.casework;

import java.time.Instant;
import java.util.List;
import org.xunlu.access.Caller;
import org.xunlu.rule.RuleEdit;

/** Where the dated rows of case work are kept. */
public interface CaseRuleRegister {
    /** All rows, in force or not. */
    List<CaseRule> rules();

    /** Adds a row; the one before it under the same name ends the day before. Keeps who did. */
    CaseRule add(CaseRule rule, Caller editor, Instant at);

    /**
     * Puts a row right, and keeps who changed what.
     *
     * @throws org.xunlu.refusal.Refusal where there is none with this key, or it has another version by now
     */
    CaseRule replace(CaseRule rule, Caller editor, Instant at);

    /** Changes, the newest first, at most so many. */
    List<RuleEdit> listEdits(int most);
}
