package org.xunlu.patrol.run.http;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xunlu.patrol.PatrolId;
import org.xunlu.patrol.run.SeenRun;
import org.xunlu.patrol.run.Span;

/**
 * What somebody saw of a run before publishing or discarding it.
 *
 * @param patrols its patrols with their versions; none: as they are now
 * @param from the first day to publish; with none, all are meant
 * @param to the last one
 */
record SeenForm(
        @Nullable List<Seen> patrols,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {
    /** A patrol as it was seen. */
    record Seen(long patrolId, long version) {}

    /** The days meant; null for all. */
    @Nullable
    Span span() {
        return from == null && to == null ? null : new SpanForm(from, to).span();
    }

    SeenRun of(long version) {
        Map<PatrolId, Long> drafts = new HashMap<>();
        if (patrols != null) {
            patrols.forEach(each -> drafts.put(new PatrolId(each.patrolId), each.version));
        }
        return new SeenRun(version, drafts);
    }
}
