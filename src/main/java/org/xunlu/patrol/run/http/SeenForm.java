package org.xunlu.patrol.run.http;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xunlu.patrol.PatrolId;
import org.xunlu.patrol.run.SeenRun;

/**
 * What somebody saw of a run before publishing or discarding it.
 *
 * @param patrols its patrols with their versions; none: as they are now
 */
record SeenForm(@Nullable List<Seen> patrols) {
    /** A patrol as it was seen. */
    record Seen(long patrolId, long version) {}

    SeenRun of(long version) {
        Map<PatrolId, Long> drafts = new HashMap<>();
        if (patrols != null) {
            patrols.forEach(each -> drafts.put(new PatrolId(each.patrolId), each.version));
        }
        return new SeenRun(version, drafts);
    }
}
