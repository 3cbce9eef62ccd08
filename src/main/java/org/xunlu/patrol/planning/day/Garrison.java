package org.xunlu.patrol.planning.day;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xunlu.geo.LonLat;
import org.xunlu.network.Snap;
import org.xunlu.patrol.planning.Base;
import org.xunlu.patrol.planning.DriveGraph;
import org.xunlu.patrol.planning.Reach;

/** The bases of some units, put on the network, and what is within reach of them. */
final class Garrison {
    private static final double FARTHEST_METERS = 3_000;
    private static final int MOST_TRIED = 6;

    private final DriveGraph graph;
    private final List<Base> bases = new ArrayList<>();
    private final Map<LonLat, Integer> known = new HashMap<>();
    private final List<Integer> baseOf = new ArrayList<>();
    private final BitSet there = new BitSet();
    private final BitSet back = new BitSet();

    Garrison(DriveGraph graph, List<DutyUnit> units) {
        this.graph = graph;
        for (DutyUnit unit : units) {
            baseOf.add(at(unit.base()));
        }
    }

    /** The number of the base at a place, put on the network when it is new; -1 where no road is near. */
    int at(LonLat place) {
        return known.computeIfAbsent(place, this::place);
    }

    /** The number of the base, -1 where no road is near. Of several roads the one that reaches most is taken. */
    private int place(LonLat at) {
        Base best = null;
        Reach bestReach = null;
        for (Snap snap : graph.network().snap(at, FARTHEST_METERS, MOST_TRIED)) {
            Base base = new Base(snap.segment(), snap.fraction());
            if (base.arcs(graph).length == 0) {
                continue;
            }
            Reach reach = Reach.of(graph, base);
            if (bestReach == null || size(reach) > size(bestReach)) {
                best = base;
                bestReach = reach;
            }
            if (size(reach) > graph.nodeCount() * 9 / 10) {
                break;
            }
        }
        if (best == null || bestReach == null) {
            return -1;
        }
        there.or(bestReach.there());
        back.or(bestReach.back());
        bases.add(best);
        return bases.size() - 1;
    }

    private static int size(Reach reach) {
        return Math.min(reach.there().cardinality(), reach.back().cardinality());
    }

    List<Base> bases() {
        return bases;
    }

    /** Unit → its base, -1 where it has none on the network. */
    List<Integer> baseOf() {
        return baseOf;
    }

    Reach reach() {
        return new Reach(there, back);
    }
}
