package org.xunlu.finding.casework;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xunlu.finding.Finding;
import org.xunlu.finding.FindingId;
import org.xunlu.finding.HistoryLine;

/** Where the files of cases are kept, beside the findings they belong to. */
public interface CaseRegister {
    /** The finding that was filed under this number. */
    Optional<FindingId> findByNumber(String number);

    /** The file of a finding that was filed. */
    Optional<CaseParts> findFile(FindingId id);

    /**
     * Keeps a step: the finding in its new state, its file where it has one, and the line of history, at once.
     *
     * @throws org.xunlu.refusal.Refusal where somebody changed the finding since, with the present one; or where the
     *     filing number belongs to another case
     */
    void keep(Finding next, @Nullable CaseParts file, HistoryLine line);
}
