package org.xunlu.patrol.journal;

import java.time.Instant;

/**
 * Somebody stands by a log.
 *
 * @param part as whom
 * @param content what the log said then, as {@link PatrolLog#content()}
 * @param drivenMeters how far was driven, as it said then
 */
public record Signature(long personId, String person, Part part, Instant at, String content, double drivenMeters) {
    /** As whom a log is signed. */
    public enum Part {
        /** One of those on board. */
        CREW,
        /** The dispatcher who has read it. */
        DESK
    }
}
