package org.xunlu.zone;

/**
 * Where a footprint comes nearest to the land of a road: over several legs, the place with the least distance from the
 * land's edge. Filled anew for each footprint; one thread at a time.
 */
final class Nearest {
    private final Footprints footprints;
    /** From the land's edge; negative within the land. */
    double edge;
    /** From the centre line. */
    double centre;
    /** How far the nearest place lies past the end of the road; 0 where it lies beside it. */
    double beyond;

    boolean left;
    /** The nearest place of the footprint. */
    double x;

    double y;
    /** Its foot, as a length along {@link #leg}. */
    double foot;

    RoadStrip.Leg leg = NO_LEG;

    private static final RoadStrip.Leg NO_LEG = new RoadStrip.Leg(-1, 0, 0, 0, 1, 0, 0);

    private double bestSquared;
    private double bestT;
    private double bestH;

    Nearest(Footprints footprints) {
        this.footprints = footprints;
    }

    void begin() {
        edge = Double.POSITIVE_INFINITY;
    }

    /** Takes one more leg into account. */
    void take(int footprint, RoadStrip.Leg candidate) {
        bestSquared = Double.POSITIVE_INFINITY;
        boolean inside =
                footprints.boxHolds(footprint, candidate.x, candidate.y) && holds(footprint, candidate.x, candidate.y);
        for (int ring = footprints.firstRing(footprint); ring < footprints.endRing(footprint); ring++) {
            ring(footprints.firstVertex(ring), footprints.endVertex(ring), candidate);
        }
        if (inside && bestSquared > 0) {
            bestSquared = 0;
            bestT = 0;
            bestH = 0;
        }
        if (bestSquared == Double.POSITIVE_INFINITY) {
            return;
        }
        double distance = Math.sqrt(bestSquared);
        boolean onLeft = onLeft(candidate);
        double fromLand = distance - candidate.land(onLeft);
        if (fromLand < edge) {
            edge = fromLand;
            centre = distance;
            left = onLeft;
            leg = candidate;
            foot = Math.max(0, Math.min(candidate.length, bestT));
            boolean past = (bestT < 0 && Double.isNaN(candidate.before))
                    || (bestT > candidate.length && Double.isNaN(candidate.after));
            beyond = past ? Math.abs(bestT - foot) : 0;
            x = candidate.x + bestT * candidate.ux - bestH * candidate.uy;
            y = candidate.y + bestT * candidate.uy + bestH * candidate.ux;
        }
    }

    /** At a corner both legs are as near, and only the line through the middle of the bend tells the side. */
    private boolean onLeft(RoadStrip.Leg candidate) {
        if (bestT > candidate.length && !Double.isNaN(candidate.after)) {
            double half = candidate.after / 2;
            return bestH * Math.cos(half) - (bestT - candidate.length) * Math.sin(half) >= 0;
        }
        if (bestT < 0 && !Double.isNaN(candidate.before)) {
            double half = -candidate.before / 2;
            return bestH * Math.cos(half) - bestT * Math.sin(half) >= 0;
        }
        return bestH >= 0;
    }

    private void ring(int first, int end, RoadStrip.Leg candidate) {
        double[] xs = footprints.xs;
        double[] ys = footprints.ys;
        double t0 = candidate.t(xs[end - 1], ys[end - 1]);
        double h0 = candidate.h(xs[end - 1], ys[end - 1]);
        for (int v = first; v < end; v++) {
            double t1 = candidate.t(xs[v], ys[v]);
            double h1 = candidate.h(xs[v], ys[v]);
            at(t1, h1, candidate.length);
            if (end - first > 1) {
                edge(t0, h0, t1, h1, candidate.length);
            }
            t0 = t1;
            h0 = h1;
        }
    }

    private void at(double t, double h, double length) {
        double over = t < 0 ? t : t > length ? t - length : 0;
        keep(over * over + h * h, t, h);
    }

    /** Whether the edge crosses the leg, and how near it comes to the leg's two ends. */
    private void edge(double t0, double h0, double t1, double h1, double length) {
        if ((h0 < 0) != (h1 < 0)) {
            double t = t0 + (t1 - t0) * h0 / (h0 - h1);
            if (t >= 0 && t <= length) {
                keep(0, t, 0);
                return;
            }
        }
        toEnd(t0, h0, t1, h1, 0);
        toEnd(t0, h0, t1, h1, length);
    }

    private void toEnd(double t0, double h0, double t1, double h1, double end) {
        double dt = t1 - t0;
        double dh = h1 - h0;
        double squared = dt * dt + dh * dh;
        double share = squared == 0 ? 0 : ((end - t0) * dt - h0 * dh) / squared;
        if (share > 0 && share < 1) {
            double t = t0 + share * dt;
            double h = h0 + share * dh;
            keep((t - end) * (t - end) + h * h, t, h);
        }
    }

    private void keep(double squared, double t, double h) {
        if (squared < bestSquared) {
            bestSquared = squared;
            bestT = t;
            bestH = h;
        }
    }

    /** Even-odd over all rings, so that a hole is outside. */
    boolean holds(int footprint, double px, double py) {
        boolean inside = false;
        for (int ring = footprints.firstRing(footprint); ring < footprints.endRing(footprint); ring++) {
            int end = footprints.endVertex(ring);
            int before = end - 1;
            for (int v = footprints.firstVertex(ring); v < end; v++) {
                double y0 = footprints.ys[before];
                double y1 = footprints.ys[v];
                if ((y0 > py) != (y1 > py)
                        && px
                                < footprints.xs[before]
                                        + (py - y0) / (y1 - y0) * (footprints.xs[v] - footprints.xs[before])) {
                    inside = !inside;
                }
                before = v;
            }
        }
        return inside;
    }
}
