package org.xunlu.patrol.planning.chance;

import java.util.BitSet;

/** Which segment was visited in which hour of which day: what a spotter could have seen. */
public final class VisitLog {
    /** Hours of a day. */
    public static final int HOURS = 24;

    private final int segments;
    private final BitSet[] days;

    /** An empty log of so many segments and days. */
    public VisitLog(int segments, int days) {
        this.segments = segments;
        this.days = new BitSet[days];
        for (int day = 0; day < days; day++) {
            this.days[day] = new BitSet(segments * HOURS);
        }
    }

    /** Notes a visit; a second one in the same hour changes nothing. */
    public void add(int day, int segment, int hour) {
        if (segment < 0 || segment >= segments || hour < 0 || hour >= HOURS) {
            throw new IllegalArgumentException("segment " + segment + ", hour " + hour);
        }
        days[day].set(segment * HOURS + hour);
    }

    /** How many segments there are. */
    public int segments() {
        return segments;
    }

    /** How many days there are. */
    public int days() {
        return days.length;
    }

    /** Whether a segment was visited in an hour of a day. */
    public boolean visited(int day, int segment, int hour) {
        return days[day].get(segment * HOURS + hour);
    }

    /** Whether a segment was visited on a day. */
    public boolean visited(int day, int segment) {
        int next = days[day].nextSetBit(segment * HOURS);
        return next >= 0 && next < (segment + 1) * HOURS;
    }
}
