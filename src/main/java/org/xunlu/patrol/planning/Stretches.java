package org.xunlu.patrol.planning;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Joins wanted segments of one road that follow each other into stretches, so that the search has less to order. The
 * tour may turn at the ends of stretches only, so they are kept as short as the size of the task allows.
 */
public final class Stretches {
    private static final double[] LENGTHS_METERS = {0, 1_000, 3_000, 10_000, Double.POSITIVE_INFINITY};
    private static final int COMFORTABLE = 400;

    private final DriveGraph graph;
    private final Reach reach;
    private final Set<Integer> wanted;
    private final Map<Integer, List<Integer>> wantedAt = new HashMap<>();
    /** Nodes at which roads that matter branch off; null to end at every change of road instead. */
    private final @Nullable BitSet forks;

    private Stretches(DriveGraph graph, Reach reach, List<Integer> wanted, @Nullable BitSet forks) {
        this.graph = graph;
        this.reach = reach;
        this.forks = forks;
        this.wanted = new HashSet<>(wanted);
        for (int segment : wanted) {
            wantedAt.computeIfAbsent(graph.tail(2 * segment), node -> new ArrayList<>())
                    .add(segment);
            wantedAt.computeIfAbsent(graph.head(2 * segment), node -> new ArrayList<>())
                    .add(segment);
        }
    }

    /** The stretches of wanted segments, each of which is within reach at least one way. */
    public static List<Stretch> of(DriveGraph graph, Reach reach, List<Integer> wanted) {
        List<Stretch> stretches = List.of();
        for (double length : LENGTHS_METERS) {
            stretches = new Stretches(graph, reach, wanted, null).join(wanted, length);
            if (stretches.size() <= COMFORTABLE) {
                break;
            }
        }
        return stretches;
    }

    /** The same, none longer than this but for single segments. */
    public static List<Stretch> of(DriveGraph graph, Reach reach, List<Integer> wanted, double longestMeters) {
        return new Stretches(graph, reach, wanted, null).join(wanted, longestMeters);
    }

    /**
     * The same, ended by every fork and by nothing else but their length, whatever the roads are called: a tour may then
     * turn wherever it makes sense, and nowhere else.
     *
     * @param forks nodes at which roads that matter branch off
     */
    public static List<Stretch> between(
            BitSet forks, DriveGraph graph, Reach reach, List<Integer> wanted, double longestMeters) {
        return new Stretches(graph, reach, wanted, forks).join(wanted, longestMeters);
    }

    private List<Stretch> join(List<Integer> order, double longestMeters) {
        List<Stretch> stretches = new ArrayList<>();
        for (int segment : order) {
            if (wanted.remove(segment)) {
                stretches.add(grow(segment, longestMeters));
            }
        }
        return stretches;
    }

    private Stretch grow(int segment, double longestMeters) {
        Deque<Integer> arcs = new ArrayDeque<>(List.of(2 * segment));
        boolean along = reach.holds(graph, 2 * segment);
        boolean against = reach.holds(graph, 2 * segment + 1);
        double meters = length(segment);
        for (boolean atEnd : new boolean[] {true, false}) {
            while (true) {
                int next = atEnd ? next(arcs.getLast()) : next(arcs.getFirst() ^ 1);
                if (next < 0 || meters + length(next >> 1) > longestMeters) {
                    break;
                }
                int arc = atEnd ? next : next ^ 1;
                boolean stillAlong = along && reach.holds(graph, arc);
                boolean stillAgainst = against && reach.holds(graph, arc ^ 1);
                if (!stillAlong && !stillAgainst) {
                    break;
                }
                along = stillAlong;
                against = stillAgainst;
                meters += length(arc >> 1);
                wanted.remove(arc >> 1);
                if (atEnd) {
                    arcs.addLast(arc);
                } else {
                    arcs.addFirst(arc);
                }
            }
        }
        return new Stretch(arcs.stream().mapToInt(Integer::intValue).toArray(), along, against);
    }

    /** The arc of the one wanted segment of the same road that follows this arc; -1 where there is no such one. */
    private int next(int arc) {
        if (forks != null && forks.get(graph.head(arc))) {
            return -1;
        }
        List<Integer> here = wantedAt.getOrDefault(graph.head(arc), List.of()).stream()
                .filter(each -> forks != null || sameRoad(each, arc >> 1))
                .toList();
        if (here.size() != 2) {
            return -1;
        }
        int other = here.get(0) == arc >> 1 ? here.get(1) : here.get(0);
        if (other == arc >> 1 || !wanted.contains(other)) {
            return -1;
        }
        return graph.tail(2 * other) == graph.head(arc) ? 2 * other : 2 * other + 1;
    }

    private boolean sameRoad(int one, int other) {
        return graph.network()
                .segment(one)
                .roadId()
                .equals(graph.network().segment(other).roadId());
    }

    private double length(int segment) {
        return graph.network().segment(segment).lengthMeters();
    }
}
