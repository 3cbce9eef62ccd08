package org.xunlu.patrol;

/**
 * One thing that was done to a patrol.
 *
 * @param act who and when
 * @param what the step or edit
 * @param state the state it left the patrol in
 * @param note the reason given; empty where none is needed
 * @param version the version it made
 */
public record HistoryEntry(Act act, What what, PatrolState.Kind state, String note, long version) {

    /** Kinds of doings. */
    public enum What {
        CREATED,
        EDITED,
        ASSIGNED,
        PUBLISHED,
        STARTED,
        INTERRUPTED,
        RESUMED,
        FINISHED,
        CANCELLED
    }
}
