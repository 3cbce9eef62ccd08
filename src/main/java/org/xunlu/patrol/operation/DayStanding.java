package org.xunlu.patrol.operation;

import java.util.List;
import org.xunlu.network.SegmentId;
import org.xunlu.patrol.Patrol;
import org.xunlu.patrol.Unit;
import org.xunlu.patrol.shift.Shift;

/**
 * How the day stands.
 *
 * @param crews patrols that are published or on the road
 * @param reserves shifts of units that wait in reserve now
 * @param closed segments nobody may drive today
 * @param done changes that may be taken back by who asks, the last one last
 * @param undone those taken back that may be done again, the last one last
 */
public record DayStanding(
        List<CrewNow> crews,
        List<Shift> reserves,
        List<SegmentId> closed,
        List<ChangePreview> done,
        List<ChangePreview> undone) {
    public DayStanding {
        crews = List.copyOf(crews);
        reserves = List.copyOf(reserves);
        closed = List.copyOf(closed);
        done = List.copyOf(done);
        undone = List.copyOf(undone);
    }

    /**
     * A crew.
     *
     * @param left what it has still to inspect, in driving order
     * @param leftMeters the same in metres
     * @param secondsLeft until it has to be back
     */
    public record CrewNow(Patrol patrol, Unit unit, List<SegmentId> left, double leftMeters, double secondsLeft) {
        public CrewNow {
            left = List.copyOf(left);
        }
    }
}
