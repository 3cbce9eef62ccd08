package org.xunlu.patrol.planning.arc;

import java.util.List;

/**
 * What one vehicle drives.
 *
 * @param vehicle its number
 * @param visits the tasks it serves, in order
 * @param load their demand
 * @param cost of the whole route from its start to its end
 */
public record ArcRoute(int vehicle, List<Visit> visits, int load, int cost) {
    public ArcRoute {
        visits = List.copyOf(visits);
    }

    /**
     * A task served.
     *
     * @param task its number
     * @param along whether from its beginning to its end
     */
    public record Visit(int task, boolean along) {
        /** Its mode. */
        public int mode() {
            return 2 * task + (along ? 0 : 1);
        }
    }
}
