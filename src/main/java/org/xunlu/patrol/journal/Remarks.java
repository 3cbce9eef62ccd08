package org.xunlu.patrol.journal;

/**
 * What people add to a log.
 *
 * @param version counts the edits; 0 while nobody has written anything
 */
public record Remarks(
        String weather,
        String roadCondition,
        String carCondition,
        String equipmentCondition,
        String conclusion,
        String writtenBy,
        long version) {
    /** None. */
    public static final Remarks NONE = new Remarks("", "", "", "", "", "", 0);
}
