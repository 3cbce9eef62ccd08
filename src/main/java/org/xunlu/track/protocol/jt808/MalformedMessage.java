package org.xunlu.track.protocol.jt808;

/** Bytes that are no message; the text says why. Carries no stack, as a noisy line may bring thousands of them. */
public final class MalformedMessage extends RuntimeException {
    /** For this reason. */
    public MalformedMessage(String reason) {
        super(reason, null, false, false);
    }
}
