package org.xunlu.live.http;

import io.javalin.http.sse.SseClient;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.xunlu.access.Role;
import org.xunlu.live.LiveEvent;
import org.xunlu.live.Viewer;

/**
 * One page's connection. A thread of its own writes to it, because a write blocks while the network does; what gathers
 * meanwhile waits in a bounded queue.
 */
final class SseViewer implements Viewer {
    private static final int MOST_WAITING = 2_000;
    private static final long HEARTBEAT_SECONDS = 15;
    /** After this the page connects anew and its session is looked at again. */
    private static final long LIFE_MINUTES = 10;

    private final SseClient client;
    private final Set<Role> roles;
    private final BlockingQueue<LiveEvent> queue = new ArrayBlockingQueue<>(MOST_WAITING);
    private volatile boolean dropped;

    SseViewer(SseClient client, Set<Role> roles) {
        this.client = client;
        this.roles = Set.copyOf(roles);
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }

    @Override
    public boolean offer(LiveEvent event) {
        return queue.offer(event);
    }

    @Override
    public void drop() {
        dropped = true;
    }

    /** Writes what comes until the page goes, is dropped, or has lived long enough. */
    void write() {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(LIFE_MINUTES);
        long quietSince = System.nanoTime();
        try {
            while (!dropped && !client.terminated() && System.nanoTime() < end) {
                LiveEvent event = queue.poll(1, TimeUnit.SECONDS);
                if (event != null) {
                    client.sendEvent(event.type(), event.text(), Long.toString(event.id()));
                    quietSince = System.nanoTime();
                } else if (System.nanoTime() - quietSince > TimeUnit.SECONDS.toNanos(HEARTBEAT_SECONDS)) {
                    client.sendComment("still here");
                    quietSince = System.nanoTime();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            client.close();
        }
    }
}
