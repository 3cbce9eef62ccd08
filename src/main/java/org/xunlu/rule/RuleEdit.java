package org.xunlu.rule;

import java.time.Instant;

/**
 * A change of a row of rules as kept.
 *
 * @param id key; 0 before it is stored
 * @param ruleId the row
 * @param person name of who did it
 * @param before the row in words; empty where it was added
 * @param after the row in words; empty where it was taken away
 */
public record RuleEdit(long id, long ruleId, Instant at, String person, String before, String after) {
    private static final int LONGEST = 2000;

    /** Cuts what is too long to be kept. */
    public RuleEdit {
        before = cut(before);
        after = cut(after);
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
