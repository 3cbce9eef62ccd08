package org.xunlu.network.importing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xunlu.geo.CountyProjection;
import org.xunlu.network.Direction;

/**
 * Finds which vertices are one node and cuts lines there. Vertices are the same when the file gives them the same key,
 * or, without keys, when they stand in the same place of the 1e-7 degree grid. A node is where a line begins or ends and
 * every inner vertex that is used more than once.
 */
final class Topology {
    private final Map<Long, Integer> byPlace = new HashMap<>();
    private final Map<Long, Integer> byKey = new HashMap<>();
    private final List<int[]> vertices = new ArrayList<>();
    private final List<DraftLine> lines = new ArrayList<>();
    private final Set<LineKey> seen = new HashSet<>();
    private int[] uses = new int[1024];
    private int count;

    /**
     * Adds a line.
     *
     * @return whether it is new; a second one along the same vertices, for the same road and direction, is not added
     */
    boolean add(DraftLine line) {
        int[] numbers = new int[line.ordinates().length / 2];
        long @Nullable [] nodes = line.nodes();
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = number(line, i, nodes);
        }
        if (!seen.add(LineKey.of(line.traits(), numbers))) {
            return false;
        }
        for (int i = 0; i < numbers.length; i++) {
            uses[numbers[i]] += i == 0 || i == numbers.length - 1 ? 2 : 1;
        }
        lines.add(line);
        vertices.add(numbers);
        return true;
    }

    private int number(DraftLine line, int i, long @Nullable [] nodes) {
        boolean keyed = nodes != null && nodes[i] != DraftLine.BY_PLACE;
        Integer known;
        if (keyed && nodes != null) {
            known = byKey.putIfAbsent(nodes[i], count);
        } else {
            long lon = LineCheck.grid(line.ordinates()[2 * i]);
            long lat = LineCheck.grid(line.ordinates()[2 * i + 1]);
            known = byPlace.putIfAbsent((lon << 32) | (lat & 0xffffffffL), count);
        }
        if (known != null) {
            return known;
        }
        if (count == uses.length) {
            uses = Arrays.copyOf(uses, count * 2);
        }
        return count++;
    }

    /**
     * Makes a node of every inner vertex that stands on a stored one.
     *
     * @return rows of the lines that touch a stored road where it has no node
     */
    List<String> meet(StoredRoads stored) {
        List<String> unjoined = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            double[] at = lines.get(i).ordinates();
            boolean touches = false;
            for (int v = 0; 2 * v < at.length; v++) {
                boolean end = v == 0 || 2 * v + 2 == at.length;
                if (!end && stored.nodeAt(at[2 * v], at[2 * v + 1]) > 0) {
                    uses[vertices.get(i)[v]] += 2;
                }
                touches |= stored.passes(at[2 * v], at[2 * v + 1]);
            }
            if (touches) {
                unjoined.add(lines.get(i).row());
            }
        }
        return unjoined;
    }

    /** The lines cut at the nodes, each measured in the county's zone. */
    List<Piece> cut(CountyProjection projection) {
        List<Piece> pieces = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            cut(lines.get(i), vertices.get(i), projection, pieces);
        }
        return pieces;
    }

    private void cut(DraftLine line, int[] numbers, CountyProjection projection, List<Piece> pieces) {
        double[] along = lengths(line.ordinates(), projection);
        double total = along[along.length - 1];
        int start = 0;
        for (int i = 1; i < numbers.length; i++) {
            if (uses[numbers[i]] >= 2) {
                pieces.add(new Piece(
                        line.traits(),
                        Arrays.copyOfRange(line.ordinates(), 2 * start, 2 * i + 2),
                        numbers[start],
                        numbers[i],
                        along[i] - along[start],
                        stake(line.traits(), along[start] / total),
                        stake(line.traits(), along[i] / total)));
                start = i;
            }
        }
    }

    private static double stake(RoadTraits traits, double share) {
        return traits.startMeasureMeters() + share * (traits.endMeasureMeters() - traits.startMeasureMeters());
    }

    /** Length from the first vertex to each. */
    private static double[] lengths(double[] degrees, CountyProjection projection) {
        double[] meters = degrees.clone();
        projection.toMeters(meters);
        double[] along = new double[meters.length / 2];
        for (int i = 1; i < along.length; i++) {
            along[i] =
                    along[i - 1] + Math.hypot(meters[2 * i] - meters[2 * i - 2], meters[2 * i + 1] - meters[2 * i - 1]);
        }
        return along;
    }

    /** What makes two lines the same: the road, the way it is driven, and the vertices. */
    private record LineKey(String road, Direction direction, List<Integer> vertices) {
        static LineKey of(RoadTraits traits, int[] numbers) {
            boolean turn = numbers[0] > numbers[numbers.length - 1];
            Direction direction = traits.direction();
            if (turn && direction != Direction.BOTH) {
                direction = direction == Direction.FORWARD ? Direction.BACKWARD : Direction.FORWARD;
            }
            List<Integer> vertices = new ArrayList<>(numbers.length);
            for (int i = 0; i < numbers.length; i++) {
                vertices.add(numbers[turn ? numbers.length - 1 - i : i]);
            }
            return new LineKey(traits.routeCode() + "\n" + traits.name(), direction, vertices);
        }
    }
}
