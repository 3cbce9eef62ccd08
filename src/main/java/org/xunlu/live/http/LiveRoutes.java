package org.xunlu.live.http;

import static org.xunlu.http.Allowed.DISPATCHER;
import static org.xunlu.http.Allowed.PERSON;

import io.javalin.http.Context;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
import org.xunlu.live.Sight;
import org.xunlu.live.Sights;
import org.xunlu.live.UnitState;

/**
 * {@code GET /api/live}: Server-Sent Events. First {@code snapshot} (the units this person may see and wants to see), or, after a short
 * break told by {@code Last-Event-ID}, the events missed; then each event as it happens. A {@code beat} every 10 s keeps the
 * line open, and tells the page that it is.
 */
public final class LiveRoutes implements Routes {
    private final Feed feed;
    private final LiveBoard board;
    private final Sights sights;
    private final ViewingNotes notes;
    private final AtomicLong count = new AtomicLong();

    /** Watches this feed. */
    public LiveRoutes(Feed feed, LiveBoard board, Sights sights, ViewingNotes notes) {
        this.feed = feed;
        this.board = board;
        this.sights = sights;
        this.notes = notes;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(
                        "/api/live",
                        "stream live events: a snapshot, then every change; units=1,2 or squadron=3 narrow the positions",
                        this::open,
                        PERSON),
                Endpoint.get("/api/live/units", "list the last state of every unit", this::units, DISPATCHER));
    }

    private void units(Context context) {
        notes.viewed(Calls.caller(context), context.ip());
        context.json(new Snapshot(board.list()));
    }

    private void open(Context context) {
        Caller caller = Calls.caller(context);
        Sight sight = sight(context, caller);
        if (!board.list(sight).isEmpty() || caller.hasAny(LiveBoard.WATCHERS)) {
            notes.viewed(caller, context.ip());
        }
        BooleanSupplier sessionLives = Calls.sessionLives(context);
        long lastSeen = lastSeen(context);
        EventStream.open(context, stream -> {
            SseViewer viewer = new SseViewer(stream, caller.roles(), sight, sessionLives);
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
        long start = feed.lastId();
        return feed.join(viewer, lastSeen).orElseGet(() -> {
            Snapshot snapshot = new Snapshot(board.list(viewer.sight()));
            return List.of(new LiveEvent(start, "snapshot", viewer.roles(), null, Json.text(snapshot)));
        });
    }

    private Sight sight(Context context, Caller caller) {
        Sight sight = sights.of(caller, Calls.queryNumber(context, "squadron"));
        String units = context.queryParam("units");
        if (units == null || units.isBlank()) {
            return sight;
        }
        Set<Long> asked = new HashSet<>();
        for (String unit : units.split(",", -1)) {
            asked.add(number(unit.strip()));
        }
        return sight.narrowed(rider -> sight.wanted().test(rider) && asked.contains(rider));
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
