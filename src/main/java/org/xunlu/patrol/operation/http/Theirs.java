package org.xunlu.patrol.operation.http;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xunlu.patrol.HistoryEntry;
import org.xunlu.patrol.Patrol;

/**
 * What a patrol is now that somebody else was first.
 *
 * @param by who changed it last, when, and why
 * @param km of its route now
 * @param hours its route takes now
 */
record Theirs(
        long patrolId,
        String name,
        String state,
        long version,
        @Nullable String by,
        @Nullable Instant at,
        String reason,
        double km,
        double hours) {
    static Theirs of(Patrol patrol, Optional<HistoryEntry> last) {
        return new Theirs(
                patrol.id().value(),
                patrol.plan().name(),
                patrol.state().kind().name(),
                patrol.version(),
                last.map(each -> each.act().person()).orElse(null),
                last.map(each -> each.act().at()).orElse(null),
                last.map(HistoryEntry::note).orElse(""),
                Math.round(patrol.route().totals().lengthMeters() / 100) / 10.0,
                Math.round(patrol.route().totals().seconds() / 36) / 100.0);
    }
}
