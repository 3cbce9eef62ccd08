package org.xunlu.overload.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xunlu.overload.EvidenceCondition;
import org.xunlu.overload.MediaKind;
import org.xunlu.overload.VehiclePass;
import org.xunlu.paging.Page;

/** Where cases, photos and the chain of custody are kept. */
public interface CaseBook {
    /** Opens a case for a pass, unless it has one; with the first lines of custody. */
    EvidenceCase open(VehiclePass pass, Instant at, String person);

    Optional<EvidenceCase> find(CaseId id);

    Optional<EvidenceCase> findByPass(long passId);

    /** One page, the oldest first: what waits longest stands on top. */
    Page<EvidenceCase> list(CaseFilter filter, int limit, @Nullable String after);

    /**
     * Keeps a step and its line of custody in one transaction.
     *
     * @throws org.xunlu.refusal.Refusal where somebody else was first
     */
    EvidenceCase save(EvidenceCase next, String person, String action, String detail);

    /** Adds a photo, unless the same is there; with its line of custody. */
    PassPhoto attach(PassPhoto photo);

    List<PassPhoto> photos(long passId);

    Optional<PassPhoto> findPhoto(long id);

    /** Kinds of which a photo of the pass is held. */
    default Set<MediaKind> held(long passId) {
        return Set.copyOf(photos(passId).stream().map(PassPhoto::kind).toList());
    }

    /** Replaces what keeps a pass from being evidence. */
    void setGaps(long passId, Set<EvidenceCondition> gaps);

    /** The chain of custody of a pass, the first line first. */
    List<CustodyLine> custody(long passId);

    /** Adds a line of custody. */
    void note(long passId, Instant at, String person, String action, String detail);

    CaseFunnel funnel(Instant from, Instant to);

    /** Passes above their limit with photos but without a case, captured since, at most so many. */
    List<Long> listUnopened(Instant since, int most);
}
