package org.xunlu.patrol.operation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xunlu.access.Caller;
import org.xunlu.patrol.Patrol;
import org.xunlu.patrol.PatrolDesk;
import org.xunlu.patrol.PatrolId;
import org.xunlu.patrol.PatrolState;
import org.xunlu.patrol.demand.Closure;
import org.xunlu.patrol.demand.DemandBook;
import org.xunlu.refusal.Refusal;

/**
 * The last changes, previewed and done: does them, takes them back, does them again. Each refuses when one of its patrols
 * was changed by somebody else meanwhile. Kept in memory; a restart forgets them, not what they did. Thread-safe.
 */
final class ChangeBook {
    private static final int REMEMBERED = 50;

    private final PatrolDesk desk;
    private final DemandBook demand;
    private final Clock clock;
    private final Map<Long, ChangePreview> previews = remembered();
    private final Map<Long, Done> done = remembered();
    private final Map<Long, Done> undone = remembered();

    ChangeBook(PatrolDesk desk, DemandBook demand, Clock clock) {
        this.desk = desk;
        this.demand = demand;
        this.clock = clock;
    }

    /**
     * What was done.
     *
     * @param versions of its patrols since
     * @param closure key of the closed road, or 0
     * @param personId who did it
     */
    private record Done(ChangePreview preview, Map<PatrolId, Long> versions, long closure, long personId) {}

    private static <V> Map<Long, V> remembered() {
        return new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Long, V> eldest) {
                return size() > REMEMBERED;
            }
        };
    }

    synchronized void keep(ChangePreview preview) {
        previews.put(preview.id(), preview);
    }

    /** Does what a preview showed. */
    synchronized List<Patrol> apply(long id, Caller by) {
        ChangePreview preview = known(previews.get(id), id);
        for (RouteChange each : preview.changes()) {
            desk.requireVersion(each.before().id(), each.before().version());
        }
        Map<PatrolId, Long> versions = new HashMap<>();
        preview.changes()
                .forEach(each -> versions.put(each.before().id(), each.before().version()));
        List<Patrol> changed = forward(preview, versions, by);
        done.put(id, new Done(preview, versionsOf(changed), close(preview, by), by.personId()));
        previews.remove(id);
        undone.values().removeIf(each -> each.personId == by.personId());
        return changed;
    }

    /** Takes back what was done: routes as they were, closed roads open, an interrupted unit driving on. */
    synchronized List<Patrol> undo(long id, Caller by) {
        Done change = known(done.get(id), id);
        requireUndoable(change.preview);
        change.versions.forEach(desk::requireVersion);
        // the sign for taking back, in every language
        String why = "↶ " + change.preview.change().reason();
        List<Patrol> changed = new ArrayList<>();
        for (RouteChange each : change.preview.changes()) {
            Patrol before = each.before();
            changed.add(desk.reroute(before.id(), version(change, before.id()), before, why, by));
        }
        Patrol ended = change.preview.ended();
        if (ended != null) {
            changed.add(desk.drive(ended.id(), by));
        }
        if (change.closure != 0) {
            demand.reopen(change.closure, clock.instant());
        }
        done.remove(id);
        undone.put(id, new Done(change.preview, versionsOf(changed), 0, by.personId()));
        return changed;
    }

    /** Does again what was taken back. */
    synchronized List<Patrol> redo(long id, Caller by) {
        Done change = known(undone.get(id), id);
        change.versions.forEach(desk::requireVersion);
        List<Patrol> changed = forward(change.preview, change.versions, by);
        undone.remove(id);
        done.put(id, new Done(change.preview, versionsOf(changed), close(change.preview, by), by.personId()));
        return changed;
    }

    /** What this person may take back, the last one last. */
    synchronized List<ChangePreview> listDone(Caller by) {
        return of(done, by).filter(ChangePreview::isUndoable).toList();
    }

    /** What this person may do again, the last one last. */
    synchronized List<ChangePreview> listUndone(Caller by) {
        return of(undone, by).toList();
    }

    private static Stream<ChangePreview> of(Map<Long, Done> changes, Caller by) {
        return changes.values().stream()
                .filter(each -> each.personId == by.personId())
                .map(Done::preview);
    }

    private static void requireUndoable(ChangePreview preview) {
        if (!preview.isUndoable()) {
            throw Refusal.rule("operation.cancelled_for_good", "id", Map.of());
        }
    }

    private List<Patrol> forward(ChangePreview preview, Map<PatrolId, Long> versions, Caller by) {
        String why = preview.change().reason();
        List<Patrol> changed = new ArrayList<>();
        for (RouteChange each : preview.changes()) {
            PatrolId id = each.before().id();
            long version = versions.getOrDefault(id, each.before().version());
            changed.add(desk.reroute(id, version, each.after(preview.change()), why, by));
        }
        Patrol ended = preview.ended();
        if (ended != null) {
            changed.add(
                    ended.state().kind() == PatrolState.Kind.DRIVING
                            ? desk.interrupt(ended.id(), why, by)
                            : desk.cancel(ended.id(), why, by));
        }
        return changed;
    }

    private long close(ChangePreview preview, Caller by) {
        Change change = preview.change();
        return change.kind() != Change.Kind.ROAD_CLOSED
                ? 0
                : demand.add(new Closure(
                        0, new HashSet<>(change.segments()), clock.instant(), null, change.reason(), by.name()));
    }

    private static Map<PatrolId, Long> versionsOf(List<Patrol> patrols) {
        Map<PatrolId, Long> versions = new HashMap<>();
        patrols.forEach(patrol -> versions.put(patrol.id(), patrol.version()));
        return versions;
    }

    private static long version(Done change, PatrolId id) {
        return change.versions.getOrDefault(id, 0L);
    }

    private static <V> V known(@Nullable V value, long id) {
        if (value == null) {
            throw Refusal.notFound("preview", id);
        }
        return value;
    }
}
