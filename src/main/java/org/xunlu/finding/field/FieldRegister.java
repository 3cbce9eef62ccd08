package org.xunlu.finding.field;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xunlu.finding.Finding;
import org.xunlu.finding.FindingId;
import org.xunlu.finding.FindingKind;
import org.xunlu.finding.HistoryLine;
import org.xunlu.geo.LonLat;

/** Where standpoints and visits are kept, and what is open around a place. */
public interface FieldRegister {
    /** Open findings, nearest first, none farther than the bound. */
    List<Finding> listOpenAround(LonLat place, double mostMeters, int limit);

    /** Key of the first photo of each of these findings that has one. */
    Map<FindingId, Long> firstPhotos(List<FindingId> findings);

    /** The kinds recorded since a moment, the most frequent first. */
    List<FindingKind> kindsByUse(Instant since);

    /** Keeps where a finding was recorded from; kept once, later ones change nothing. */
    void keep(FindingId finding, Standpoint standpoint);

    /** Where a finding was recorded from. */
    Optional<Standpoint> findStandpoint(FindingId finding);

    /** Keeps a visit with its line of history, unless there is one with its key. */
    void add(Visit visit, HistoryLine line);

    /** The visit a person sent under a key. */
    Optional<Visit> findVisit(long personId, String key);

    /** The visits of a finding, oldest first. */
    List<Visit> visits(FindingId finding);
}
