package org.xunlu.track.journal;

import java.time.Instant;
import org.xunlu.track.Fix;

/**
 * A fix that was acknowledged.
 *
 * @param fix with its number in the log
 * @param received when it came in
 */
public record Arrival(Fix fix, Instant received) {}
