package org.xunlu.overload.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xunlu.overload.Plate;

/**
 * Which cases are meant; null does not restrict.
 *
 * @param stage only at this stage
 * @param plate only of this plate, whole
 * @param collectedFrom only with evidence collected from here
 * @param collectedTo … and before here
 * @param filedFrom only filed from the day of this moment
 * @param filedTo … and before it
 * @param notBy without those a person reviewed first: what that person may review second
 */
public record CaseFilter(
        CaseState.@Nullable Stage stage,
        @Nullable Plate plate,
        @Nullable Instant collectedFrom,
        @Nullable Instant collectedTo,
        @Nullable Instant filedFrom,
        @Nullable Instant filedTo,
        @Nullable Long notBy) {
    /** All. */
    public static final CaseFilter ALL = new CaseFilter(null, null, null, null, null, null, null);

    /** Those at one stage. */
    public static CaseFilter at(CaseState.Stage stage) {
        return new CaseFilter(stage, null, null, null, null, null, null);
    }
}
