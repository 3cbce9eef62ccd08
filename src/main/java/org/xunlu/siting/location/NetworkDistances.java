package org.xunlu.siting.location;

import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;
import org.xunlu.siting.LinkNetwork;

/** Tables of distances over a network, as {@link LocationProblem} wants them. */
public final class NetworkDistances {
    private NetworkDistances() {}

    private record Stop(int node, double cost) {}

    /**
     * The cost from each site to each demand, by demand, then site; infinite where no way leads.
     *
     * @param demands names of nodes
     * @param sites names of nodes
     */
    public static double[][] table(LinkNetwork network, List<String> demands, List<String> sites) {
        double[][] table = new double[demands.size()][sites.size()];
        for (int site = 0; site < sites.size(); site++) {
            double[] costs = from(network, network.findNode(sites.get(site)));
            for (int demand = 0; demand < demands.size(); demand++) {
                int node = network.findNode(demands.get(demand));
                table[demand][site] = node < 0 ? Double.POSITIVE_INFINITY : costs[node];
            }
        }
        return table;
    }

    private static double[] from(LinkNetwork network, int start) {
        double[] costs = new double[network.nodeCount()];
        Arrays.fill(costs, Double.POSITIVE_INFINITY);
        PriorityQueue<Stop> queue = new PriorityQueue<>((one, other) -> Double.compare(one.cost, other.cost));
        if (start >= 0) {
            costs[start] = 0;
            queue.add(new Stop(start, 0));
        }
        while (!queue.isEmpty()) {
            Stop stop = queue.poll();
            if (stop.cost > costs[stop.node]) {
                continue;
            }
            for (int place = network.firstOut(stop.node); place < network.firstOut(stop.node + 1); place++) {
                int link = network.outLink(place);
                double cost = stop.cost + network.cost(link);
                if (cost < costs[network.to(link)]) {
                    costs[network.to(link)] = cost;
                    queue.add(new Stop(network.to(link), cost));
                }
            }
        }
        return costs;
    }
}
