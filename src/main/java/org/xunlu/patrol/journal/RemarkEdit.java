package org.xunlu.patrol.journal;

import java.time.Instant;

/**
 * One version of what people added to a log.
 *
 * @param remarks with who wrote them
 * @param at when
 */
public record RemarkEdit(Remarks remarks, Instant at) {}
