package org.xunlu.patrol.planning.carplib;

import java.util.List;
import java.util.Map;
import org.xunlu.patrol.planning.arc.ArcGraph;
import org.xunlu.patrol.planning.arc.ArcReach;
import org.xunlu.refusal.Refusal;

/** Refuses instances that have no solution at all. */
final class Solvable {
    private Solvable() {}

    static void check(CarpInstance instance) {
        List<ArcGraph.Link> required = instance.graph().required();
        if (required.isEmpty()) {
            throw Refusal.invalid("carp.nothing_required", "file", Map.of());
        }
        ArcReach reach = ArcReach.of(instance.graph(), instance.depot());
        for (ArcGraph.Link link : required) {
            Map<String, Integer> edge = Map.of(
                    "from",
                    link.from() + instance.firstNumber(),
                    "to",
                    link.to() + instance.firstNumber(),
                    "demand",
                    link.demand(),
                    "capacity",
                    instance.capacity());
            if (link.demand() > instance.capacity()) {
                throw Refusal.invalid("carp.demand_above_capacity", "file", edge);
            }
            if (!reach.holds(link)) {
                throw Refusal.invalid("carp.unreachable", "file", edge);
            }
        }
    }
}
