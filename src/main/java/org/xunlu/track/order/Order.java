package org.xunlu.track.order;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xunlu.track.DeviceId;
import org.xunlu.track.protocol.jt808.Downlink;

/**
 * One thing told to one terminal.
 *
 * @param id key, rising in the order they were given; 0 before it is stored
 * @param device whose terminal
 * @param kind what it is
 * @param title in a few words, for people
 * @param number by which the terminal knows an area or route; 0 for others
 * @param shape where it is, well-known text in degrees, longitude first; empty for what has no place
 * @param message what is sent
 * @param given when and by whom
 * @param progress how far it has come
 */
public record Order(
        long id,
        DeviceId device,
        OrderKind kind,
        String title,
        long number,
        String shape,
        Downlink.Prepared message,
        Given given,
        Progress progress) {

    /**
     * Who gave it, when.
     *
     * @param patrolId with which patrol, or null where it was given by hand
     */
    public record Given(
            long personId,
            String name,
            Instant at,
            @Nullable Long patrolId) {}

    /**
     * How far it has come.
     *
     * @param sent when it was last sent, or null
     * @param answered when the terminal answered, or null
     * @param result what it answered: 0 done, 1 failed, 2 not understood, 3 not supported; or null
     */
    public record Progress(
            OrderState state,
            @Nullable Instant sent,
            @Nullable Instant answered,
            @Nullable Integer result) {
        /** Not sent yet. */
        public static final Progress WAITING = new Progress(OrderState.WAITING, null, null, null);
    }

    /** The same, as far as this. */
    public Order with(Progress now) {
        return new Order(id, device, kind, title, number, shape, message, given, now);
    }

    /** Until when it is worth to be sent. */
    public Instant worthUntil() {
        return given.at().plus(kind.patience());
    }
}
