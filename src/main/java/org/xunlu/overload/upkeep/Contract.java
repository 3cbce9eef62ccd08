package org.xunlu.overload.upkeep;

import java.time.LocalDate;
import java.util.Map;
import org.xunlu.overload.CheckpointId;
import org.xunlu.refusal.Refusal;

/**
 * A maintenance contract 维保合同 of a weighing place.
 *
 * @param id key; 0 before it is stored
 * @param startsOn first day
 * @param endsOn last day
 */
public record Contract(
        long id, CheckpointId checkpoint, String company, LocalDate startsOn, LocalDate endsOn, String note) {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_NOTE = 500;

    /** Refuses a missing company, long texts and an end before the start. */
    public Contract {
        company = text("company", company, 1, LONGEST_NAME);
        note = text("note", note, 0, LONGEST_NOTE);
        if (endsOn.isBefore(startsOn)) {
            throw Refusal.invalid("roadside.ends_before_start", "endsOn", Map.of("from", startsOn, "until", endsOn));
        }
    }

    static String text(String field, String value, int least, int most) {
        String text = value.strip();
        if (text.length() < least || text.length() > most) {
            throw Refusal.invalid("text_length", field, Map.of("min", least, "max", most, "value", text.length()));
        }
        return text;
    }
}
