package org.xunlu.patrol;

import java.time.Instant;
import java.util.List;
import org.xunlu.refusal.Refusal;

/**
 * Who is to drive a patrol, and when.
 *
 * @param unit the car
 * @param officers who is on board
 * @param from planned departure
 * @param to planned return, after departure
 */
public record Assignment(UnitId unit, List<OfficerId> officers, Instant from, Instant to) {

    public Assignment {
        officers = List.copyOf(officers);
        if (!from.isBefore(to)) {
            throw Refusal.invalid("patrol.ends_before_start", "to");
        }
    }

    /** Whether both want the same time. */
    public boolean overlaps(Assignment other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }
}
