package org.xunlu.siting.location;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A choice of sites for the p-median, bettered by exchanging one site for another as long as that helps (Teitz and Bart
 * 1968, counted as by Whitaker 1983).
 */
final class MedianChoice {
    private final double[][] costs;
    private final boolean[] open;
    private final boolean[] fixed;
    private final int[] nearest;
    private final int[] second;

    /**
     * Starts with some sites.
     *
     * @param costs by demand, then site
     * @param open sites to start with
     * @param fixed sites that are neither opened nor closed
     */
    MedianChoice(double[][] costs, boolean[] open, boolean[] fixed) {
        this.costs = costs;
        this.open = open.clone();
        this.fixed = fixed;
        nearest = new int[costs.length];
        second = new int[costs.length];
        serve();
    }

    boolean[] open() {
        return open;
    }

    double value() {
        double sum = 0;
        for (int demand = 0; demand < costs.length; demand++) {
            sum += nearest[demand] < 0 ? Double.POSITIVE_INFINITY : costs[demand][nearest[demand]];
        }
        return sum;
    }

    private void serve() {
        int[] sites = IntStream.range(0, open.length).filter(site -> open[site]).toArray();
        for (int demand = 0; demand < costs.length; demand++) {
            double[] row = costs[demand];
            int first = -1;
            int next = -1;
            for (int site : sites) {
                if (first < 0 || row[site] < row[first]) {
                    next = first;
                    first = site;
                } else if (next < 0 || row[site] < row[next]) {
                    next = site;
                }
            }
            nearest[demand] = first;
            second[demand] = next;
        }
    }

    /** Opens what helps most until so many are open. */
    void fill(int sites) {
        int count =
                (int) IntStream.range(0, open.length).filter(site -> open[site]).count();
        for (; count < sites; count++) {
            int best = -1;
            double least = Double.POSITIVE_INFINITY;
            for (int site = 0; site < open.length; site++) {
                if (!open[site] && !fixed[site]) {
                    double sum = 0;
                    for (int demand = 0; demand < costs.length; demand++) {
                        double now = nearest[demand] < 0 ? Double.POSITIVE_INFINITY : costs[demand][nearest[demand]];
                        sum += Math.min(now, costs[demand][site]);
                    }
                    if (best < 0 || sum < least) {
                        least = sum;
                        best = site;
                    }
                }
            }
            if (best < 0) {
                return;
            }
            open[best] = true;
            serve();
        }
    }

    /** Exchanges while it helps. */
    void exchange() {
        while (nearest.length > 0 && nearest[0] >= 0 && exchangeOnce()) {
            serve();
        }
    }

    private boolean exchangeOnce() {
        double[] loss = new double[open.length];
        for (int demand = 0; demand < costs.length; demand++) {
            loss[nearest[demand]] += reserve(demand) - costs[demand][nearest[demand]];
        }
        int out = -1;
        int in = -1;
        double best = 1e-9 * Math.max(1, value());
        double[] extra = new double[open.length];
        for (int site = 0; site < open.length; site++) {
            if (open[site] || fixed[site]) {
                continue;
            }
            Arrays.fill(extra, 0);
            double gain = 0;
            for (int demand = 0; demand < costs.length; demand++) {
                double now = costs[demand][nearest[demand]];
                double with = costs[demand][site];
                if (with < now) {
                    gain += now - with;
                    extra[nearest[demand]] += reserve(demand) - now;
                } else {
                    extra[nearest[demand]] += Math.max(0, reserve(demand) - with);
                }
            }
            for (int closing = 0; closing < open.length; closing++) {
                double saved = gain - loss[closing] + extra[closing];
                if (open[closing] && !fixed[closing] && saved > best) {
                    best = saved;
                    out = closing;
                    in = site;
                }
            }
        }
        if (out < 0) {
            return false;
        }
        open[out] = false;
        open[in] = true;
        return true;
    }

    /** What serving a demand costs when its nearest site is closed; a great number when there is no other. */
    private double reserve(int demand) {
        return second[demand] < 0 ? costs[demand][nearest[demand]] + 1e15 : costs[demand][second[demand]];
    }
}
