package org.xunlu.finding.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xunlu.finding.Finding;
import org.xunlu.finding.FindingId;
import org.xunlu.finding.HistoryLine;
import org.xunlu.paging.Page;

/** What is asked of all findings for the case work: what is due, what was closed, what repeats what. */
public interface CaseLists {
    /** How many are due. */
    DueWhen.Counts countDue(DueWhen.Days days);

    /** Those due, the most urgent first. */
    Page<Finding> listDue(DueWhen when, DueWhen.Days days, int limit, @Nullable String after);

    /** The verified closures of [from, to) that a figure counts, newest first. */
    Page<Finding> listClosures(ClosureFigure figure, Instant from, Instant to, int limit, @Nullable String after);

    /** Closed ones of the same kind within a box around it of so many metres, closed since; other than itself. */
    List<Finding> listClosedNear(Finding finding, double meters, Instant closedSince);

    /** The days, in China, on which the newest steps of this word were taken, at most so many. */
    List<LocalDate> listTaken(String word, int most);

    /** The one it repeats. */
    Optional<FindingId> findFormer(FindingId id);

    /** Those that repeat it. */
    List<FindingId> listRepeats(FindingId id);

    /** Says that it repeats another, or with null none; with its line of history. */
    void link(FindingId id, @Nullable FindingId former, HistoryLine line);
}
