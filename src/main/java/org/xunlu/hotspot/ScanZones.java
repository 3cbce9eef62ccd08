package org.xunlu.hotspot;

import java.util.ArrayList;
import java.util.List;

/**
 * Windows of a scan: around each centre, units in the order in which they are taken in. Units that are equally far come
 * in together.
 */
public final class ScanZones {
    private static final double TIE = 1e-9;

    private final List<int[]> order = new ArrayList<>();
    private final List<boolean[]> ends = new ArrayList<>();

    /** Circles around each point, up to a share of the exposure and a radius. */
    public static ScanZones circles(PointGrid points, double[] exposure, double mostShare, double mostMeters) {
        ScanZones zones = new ScanZones();
        for (int centre = 0; centre < exposure.length; centre++) {
            int[] all = points.allFrom(centre);
            double[] meters = new double[all.length];
            for (int k = 0; k < all.length; k++) {
                meters[k] = points.distance(centre, all[k]);
            }
            zones.add(all, meters, exposure, mostShare, mostMeters);
        }
        return zones;
    }

    /** All that is within reach along the network around each place. */
    public static ScanZones network(
            LineGraph graph, LineGraph.Place[] places, double[] exposure, double mostShare, double mostMeters) {
        ScanZones zones = new ScanZones();
        NetworkDistances distances = new NetworkDistances(graph, places);
        for (int centre = 0; centre < places.length; centre++) {
            int self = centre;
            List<double[]> reached = new ArrayList<>();
            distances.from(
                    places[centre],
                    mostMeters,
                    (other, meters) -> reached.add(new double[] {other == self ? -1 : meters, other}));
            reached.sort((a, b) -> a[0] == b[0] ? Double.compare(a[1], b[1]) : Double.compare(a[0], b[0]));
            int[] all = reached.stream().mapToInt(each -> (int) each[1]).toArray();
            double[] meters =
                    reached.stream().mapToDouble(each -> Math.max(0, each[0])).toArray();
            zones.add(all, meters, exposure, mostShare, mostMeters);
        }
        return zones;
    }

    private void add(int[] all, double[] meters, double[] exposure, double mostShare, double mostMeters) {
        double total = 0;
        for (double each : exposure) {
            total += each;
        }
        double inside = 0;
        int kept = 0;
        while (kept < all.length
                && meters[kept] <= mostMeters
                && inside + exposure[all[kept]] <= mostShare * total * (1 + TIE)) {
            inside += exposure[all[kept++]];
        }
        boolean[] end = new boolean[kept];
        for (int k = 0; k < kept; k++) {
            end[k] = k + 1 == all.length || meters[k + 1] > meters[k] + TIE * Math.max(1, meters[k]);
        }
        add(java.util.Arrays.copyOf(all, kept), end);
    }

    /**
     * Windows of any kind.
     *
     * @param units in the order in which they are taken in
     * @param end whether a window may end after the unit
     */
    public ScanZones add(int[] units, boolean[] end) {
        order.add(units);
        ends.add(end);
        return this;
    }

    /** How many orders there are. */
    int count() {
        return order.size();
    }

    int[] units(int zone) {
        return order.get(zone);
    }

    boolean[] ends(int zone) {
        return ends.get(zone);
    }
}
