package org.xunlu.track;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What became of the reports of one call, given only when what it says is on disk.
 *
 * @param verdicts one for each report, in the order of the call
 */
public record IntakeReceipt(List<Verdict> verdicts) {
    public IntakeReceipt {
        verdicts = List.copyOf(verdicts);
    }

    /** How many are in the log by this call. */
    public int stored() {
        return count(Verdict.Fate.STORED);
    }

    /** How many were there before. */
    public int duplicates() {
        return count(Verdict.Fate.DUPLICATE);
    }

    /** Reports that are counted for nothing, stored or not, by reason. */
    public Map<FixClass, Integer> setAside() {
        Map<FixClass, Integer> reasons = new EnumMap<>(FixClass.class);
        for (Verdict verdict : verdicts) {
            if (!verdict.classification().shown() && verdict.fate() != Verdict.Fate.DUPLICATE) {
                reasons.merge(verdict.classification(), 1, Integer::sum);
            }
        }
        return reasons;
    }

    private int count(Verdict.Fate fate) {
        int count = 0;
        for (Verdict verdict : verdicts) {
            if (verdict.fate() == fate) {
                count++;
            }
        }
        return count;
    }
}
