package org.xunlu.finding;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xunlu.paging.Page;

/** Where findings, their history and the description of their photos are kept. */
public interface FindingRegister {
    /**
     * Adds one with its first line of history.
     *
     * @param key the sender's key of this request, or null; under the same key nothing is added twice
     * @return the new one, or the one added under this key before
     */
    Finding add(Finding finding, HistoryLine line, @Nullable String key);

    /** The one with this key. */
    Optional<Finding> find(FindingId id);

    /** The one added under the sender's key. */
    Optional<Finding> findByKey(long personId, String key);

    /** One page, newest first. */
    Page<Finding> list(FindingFilter filter, int limit, @Nullable String after);

    /**
     * Stores a changed one, whose version is one above that stored.
     *
     * @throws org.xunlu.refusal.Refusal where somebody changed it since, with the present one
     */
    void replace(Finding finding, HistoryLine line);

    /**
     * Merges one into another: it is left out of lists and counts, and its photos and history are told with the survivor's.
     *
     * @param survivor its next version
     * @param merged the other as it was seen; its version grows by one too
     * @throws org.xunlu.refusal.Refusal where somebody changed either since
     */
    void merge(Finding survivor, HistoryLine line, Finding merged, HistoryLine otherLine);

    /**
     * Brings a merged one back.
     *
     * @throws org.xunlu.refusal.Refusal where somebody changed it since
     */
    void split(Finding merged, HistoryLine line);

    /** The one it was merged into, if it was. */
    Optional<FindingId> survivor(FindingId id);

    /** Those that were merged into it. */
    List<Finding> merged(FindingId survivor);

    /** What was done to it and to those merged into it, oldest first. */
    List<HistoryLine> history(FindingId id);

    /** Describes a stored photo; answers it with its key. */
    Photo addPhoto(Photo photo, HistoryLine line);

    /** Photos of a finding and of those merged into it, oldest first. */
    List<Photo> photos(FindingId id);

    /** One photo. */
    Optional<Photo> findPhoto(long photoId);
}
