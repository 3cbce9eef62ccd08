package org.xunlu.live.http;

import static org.xunlu.http.Allowed.DISPATCHER;
import static org.xunlu.http.Allowed.PERSON;

import io.javalin.http.Context;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.xunlu.access.Caller;
import org.xunlu.http.Calls;
import org.xunlu.http.Endpoint;
import org.xunlu.http.Json;
import org.xunlu.http.Routes;
import org.xunlu.live.Feed;
import org.xunlu.live.LiveBoard;
import org.xunlu.live.LiveEvent;
import org.xunlu.live.UnitState;

/**
 * {@code GET /api/live}: Server-Sent Events. First {@code snapshot} (units for those who may see them), or, after a short
 * break told by {@code Last-Event-ID}, the events missed; then each event as it happens. A comment every 15 s keeps the
 * line open.
 */
public final class LiveRoutes implements Routes {
    private final Feed feed;
    private final LiveBoard board;
    private final ViewingNotes notes;
    private final AtomicLong count = new AtomicLong();

    /** Watches this feed. */
    public LiveRoutes(Feed feed, LiveBoard board, ViewingNotes notes) {
        this.feed = feed;
        this.board = board;
        this.notes = notes;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/api/live", "stream live events: a snapshot, then every change", this::open, PERSON),
                Endpoint.get("/api/live/units", "list the last state of every unit", this::units, DISPATCHER));
    }

    private void units(Context context) {
        notes.viewed(Calls.caller(context), context.ip());
        context.json(new Snapshot(board.list()));
    }

    private void open(Context context) {
        Caller caller = Calls.caller(context);
        boolean watcher = !Collections.disjoint(caller.roles(), LiveBoard.WATCHERS);
        if (watcher) {
            notes.viewed(caller, context.ip());
        }
        BooleanSupplier sessionLives = Calls.sessionLives(context);
        long lastSeen = lastSeen(context);
        EventStream.open(context, stream -> {
            SseViewer viewer = new SseViewer(stream, caller.roles(), sessionLives);
            List<LiveEvent> first = join(viewer, lastSeen);
            Thread thread = new Thread(
                    () -> {
                        viewer.write(first);
                        feed.leave(viewer);
                    },
                    "live-" + count.incrementAndGet());
            thread.setDaemon(true);
            thread.start();
        });
    }

    private List<LiveEvent> join(SseViewer viewer, long lastSeen) {
        boolean watcher = !Collections.disjoint(viewer.roles(), LiveBoard.WATCHERS);
        long start = feed.lastId();
        return feed.join(viewer, lastSeen).orElseGet(() -> {
            Snapshot snapshot = new Snapshot(watcher ? board.list() : List.of());
            return List.of(new LiveEvent(start, "snapshot", viewer.roles(), Json.text(snapshot)));
        });
    }

    private static long lastSeen(Context context) {
        String sent = context.header("Last-Event-ID");
        if (sent == null) {
            sent = context.queryParam("lastEventId");
        }
        return number(sent);
    }

    private static long number(@Nullable String text) {
        return text != null && text.matches("\\d{1,18}") ? Long.parseLong(text) : -1;
    }

    /** Notes who looks at live positions, for the audit trail. */
    @FunctionalInterface
    public interface ViewingNotes {
        /** Somebody opened the live view. */
        void viewed(Caller caller, String from);
    }

    record Snapshot(List<UnitState> units) {}
}
