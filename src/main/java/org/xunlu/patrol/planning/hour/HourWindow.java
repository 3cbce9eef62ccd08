package org.xunlu.patrol.planning.hour;

/**
 * Hours of a day in which a road is wanted.
 *
 * @param fromSecond at which they begin, counted from the midnight at which the planned day begins
 * @param toSecond at which they end, later; hours of the next morning lie beyond 86,400
 * @param weight what a kilometre passed in them is worth; 1 is usual
 */
public record HourWindow(double fromSecond, double toSecond, double weight) {
    public HourWindow {
        if (!(fromSecond < toSecond) || !(weight > 0)) {
            throw new IllegalArgumentException("from " + fromSecond + " to " + toSecond + ", weight " + weight);
        }
    }

    /** Whether a moment lies in it. */
    public boolean holds(double second) {
        return second >= fromSecond && second < toSecond;
    }

    /** Whether any moment from one to another, not included, lies in it. */
    public boolean meets(double first, double last) {
        return first < toSecond && last > fromSecond;
    }
}
