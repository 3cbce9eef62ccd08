package org.xunlu.live.http;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.xunlu.access.Role;
import org.xunlu.live.LiveEvent;
import org.xunlu.live.Sight;
import org.xunlu.live.Viewer;

/**
 * One page's connection. A thread of its own writes to it, because a write blocks while the network does; what gathers
 * meanwhile waits in a bounded queue.
 */
final class SseViewer implements Viewer {
    private static final int MOST_WAITING = 2_000;
    private static final LiveEvent END = new LiveEvent(0, "", Set.of(), null, "");
    private static final long BEAT_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final EventStream stream;
    private final Set<Role> roles;
    private final Sight sight;
    private final BooleanSupplier sessionLives;
    private final BlockingQueue<LiveEvent> queue = new ArrayBlockingQueue<>(MOST_WAITING);
    private volatile boolean dropped;

    SseViewer(EventStream stream, Set<Role> roles, Sight sight, BooleanSupplier sessionLives) {
        this.stream = stream;
        this.roles = Set.copyOf(roles);
        this.sight = sight;
        this.sessionLives = sessionLives;
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }

    @Override
    public Sight sight() {
        return sight;
    }

    @Override
    public boolean offer(LiveEvent event) {
        return queue.offer(event);
    }

    @Override
    public void drop() {
        dropped = true;
        // wakes the writing thread; where the queue is full it is awake already
        boolean unused = queue.offer(END);
    }

    /** Writes these, then what comes, until the page goes, is dropped, or its session ends. */
    void write(List<LiveEvent> first) {
        try {
            boolean open = first.stream().allMatch(stream::send);
            long lastBeat = System.nanoTime();
            while (open && !dropped) {
                LiveEvent event = queue.poll(1, TimeUnit.SECONDS);
                if (event != null && !event.type().isEmpty()) {
                    open = stream.send(event);
                }
                if (System.nanoTime() - lastBeat > BEAT_NANOS) {
                    lastBeat = System.nanoTime();
                    open = open && sessionLives.getAsBoolean() && stream.beat();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            stream.close();
        }
    }
}
