package org.xunlu.overload;

import java.util.List;
import org.xunlu.rule.RuleEdit;

/** Where the rows of mass limits are kept. */
public interface MassLimitTable {
    /** Rows of every province, in force or not. */
    List<MassLimitRow> rows();

    /** The limits that count in this installation's province. */
    MassLimits limits();

    /** The limits as they would be with this row added, or put in the place of the one with its key. */
    MassLimits with(MassLimitRow row);

    /**
     * Adds a row, or replaces the one with its key, and keeps who changed what.
     *
     * @throws org.xunlu.refusal.Refusal where the row has another version by now
     */
    MassLimitRow save(MassLimitRow row, Editor editor);

    /** Changes, the newest first, at most so many. */
    List<RuleEdit> listEdits(int most);
}
