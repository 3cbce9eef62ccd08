package org.xunlu.overload.law;

import java.time.Instant;
import java.util.List;
import org.xunlu.access.Caller;
import org.xunlu.rule.RuleEdit;

/** Where rows of law are kept. */
public interface LawRegister {
    /** All rows in force or not. */
    LawBook book();

    /** Adds a row, or replaces one where it has a key, and keeps who changed what. */
    LawRule save(LawRule rule, Caller editor, Instant at);

    /** Changes, the newest first, at most so many. */
    List<RuleEdit> listEdits(int most);
}
