package org.xunlu.track.sockets;

import java.util.List;

/** The way to one terminal. Its methods are called on the event loop of the link, but {@link #execute}. */
interface Link {
    /** Sends frames, in order. */
    void send(List<byte[]> frames);

    /** Stops or goes on reading what the terminal sends, where the transport can. */
    void reading(boolean on);

    /** Does this on the event loop, after what it does now; from any thread. */
    void execute(Runnable task);

    /** Does this on the event loop in a while. */
    void later(Runnable task, long millis);

    /** Ends the link. */
    void close();

    /** Network address of the other side, as text. */
    String address();
}
