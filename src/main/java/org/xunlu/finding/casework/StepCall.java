package org.xunlu.finding.casework;

import java.util.Map;
import org.xunlu.access.Caller;
import org.xunlu.finding.FindingId;
import org.xunlu.refusal.Refusal;

/**
 * A step as somebody asks for it.
 *
 * @param version of the finding it was decided on
 * @param note in the person's words, may be empty
 */
public record StepCall(Caller caller, FindingId finding, long version, String note) {
    private static final int LONGEST_NOTE = 1000;

    /** Refuses a note that is too long. */
    public StepCall {
        note = note.strip();
        if (note.length() > LONGEST_NOTE) {
            throw Refusal.invalid("text_length", "note", Map.of("min", 0, "max", LONGEST_NOTE, "value", note.length()));
        }
    }

    void requireNote() {
        if (note.isEmpty()) {
            throw Refusal.invalid("finding.close_needs_note", "note");
        }
    }
}
