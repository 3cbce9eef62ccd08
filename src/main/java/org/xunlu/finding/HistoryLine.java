package org.xunlu.finding;

import java.time.Instant;

/**
 * One thing that was done to a finding.
 *
 * @param action {@code recorded}, {@code corrected}, {@code ordered}, {@code closed}, {@code dismissed}, {@code
 *     photographed}, {@code imported}, {@code merged}, {@code took_in} or {@code split}
 * @param note in the person's words, may be empty
 */
public record HistoryLine(Instant at, long personId, String personName, String action, String note) {}
