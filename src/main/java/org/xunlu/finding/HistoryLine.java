package org.xunlu.finding;

import java.time.Instant;

/**
 * One thing that was done to a finding.
 *
 * @param action {@code recorded}, {@code corrected}, {@code photographed}, {@code visited}, {@code imported}, {@code merged}, {@code
 *     took_in}, {@code split} or the word of a step of the case work
 * @param note in the person's words, may be empty
 * @param basis the articles by which it was done; empty where none is needed
 */
public record HistoryLine(Instant at, long personId, String personName, String action, String note, String basis) {
    /** A line that needs no article. */
    public HistoryLine(Instant at, long personId, String personName, String action, String note) {
        this(at, personId, personName, action, note, "");
    }
}
