package org.xunlu.track.sockets;

import org.jspecify.annotations.Nullable;
import org.xunlu.refusal.Refusal;

/** What the port for phones shares with the ordinary one: bounds for each address, and the words of refusals. */
public interface PhoneGate {
    /**
     * Counts a request.
     *
     * @throws Refusal when the address has used its share up
     */
    void admit(String address);

    /** A refusal as it is sent. */
    Answer answer(Refusal refusal, @Nullable String acceptLanguage);

    /** A failure of ours, of which nothing is told, as it is sent. */
    Answer failure(@Nullable String acceptLanguage);

    /**
     * An answer.
     *
     * @param status of HTTP
     * @param contentType of the body
     * @param text the body
     * @param retrySeconds when to come again, or null where that is not said
     */
    record Answer(
            int status,
            String contentType,
            String text,
            @Nullable String retrySeconds) {}
}
