package org.xunlu.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class ShortestPathsTest {
    private final RoadNetwork grid = GridNetworks.of(4, 5, 500);
    private final ShortestPaths paths = new ShortestPaths(grid);

    private Snap snap(RoadNetwork network, double east, double north) {
        return network.snap(GridNetworks.at(east, north), 30, 1).get(0);
    }

    @Test
    void a_way_round_corners_has_the_length_of_the_streets() {
        NetworkPath path = paths.path(snap(grid, 100, 0), snap(grid, 1000, 700), Cost.METERS)
                .orElseThrow();
        assertThat(path.lengthMeters()).isEqualTo(900 + 700, within(0.05));
        assertThat(path.seconds()).isEqualTo(1600 / 50.0 * 3.6, within(0.05));
        assertThat(grid.line(path.traversals()).getLength()).isPositive();
        for (int i = 1; i < path.traversals().size(); i++) {
            assertThat(endNode(path.traversals().get(i - 1)))
                    .isEqualTo(startNode(path.traversals().get(i)));
        }
    }

    private int endNode(Traversal each) {
        return each.forward() ? grid.endNode(each.segment()) : grid.startNode(each.segment());
    }

    private int startNode(Traversal each) {
        return each.forward() ? grid.startNode(each.segment()) : grid.endNode(each.segment());
    }

    @Test
    void along_one_segment_the_way_is_direct_both_ways() {
        NetworkPath there =
                paths.path(snap(grid, 100, 0), snap(grid, 400, 0), Cost.METERS).orElseThrow();
        NetworkPath back =
                paths.path(snap(grid, 400, 0), snap(grid, 100, 0), Cost.METERS).orElseThrow();
        assertThat(there.lengthMeters()).isEqualTo(300, within(0.05));
        assertThat(back.lengthMeters()).isEqualTo(300, within(0.05));
        assertThat(back.traversals().get(0).forward()).isFalse();
    }

    @Test
    void on_a_one_way_road_the_way_back_goes_round_the_block() {
        RoadNetwork oneWay = RoadNetwork.of(
                1,
                grid.roads(),
                grid.segments().stream()
                        .map(each -> each.id().value() == 1 ? oneWay(each) : each)
                        .toList());
        NetworkPath back = new ShortestPaths(oneWay)
                .path(snap(oneWay, 400, 0), snap(oneWay, 100, 0), Cost.METERS)
                .orElseThrow();
        assertThat(back.lengthMeters()).isEqualTo(100 + 1500 + 100, within(0.05));
    }

    private static RoadSegment oneWay(RoadSegment each) {
        return new RoadSegment(
                each.id(),
                each.roadId(),
                each.fromNode(),
                each.toNode(),
                each.geometry(),
                each.lengthMeters(),
                Direction.FORWARD,
                1,
                4,
                each.startMeasureMeters(),
                each.kmPerHour(),
                "");
    }

    @Test
    void closed_roads_are_driven_round() {
        BitSet closed = new BitSet();
        closed.set(1);
        NetworkPath path = paths.closing(closed)
                .path(snap(grid, 250, 0), snap(grid, 1250, 0), Cost.SECONDS)
                .orElseThrow();
        assertThat(path.lengthMeters()).isEqualTo(2000, within(0.05));
        assertThat(path.traversals()).noneMatch(each -> each.segment() == 1);
    }

    @Test
    void between_separate_networks_there_is_no_way() {
        RoadNetwork apart = RoadNetwork.of(1, grid.roads(), List.of(grid.segment(0), grid.segment(8)));
        assertThat(new ShortestPaths(apart).path(snap(apart, 100, 0), snap(apart, 100, 1000), Cost.METERS))
                .isEmpty();
    }

    @Test
    void the_tree_from_a_place_agrees_with_single_ways_and_ends_at_its_bound() {
        Random random = new Random(5);
        Snap from = snap(grid, 730, 500);
        CostTree tree = paths.from(from, Cost.METERS, 900);
        for (int i = 0; i < 200; i++) {
            boolean row = random.nextBoolean();
            double along = random.nextDouble() * 1500;
            double street = 500.0 * random.nextInt(4);
            Snap to = row ? snap(grid, along, street) : snap(grid, street, along);
            double exact = paths.path(from, to, Cost.METERS).orElseThrow().lengthMeters();
            double found = tree.costTo(to);
            if (exact <= 900) {
                assertThat(found).isEqualTo(exact, within(1e-6));
            } else {
                assertThat(found).isGreaterThanOrEqualTo(exact - 1e-6);
            }
        }
    }

    @Test
    void random_networks_agree_with_an_exhaustive_search() {
        for (int seed = 0; seed < 20; seed++) {
            RoadNetwork network = randomNetwork(seed);
            double[][] exact = floydWarshall(network);
            ShortestPaths shortest = new ShortestPaths(network);
            for (int node = 0; node < network.nodeCount(); node++) {
                CostTree tree = shortest.from(node, Cost.METERS, 1e9);
                for (int to = 0; to < network.nodeCount(); to++) {
                    double expected = exact[node][to];
                    if (Double.isInfinite(expected)) {
                        assertThat(tree.costTo(to)).isInfinite();
                    } else {
                        assertThat(tree.costTo(to)).isEqualTo(expected, within(1e-6));
                        assertThat(tree.pathTo(to).orElseThrow().lengthMeters()).isEqualTo(expected, within(1e-6));
                    }
                }
            }
            aStarAgrees(network, shortest, exact);
        }
    }

    private static void aStarAgrees(RoadNetwork network, ShortestPaths shortest, double[][] exact) {
        for (int a = 0; a < network.segmentCount(); a += 3) {
            for (int b = 1; b < network.segmentCount(); b += 4) {
                Snap from = new Snap(a, 0, 1, 0, network.positionAt(a, 1), 0, org.xunlu.geo.Side.ON);
                Snap to = new Snap(b, 0, 0, 0, network.positionAt(b, 0), 0, org.xunlu.geo.Side.ON);
                if (network.segment(a).direction() != Direction.BOTH
                        || network.segment(b).direction() != Direction.BOTH) {
                    continue;
                }
                double expected = exact[network.endNode(a)][network.startNode(b)];
                double found = shortest.path(from, to, Cost.METERS)
                        .map(NetworkPath::lengthMeters)
                        .orElse(Double.POSITIVE_INFINITY);
                assertThat(found).isEqualTo(expected, within(1e-6));
            }
        }
    }

    private RoadNetwork randomNetwork(int seed) {
        Random random = new Random(seed);
        List<RoadSegment> kept = new ArrayList<>();
        for (RoadSegment each : grid.segments()) {
            int fate = random.nextInt(6);
            if (fate > 0) {
                kept.add(fate == 1 ? oneWay(each) : each);
            }
        }
        return RoadNetwork.of(1, grid.roads(), kept);
    }

    private static double[][] floydWarshall(RoadNetwork network) {
        int n = network.nodeCount();
        double[][] d = new double[n][n];
        for (double[] row : d) {
            java.util.Arrays.fill(row, Double.POSITIVE_INFINITY);
        }
        for (int i = 0; i < n; i++) {
            d[i][i] = 0;
        }
        for (int s = 0; s < network.segmentCount(); s++) {
            int a = network.startNode(s);
            int b = network.endNode(s);
            if (network.segment(s).direction().allows(true)) {
                d[a][b] = Math.min(d[a][b], network.lengthMeters(s));
            }
            if (network.segment(s).direction().allows(false)) {
                d[b][a] = Math.min(d[b][a], network.lengthMeters(s));
            }
        }
        for (int k = 0; k < n; k++) {
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    d[i][j] = Math.min(d[i][j], d[i][k] + d[k][j]);
                }
            }
        }
        return d;
    }
}
