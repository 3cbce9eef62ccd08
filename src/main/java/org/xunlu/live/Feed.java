package org.xunlu.live;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.xunlu.access.Role;

/** Hands events to every viewer who may see them, and keeps the latest for those who come back. Thread-safe. */
public final class Feed {
    private static final int KEPT = 5_000;

    private final Function<Object, String> words;
    private final Deque<LiveEvent> latest = new ArrayDeque<>();
    private final CopyOnWriteArrayList<Viewer> viewers = new CopyOnWriteArrayList<>();
    private boolean closed;
    private long last;

    /**
     * A feed whose ids start where this says, so that ids of an earlier run of the server are known as such.
     *
     * @param words turns a payload into the text that is sent
     * @param start id before the first event
     */
    public Feed(Function<Object, String> words, long start) {
        this.words = words;
        this.last = start;
    }

    /**
     * Publishes an event. Never blocks on a viewer.
     *
     * @param type what happened
     * @param audience who may see it
     * @param payload a record of the feature that publishes
     */
    public void publish(String type, Set<Role> audience, Object payload) {
        publish(type, audience, null, payload);
    }

    /**
     * Publishes an event about a rider. Never blocks on a viewer.
     *
     * @param rider key of the rider, or null
     */
    public void publish(String type, Set<Role> audience, @Nullable Long rider, Object payload) {
        Wording text = new Wording(() -> words.apply(payload));
        List<Viewer> slow = new ArrayList<>();
        synchronized (this) {
            LiveEvent event = new LiveEvent(++last, type, audience, rider, text);
            latest.addLast(event);
            if (latest.size() > KEPT) {
                latest.removeFirst();
            }
            for (Viewer viewer : viewers) {
                if (viewer.sees(event) && !viewer.offer(event)) {
                    slow.add(viewer);
                }
            }
        }
        for (Viewer viewer : slow) {
            leave(viewer);
            viewer.drop();
        }
    }

    /**
     * Starts handing events to a viewer.
     *
     * @param lastSeen the id of the last event the viewer saw, or -1 for none
     * @return what the viewer missed, oldest first; empty where that is not known any more, and a snapshot is needed
     */
    public synchronized Optional<List<LiveEvent>> join(Viewer viewer, long lastSeen) {
        if (closed) {
            viewer.drop();
            return Optional.of(List.of());
        }
        viewers.add(viewer);
        long oldest = latest.isEmpty() ? last + 1 : latest.getFirst().id();
        if (lastSeen < oldest - 1 || lastSeen > last) {
            return Optional.empty();
        }
        return Optional.of(latest.stream()
                .filter(event -> event.id() > lastSeen && viewer.sees(event))
                .toList());
    }

    /** Stops handing events to a viewer. */
    public void leave(Viewer viewer) {
        viewers.remove(viewer);
    }

    /** How many are watching. */
    public int viewers() {
        return viewers.size();
    }

    /** The id of the last event. */
    public synchronized long lastId() {
        return last;
    }

    /** Drops everybody and lets nobody in any more, at the end. */
    public synchronized void close() {
        closed = true;
        for (Viewer viewer : viewers) {
            leave(viewer);
            viewer.drop();
        }
    }
}
