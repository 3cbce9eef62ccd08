package org.xunlu.zone;

import java.util.Arrays;

/**
 * The area that rings and a convex ring have in common (Sutherland and Hodgman 1974). Rings may be concave: what the
 * method adds along the edges has no area. One thread at a time.
 */
final class ConvexClip {
    private double[] ax = new double[64];
    private double[] ay = new double[64];
    private double[] bx = new double[64];
    private double[] by = new double[64];
    private int size;

    /**
     * Signed area inside the convex ring.
     *
     * @param xs corners of the ring, first not repeated at the end
     * @param fromX what is subtracted from the corners, so that small numbers are multiplied
     * @param cx corners of the convex ring, counterclockwise
     */
    double area(
            double[] xs, double[] ys, int first, int end, double fromX, double fromY, double[] cx, double[] cy, int n) {
        if (n < 3) {
            return 0;
        }
        size = end - first;
        room(size + n + 8);
        for (int i = 0; i < size; i++) {
            ax[i] = xs[first + i] - fromX;
            ay[i] = ys[first + i] - fromY;
        }
        for (int edge = 0; edge < n && size > 0; edge++) {
            int next = edge + 1 == n ? 0 : edge + 1;
            cut(cx[edge], cy[edge], cx[next] - cx[edge], cy[next] - cy[edge]);
        }
        double twice = 0;
        for (int i = 0; i < size; i++) {
            int next = i + 1 == size ? 0 : i + 1;
            twice += ax[i] * ay[next] - ax[next] * ay[i];
        }
        return twice / 2;
    }

    private void room(int corners) {
        if (ax.length < 2 * corners) {
            ax = new double[2 * corners];
            ay = new double[2 * corners];
            bx = new double[2 * corners];
            by = new double[2 * corners];
        }
    }

    /** Keeps what is left of the line through (px, py) along (ex, ey). */
    private void cut(double px, double py, double ex, double ey) {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (kept + 2 > bx.length) {
                bx = Arrays.copyOf(bx, 2 * bx.length);
                by = Arrays.copyOf(by, 2 * by.length);
            }
            int next = i + 1 == size ? 0 : i + 1;
            double here = ex * (ay[i] - py) - ey * (ax[i] - px);
            double there = ex * (ay[next] - py) - ey * (ax[next] - px);
            if (here >= 0) {
                bx[kept] = ax[i];
                by[kept++] = ay[i];
            }
            if ((here > 0 && there < 0) || (here < 0 && there > 0)) {
                double share = here / (here - there);
                bx[kept] = ax[i] + share * (ax[next] - ax[i]);
                by[kept++] = ay[i] + share * (ay[next] - ay[i]);
            }
        }
        double[] swapX = ax;
        double[] swapY = ay;
        ax = bx;
        ay = by;
        bx = swapX;
        by = swapY;
        if (bx.length < ax.length) {
            bx = new double[ax.length];
            by = new double[ax.length];
        }
        size = kept;
    }
}
