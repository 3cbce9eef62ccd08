package org.xunlu.siting.capture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Ways that trucks may take, by commodity, each as the ascending sites on it. A commodity is caught only if each of its
 * cuts holds a point.
 */
final class CutPool {
    private final List<List<int[]>> cuts = new ArrayList<>();
    private int size;

    CutPool(int commodities) {
        for (int commodity = 0; commodity < commodities; commodity++) {
            cuts.add(new ArrayList<>());
        }
    }

    /** Adds it unless a cut that is there already demands as much; true when it is new. */
    boolean add(int commodity, int[] sites) {
        List<int[]> there = cuts.get(commodity);
        for (int[] cut : there) {
            if (holds(sites, cut)) {
                return false;
            }
        }
        there.add(sites);
        size++;
        return true;
    }

    /** True when each of {@code few} is among {@code many}; both ascending. */
    static boolean holds(int[] many, int[] few) {
        if (few.length > many.length) {
            return false;
        }
        int place = 0;
        for (int site : few) {
            while (place < many.length && many[place] < site) {
                place++;
            }
            if (place == many.length || many[place] != site) {
                return false;
            }
        }
        return true;
    }

    /** The commodity's cuts; not to be changed. */
    List<int[]> of(int commodity) {
        return cuts.get(commodity);
    }

    int size() {
        return size;
    }

    int commodityCount() {
        return cuts.size();
    }

    /** Least over the commodity's cuts of what they meet, at most 1. */
    double met(int commodity, double[] values) {
        double least = 1;
        for (int[] cut : cuts.get(commodity)) {
            double sum = Arrays.stream(cut).mapToDouble(site -> values[site]).sum();
            least = Math.min(least, sum);
        }
        return least;
    }
}
