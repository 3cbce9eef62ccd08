package org.xunlu.finding.casework;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step that the state allows, and what it needs.
 *
 * @param basis the articles it is done by
 * @param needs what has to be there, or is asked for with it
 */
public record NextStep(CaseStep step, String basis, List<Need> needs) {
    /** Keeps a copy of the list. */
    public NextStep {
        needs = List.copyOf(needs);
    }

    /**
     * One thing a step needs.
     *
     * @param what e.g. {@code before_photo}
     * @param met whether it is there; null where it is given with the step
     */
    public record Need(String what, @Nullable Boolean met) {}

    /** Whether nothing that must be there beforehand is missing. */
    public boolean possible() {
        return needs.stream().noneMatch(need -> Boolean.FALSE.equals(need.met()));
    }
}
