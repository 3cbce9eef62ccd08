package org.xunlu.track.protocol.jt808;

import java.time.Instant;

/** From when to when an order holds. */
public record Times(Instant start, Instant end) {
    void write(ByteWriter to) {
        to.time(start).time(end);
    }
}
