package org.xunlu.siting.capture;

import java.util.ArrayList;
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

    /** The same cuts; what is added to the one is not in the other. */
    CutPool copy() {
        CutPool copy = new CutPool(cuts.size());
        for (int commodity = 0; commodity < cuts.size(); commodity++) {
            copy.cuts.get(commodity).addAll(cuts.get(commodity));
        }
        copy.size = size;
        return copy;
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
}
