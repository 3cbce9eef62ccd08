package org.xunlu.patrol.operation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xunlu.network.SegmentId;
import org.xunlu.patrol.Patrol;
import org.xunlu.patrol.PatrolState;
import org.xunlu.patrol.planning.day.LeftOutReason;

/**
 * What a change would do.
 *
 * @param id key under which it can be done, for a while
 * @param changes routes that change, by unit
 * @param ended the patrol that breaks off; null where none does
 * @param leftOut wanted segments nobody inspects then, with the reason
 * @param moved segments that go to another unit
 * @param millis how long it took to find out
 */
public record ChangePreview(
        long id,
        Change change,
        List<RouteChange> changes,
        @Nullable Patrol ended,
        Map<SegmentId, LeftOutReason> leftOut,
        int moved,
        long millis) {
    public ChangePreview {
        changes = List.copyOf(changes);
        leftOut = Map.copyOf(leftOut);
    }

    /** Whether it can be taken back once done: a patrol cancelled for good cannot be revived. */
    public boolean isUndoable() {
        return ended == null || ended.state().kind() == PatrolState.Kind.DRIVING;
    }
}
