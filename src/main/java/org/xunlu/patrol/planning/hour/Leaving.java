package org.xunlu.patrol.planning.hour;

/**
 * When a unit may leave.
 *
 * @param shiftSecond at which its shift begins, counted from the midnight at which the planned day begins
 * @param firstMinute the first minute after that at which it may leave
 * @param lastMinute the last one
 */
public record Leaving(double shiftSecond, int firstMinute, int lastMinute) {
    public Leaving {
        if (firstMinute < 0 || lastMinute < firstMinute) {
            throw new IllegalArgumentException("from minute " + firstMinute + " to " + lastMinute);
        }
    }

    /** The departure at a minute, counted as the beginning of the shift. */
    public double second(int minute) {
        return shiftSecond + 60.0 * minute;
    }

    /** The same leaving at this minute and no other. */
    public Leaving at(int minute) {
        return new Leaving(shiftSecond, minute, minute);
    }

    /** Share of the minutes at which leaving leads to one of these moments of a tour within one of these windows, 0 to 1. */
    public double share(Iterable<Double> afterSeconds, Iterable<HourWindow> windows) {
        int met = 0;
        for (int minute = firstMinute; minute <= lastMinute; minute++) {
            met += meets(second(minute), afterSeconds, windows) ? 1 : 0;
        }
        return met / (lastMinute - firstMinute + 1.0);
    }

    private static boolean meets(double departs, Iterable<Double> afterSeconds, Iterable<HourWindow> windows) {
        for (double after : afterSeconds) {
            for (HourWindow window : windows) {
                if (window.holds(departs + after)) {
                    return true;
                }
            }
        }
        return false;
    }
}
