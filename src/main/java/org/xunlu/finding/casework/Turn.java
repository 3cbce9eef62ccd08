package org.xunlu.finding.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xunlu.finding.Finding;
import org.xunlu.finding.FindingState;
import org.xunlu.refusal.Refusal;

/**
 * A finding of which somebody is about to take a step that its state allows.
 *
 * @param rules in force, with the calendar
 * @param now the moment of the step
 * @param file the case's file; null where none was filed
 */
record Turn(
        StepCall call,
        CaseStep step,
        Finding finding,
        CaseRules rules,
        Instant now,
        @Nullable CaseFile file) {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    LocalDate today() {
        return LocalDate.ofInstant(now, CHINA);
    }

    /** The day of the step: today where none is told, never later, and never before the day it rests on. */
    LocalDate day(String field, @Nullable LocalDate given, LocalDate notBefore) {
        LocalDate day = given == null ? today() : given;
        if (day.isBefore(notBefore) || day.isAfter(today())) {
            throw Refusal.invalid("casework.day", field, Map.of("value", day, "from", notBefore, "to", today()));
        }
        return day;
    }

    /** The last day for the next step. */
    LocalDate due(LocalDate on, int otherwise) {
        return rules.after(step, on, otherwise);
    }

    /** The file, which must be of this kind; the step's states see to it. */
    <F extends CaseFile> F file(Class<F> kind) {
        if (!kind.isInstance(file)) {
            throw wrongState(step, finding.state());
        }
        return kind.cast(file);
    }

    static Refusal wrongState(CaseStep step, FindingState state) {
        return state.ended()
                ? Refusal.conflict("finding.ended", Map.of("state", state.name()))
                : Refusal.conflict("casework.wrong_state", Map.of("state", state.name(), "step", step.key()));
    }

    static String text(String field, @Nullable String given, int least, int most) {
        String text = given == null ? "" : given.strip();
        if (text.length() < least || text.length() > most) {
            throw Refusal.invalid("text_length", field, Map.of("min", least, "max", most, "value", text.length()));
        }
        return text;
    }
}
