package org.xunlu.zone;

import java.time.Instant;
import java.util.List;
import org.xunlu.access.Caller;
import org.xunlu.rule.RuleEdit;

/** Where zone rules are kept. */
public interface ZoneRuleRegister {
    /** All rows, in force or not. */
    ZoneRuleBook book();

    /** Adds a row, or replaces one where it has a key, and keeps who changed what. */
    ZoneRule save(ZoneRule rule, Caller editor, Instant at);

    /** Changes, the newest first, at most so many. */
    List<RuleEdit> listEdits(int most);
}
