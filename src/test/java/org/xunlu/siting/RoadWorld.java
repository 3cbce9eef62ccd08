package org.xunlu.siting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Made-up road networks that look like a county's: a few fast roads, many slow ones, bends, missing links. */
public record RoadWorld(LinkNetwork network, List<Candidate> candidates, List<Flow> flows) {
    /**
     * Makes one.
     *
     * @param width junctions from west to east
     * @param height junctions from south to north
     * @param kept share of the minor roads between neighbouring junctions that exist
     * @param bends nodes on each road between junctions
     * @param places towns, yards and gates between which trucks go
     * @param flowCount flows, heavier between big places that are near each other
     */
    public static RoadWorld make(long seed, int width, int height, double kept, int bends, int places, int flowCount) {
        Random random = new Random(seed);
        double[] x = new double[width * height];
        double[] y = new double[width * height];
        for (int node = 0; node < x.length; node++) {
            x[node] = node % width + 0.6 * (random.nextDouble() - 0.5);
            y[node] = node / width + 0.6 * (random.nextDouble() - 0.5);
        }
        LinkNetwork.Builder builder = LinkNetwork.builder();
        List<Candidate> candidates = new ArrayList<>();
        for (int node = 0; node < x.length; node++) {
            int column = node % width;
            int row = node / width;
            if (column + 1 < width) {
                road(builder, candidates, random, node, node + 1, slowness(row), kept, bends, x, y);
            }
            if (row + 1 < height) {
                road(builder, candidates, random, node, node + width, slowness(column), kept, bends, x, y);
            }
        }
        LinkNetwork network = builder.build();
        return new RoadWorld(network, candidates, flows(network, random, x, y, places, flowCount));
    }

    /** Every 16th line of junctions is a trunk road, every 8th a provincial road, every 4th a county road. */
    private static double slowness(int line) {
        return line % 16 == 5 ? 1 : line % 8 == 5 ? 1.3 : line % 4 == 1 ? 1.8 : 3;
    }

    private static void road(
            LinkNetwork.Builder builder,
            List<Candidate> candidates,
            Random random,
            int one,
            int other,
            double slowness,
            double kept,
            int bends,
            double[] x,
            double[] y) {
        if (slowness > 2 && random.nextDouble() > kept) {
            return;
        }
        double cost = Math.hypot(x[one] - x[other], y[one] - y[other])
                * slowness
                * (1 + 0.2 * random.nextDouble())
                * 1000
                / (bends + 1);
        String before = "n" + one;
        for (int bend = 0; bend <= bends; bend++) {
            String next = bend == bends ? "n" + other : "n" + one + "-" + other + "." + bend;
            String name = "r" + one + "-" + other + "." + bend;
            builder.road(name, before, next, Math.rint(cost));
            candidates.add(Candidate.on(name, (60 + random.nextInt(120)) * 1_000_000L));
            before = next;
        }
    }

    private static List<Flow> flows(
            LinkNetwork network, Random random, double[] x, double[] y, int places, int flowCount) {
        List<Integer> nodes = new ArrayList<>();
        List<Double> sizes = new ArrayList<>();
        while (nodes.size() < places) {
            int node = random.nextInt(x.length);
            if (network.findNode("n" + node) >= 0 && !nodes.contains(node)) {
                nodes.add(node);
                sizes.add(Math.exp(1.2 * random.nextGaussian()));
            }
        }
        Map<String, Flow> flows = new LinkedHashMap<>();
        while (flows.size() < flowCount) {
            int from = random.nextInt(places);
            int to = random.nextInt(places);
            if (from != to) {
                int one = nodes.get(from);
                int other = nodes.get(to);
                double distance = Math.hypot(x[one] - x[other], y[one] - y[other]);
                double trucks = Math.ceil(200 * sizes.get(from) * sizes.get(to) / (2 + distance));
                String id = "n" + one + ">n" + other;
                flows.put(id, new Flow(id, "n" + one, "n" + other, trucks, Math.rint(trucks / 8)));
            }
        }
        return List.copyOf(flows.values());
    }
}
