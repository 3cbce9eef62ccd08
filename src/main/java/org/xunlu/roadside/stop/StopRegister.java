package org.xunlu.roadside.stop;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xunlu.article.Article;
import org.xunlu.paging.Page;

/** Where stops and joint operations are kept. */
public interface StopRegister {
    /** Adds a stop; {@code key} is the sender's key of the request, or null. */
    RoadStop add(RoadStop stop, @Nullable String key);

    /** The stop a person sent under a key. */
    Optional<RoadStop> findByKey(long personId, String key);

    /** One stop. */
    Optional<RoadStop> find(StopId id);

    /**
     * Keeps a changed stop, whose version is the one after the version changed.
     *
     * @throws org.xunlu.refusal.Refusal where somebody changed it since
     */
    RoadStop keep(RoadStop changed);

    /** One page, newest first. */
    Page<RoadStop> list(StopFilter filter, int limit, @Nullable String after);

    /** What confirmed stops of the filter add up to, whatever its state says. */
    StopFigures count(StopFilter filter);

    /** The articles of the offences. */
    List<Article<Offence>> listRules();

    /** Joint operations that touch [from, to), the newest first. */
    List<JointOperation> listOperations(@Nullable Instant from, @Nullable Instant to);

    /** One operation. */
    Optional<JointOperation> findOperation(OperationId id);

    /** Adds an operation. */
    JointOperation add(JointOperation operation);

    /**
     * Keeps a changed operation, whose version is the one that was changed.
     *
     * @throws org.xunlu.refusal.Refusal where somebody changed it since
     */
    JointOperation replace(JointOperation operation);
}
