package org.xunlu.patrol.planning.postman;

import java.util.BitSet;
import org.xunlu.patrol.planning.arc.ArcGraph;

/**
 * What must be driven for nothing at least when links are owed visits again and again, each at most once in its period.
 * Time is cut into turns, e.g. weeks. All tours are closed, so the links driven an odd number of times in a turn form an
 * even subgraph: let {@code y} be 1 for these and 0 for others. A link visited in the turn and not in the even subgraph
 * is driven twice at least for one visit; one in the subgraph and not visited is driven once at least for none. So what is
 * driven for nothing in a turn is at least {@code |y - visits|} times the length as long as no more than one visit falls
 * in a turn, which is so where periods are made of whole turns; else it is at least {@code y - visits}. Over a long time
 * the mean of {@code visits} is the share, and that of {@code y} lies in the convex hull of the even subgraphs: the floor
 * is the least distance of the shares from that hull, link by link, times the lengths.
 *
 * <p>A bridge is in no even subgraph, and every single tour drives it as often there as back, so each visit is driven
 * once for nothing: its floor is exact. For the rest any prices {@code p} between minus the length and the length bound
 * the distance from below by {@code p · share - max p · y}, and the even subgraph dearest at these prices is the links
 * of positive price, corrected at its odd nodes by the cheapest T-join at the prices' sizes (Edmonds and Johnson 1973).
 * The prices are made better step by step (the volume algorithm of Barahona and Anbil 2000, simplified); every step is a
 * bound.
 */
public final class RepeatFloor {
    /** What links that are not owed in every turn are priced at to begin with, over their length. */
    private static final double START = 0.05;

    private static final double FIRST_PACE = 0.3;
    private static final double FASTER = 1.05;
    private static final double SLOWER = 0.96;
    /** Weight of the newest subgraph in the mean of the last ones. */
    private static final double MEMORY = 0.2;

    private final ArcGraph graph;
    private final double[] share;
    private final BitSet once;
    private final Chains chains;
    private final TJoin joins;

    /**
     * A floor.
     *
     * @param graph links with their lengths
     * @param share link → visits owed to it in a turn, 0 to 1
     * @param once links whose periods are made of whole turns
     */
    public RepeatFloor(ArcGraph graph, double[] share, BitSet once) {
        this.graph = graph;
        this.share = share.clone();
        this.once = (BitSet) once.clone();
        chains = new Chains(graph);
        joins = new TJoin(chains.joined());
    }

    private double length(int link) {
        ArcGraph.Link each = graph.links().get(link);
        return Math.min(each.costAlong(), each.costAgainst());
    }

    /** The floor of the bridges alone in a turn, in the unit of the lengths. */
    public double ofBridges() {
        return chains.bridges().stream()
                .mapToDouble(link -> share[link] * length(link))
                .sum();
    }

    /** The floor in a turn, in the unit of the lengths. */
    public double value(int steps) {
        double[] price = new double[share.length];
        for (int link = 0; link < price.length; link++) {
            price[link] = clipped(link, share[link] == 1 ? length(link) : -START * length(link));
        }
        double[] mean = share.clone();
        double[] best = price;
        double most = 0;
        double pace = FIRST_PACE;
        for (int step = 0; step < steps; step++) {
            double[] ofChain = chains.sums(price);
            BitSet dearest = joins.dearestEven(ofChain);
            if (dearest == null) {
                break;
            }
            double value = -joins.slack()
                    - dearest.stream().mapToDouble(chain -> ofChain[chain]).sum();
            for (int link = 0; link < price.length; link++) {
                value += chains.bridges().get(link) ? 0 : price[link] * share[link];
            }
            boolean better = value > most;
            most = Math.max(most, value);
            best = better || step == 0 ? price : best;
            pace *= better ? FASTER : SLOWER;
            price = next(best, mean, dearest, pace);
        }
        return ofBridges() + most;
    }

    /** Prices a step from the best ones towards where the mean of the last subgraphs is off the shares. */
    private double[] next(double[] best, double[] mean, BitSet dearest, double pace) {
        double[] price = best.clone();
        for (int chain = 0; chain < chains.links().size(); chain++) {
            for (int link : chains.links().get(chain)) {
                mean[link] += MEMORY * ((dearest.get(chain) ? 1 : 0) - mean[link]);
                price[link] = clipped(link, best[link] + pace * length(link) * (share[link] - mean[link]));
            }
        }
        return price;
    }

    private double clipped(int link, double price) {
        double length = length(link);
        return Math.max(-length, Math.min(once.get(link) ? length : 0, price));
    }
}
