package org.xunlu.live.http;

import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.xunlu.live.LiveEvent;

/**
 * The response of one request as a stream of server-sent events. Not Javalin's own client: that one resumes the request
 * when the other side has gone, and then works on a request which the server has already taken back.
 */
final class EventStream {
    private final HttpServletResponse response;
    private final CompletableFuture<Void> end = new CompletableFuture<>();
    private boolean gone;

    private EventStream(HttpServletResponse response) {
        this.response = response;
    }

    /**
     * Opens the stream; the request stays open until {@link #close}.
     *
     * @param writing begins to write; called when the server has let go of the request's own thread
     */
    static void open(Context context, Consumer<EventStream> writing) {
        HttpServletResponse response = context.res();
        response.setStatus(200);
        response.setContentType("text/event-stream;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        // a proxy that gathers before it sends would make live late
        response.setHeader("X-Accel-Buffering", "no");
        EventStream stream = new EventStream(response);
        context.future(() -> {
            writing.accept(stream);
            return stream.end;
        });
    }

    /** Sends an event; false when the other side has gone. */
    boolean send(LiveEvent event) {
        return send(event.type(), event.text(), event.id());
    }

    /** Sends an event of one line of text; false when the other side has gone. */
    boolean send(String type, String text, long id) {
        return write("id: " + id + "\nevent: " + type + "\ndata: " + text + "\n\n");
    }

    /** Sends a sign of life, by which the page knows that the line holds; false when the other side has gone. */
    boolean beat() {
        return write("event: beat\ndata: 1\n\n");
    }

    /** Ends the response; once, and only while it is ours to end. */
    synchronized void close() {
        gone = true;
        if (stillOurs()) {
            end.complete(null);
        }
    }

    /** Whether the server has not taken the response back, as it does when it stops. */
    private boolean stillOurs() {
        try {
            return response.getStatus() > 0;
        } catch (IllegalStateException e) {
            return false;
        }
    }

    private synchronized boolean write(String text) {
        if (gone) {
            return false;
        }
        try {
            response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            response.flushBuffer();
            return true;
        } catch (IOException | IllegalStateException e) {
            gone = true;
            return false;
        }
    }
}
