package org.xunlu.siting.capture;

import java.util.Arrays;

/** Which sites guard which arcs of a graph. Sites are numbers from 0; sites that guard the same arcs are one site. */
final class SiteMap {
    private final int[][] arcsOfSite;
    private final int[][] sitesOfArc;

    SiteMap(int arcCount, int[][] arcsOfSite) {
        this.arcsOfSite = arcsOfSite;
        int[] count = new int[arcCount];
        for (int[] arcs : arcsOfSite) {
            for (int arc : arcs) {
                count[arc]++;
            }
        }
        sitesOfArc = new int[arcCount][];
        for (int arc = 0; arc < arcCount; arc++) {
            sitesOfArc[arc] = new int[count[arc]];
        }
        for (int site = arcsOfSite.length - 1; site >= 0; site--) {
            for (int arc : arcsOfSite[site]) {
                sitesOfArc[arc][--count[arc]] = site;
            }
        }
    }

    int arcCount() {
        return sitesOfArc.length;
    }

    int siteCount() {
        return arcsOfSite.length;
    }

    /** By arc: the sum of the values of its sites. */
    double[] arcValues(double[] siteValues) {
        double[] values = new double[sitesOfArc.length];
        for (int site = 0; site < siteValues.length; site++) {
            if (siteValues[site] != 0) {
                for (int arc : arcsOfSite[site]) {
                    values[arc] += siteValues[site];
                }
            }
        }
        return values;
    }

    /** The sites that guard a way, ascending. */
    int[] sitesOn(int[] arcs) {
        return Arrays.stream(arcs)
                .flatMap(arc -> Arrays.stream(sitesOfArc[arc]))
                .sorted()
                .distinct()
                .toArray();
    }

    /** Adds to the values of the arcs of some sites. */
    void raise(double[] values, int[] sites, double by) {
        for (int site : sites) {
            for (int arc : arcsOfSite[site]) {
                values[arc] += by;
            }
        }
    }
}
