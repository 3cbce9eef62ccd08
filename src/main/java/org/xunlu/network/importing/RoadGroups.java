package org.xunlu.network.importing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.xunlu.network.RoadClass;

/**
 * Gathers pieces into roads: those with the same route code; those with the same name and class that lie near each other
 * (two villages may both have a Market Street); and those without either as far as they run on without a junction.
 */
final class RoadGroups {
    // 0.003 degrees are some 300 m: the carriageways of one street, but not the streets of two towns
    private static final double NEAR_DEGREES = 0.003;

    private final List<Piece> pieces;
    private final int[] leader;

    private RoadGroups(List<Piece> pieces) {
        this.pieces = pieces;
        this.leader = new int[pieces.size()];
        for (int i = 0; i < leader.length; i++) {
            leader[i] = i;
        }
    }

    /** The roads, each with its pieces, in the order of the file. */
    static Collection<List<Piece>> of(List<Piece> pieces) {
        RoadGroups groups = new RoadGroups(pieces);
        groups.joinByCode();
        groups.joinByName();
        groups.joinUnnamed();
        Map<Integer, List<Piece>> roads = new LinkedHashMap<>();
        for (int i = 0; i < pieces.size(); i++) {
            roads.computeIfAbsent(groups.find(i), each -> new ArrayList<>()).add(pieces.get(i));
        }
        return roads.values();
    }

    private void joinByCode() {
        Map<String, Integer> first = new HashMap<>();
        for (int i = 0; i < pieces.size(); i++) {
            String code = pieces.get(i).traits().routeCode();
            if (!code.isEmpty()) {
                join(i, first.computeIfAbsent(code, unseen(i)));
            }
        }
    }

    private void joinByName() {
        record Cell(String name, RoadClass roadClass, long x, long y) {}
        Map<Cell, Integer> first = new HashMap<>();
        for (int i = 0; i < pieces.size(); i++) {
            RoadTraits traits = pieces.get(i).traits();
            if (traits.routeCode().isEmpty() && !traits.name().isEmpty()) {
                double[] at = pieces.get(i).ordinates();
                for (int k = 0; k < at.length; k += 2) {
                    long x = Math.round(at[k] / NEAR_DEGREES);
                    long y = Math.round(at[k + 1] / NEAR_DEGREES);
                    join(i, first.computeIfAbsent(new Cell(traits.name(), traits.roadClass(), x, y), unseen(i)));
                }
            }
        }
        for (Map.Entry<Cell, Integer> entry : first.entrySet()) {
            Cell cell = entry.getKey();
            for (int[] step : new int[][] {{1, 0}, {0, 1}, {1, 1}, {1, -1}}) {
                Integer near =
                        first.get(new Cell(cell.name(), cell.roadClass(), cell.x() + step[0], cell.y() + step[1]));
                if (near != null) {
                    join(entry.getValue(), near);
                }
            }
        }
    }

    private void joinUnnamed() {
        Map<Integer, List<Integer>> atNode = new HashMap<>();
        for (int i = 0; i < pieces.size(); i++) {
            atNode.computeIfAbsent(pieces.get(i).from(), each -> new ArrayList<>(2))
                    .add(i);
            atNode.computeIfAbsent(pieces.get(i).to(), each -> new ArrayList<>(2))
                    .add(i);
        }
        for (List<Integer> meeting : atNode.values()) {
            if (meeting.size() == 2 && runsOn(pieces.get(meeting.get(0)), pieces.get(meeting.get(1)))) {
                join(meeting.get(0), meeting.get(1));
            }
        }
    }

    private static boolean runsOn(Piece one, Piece other) {
        RoadTraits a = one.traits();
        RoadTraits b = other.traits();
        return a.routeCode().isEmpty()
                && b.routeCode().isEmpty()
                && a.name().isEmpty()
                && b.name().isEmpty()
                && a.roadClass() == b.roadClass();
    }

    private static <K> Function<K, Integer> unseen(int i) {
        return each -> i;
    }

    private int find(int i) {
        int top = i;
        while (leader[top] != top) {
            leader[top] = leader[leader[top]];
            top = leader[top];
        }
        return top;
    }

    private void join(int i, int k) {
        int a = find(i);
        int b = find(k);
        // the earlier piece leads, so that roads keep the order of the file
        leader[Math.max(a, b)] = Math.min(a, b);
    }
}
