package org.xunlu.ogc.tile;

import java.util.Arrays;

/**
 * Clips a line to a square and rounds what is left to whole numbers, as geometry commands of a tile: a move, then lines,
 * for each part inside. Vertices that fall on the one before are left out.
 */
final class LineClip {
    private static final int MOVE = 1;
    private static final int LINE = 2;
    private static final int NONE = -1;
    private static final int UNWRITTEN = Integer.MAX_VALUE;

    private final double low;
    private final double high;
    private int[] commands = new int[256];
    private int count;
    private int cursorX;
    private int cursorY;
    private int pendingX;
    private int pendingY;
    // where the count of the present part's lines stands; outside a part NONE, before its first line UNWRITTEN
    private int lineHead = NONE;
    private int lines;

    /** Clips to low … high in both axes. */
    LineClip(double low, double high) {
        this.low = low;
        this.high = high;
    }

    /** Begins a feature. */
    void begin() {
        count = 0;
        cursorX = 0;
        cursorY = 0;
        endPart();
    }

    /** Adds the stretch from one vertex to the next, clipped (Liang and Barsky 1984). */
    void stretch(double x1, double y1, double x2, double y2) {
        double dx = x2 - x1;
        double dy = y2 - y1;
        double from = 0;
        double to = 1;
        double[] steps = {-dx, dx, -dy, dy};
        double[] gaps = {x1 - low, high - x1, y1 - low, high - y1};
        for (int i = 0; i < 4; i++) {
            if (steps[i] == 0) {
                if (gaps[i] < 0) {
                    endPart();
                    return;
                }
            } else {
                double at = gaps[i] / steps[i];
                if (steps[i] < 0) {
                    from = Math.max(from, at);
                } else {
                    to = Math.min(to, at);
                }
            }
        }
        if (from > to) {
            endPart();
            return;
        }
        if (from > 0) {
            endPart();
        }
        int startX = (int) Math.round(x1 + from * dx);
        int startY = (int) Math.round(y1 + from * dy);
        int endX = (int) Math.round(x1 + to * dx);
        int endY = (int) Math.round(y1 + to * dy);
        if (lineHead == NONE) {
            pendingX = startX;
            pendingY = startY;
            startPart();
        }
        lineTo(endX, endY);
        if (to < 1) {
            endPart();
        }
    }

    private void startPart() {
        lineHead = UNWRITTEN;
        lines = 0;
    }

    private void lineTo(int x, int y) {
        if (lineHead == UNWRITTEN) {
            if (x == pendingX && y == pendingY) {
                return;
            }
            put(MOVE | (1 << 3));
            delta(pendingX, pendingY);
            lineHead = count;
            put(0);
        } else if (x == cursorX && y == cursorY) {
            return;
        }
        delta(x, y);
        lines++;
        commands[lineHead] = LINE | (lines << 3);
    }

    private void endPart() {
        lineHead = NONE;
    }

    private void delta(int x, int y) {
        put(zigzag(x - cursorX));
        put(zigzag(y - cursorY));
        cursorX = x;
        cursorY = y;
    }

    private void put(int value) {
        if (count == commands.length) {
            commands = Arrays.copyOf(commands, count * 2);
        }
        commands[count++] = value;
    }

    private static int zigzag(int value) {
        return (value << 1) ^ (value >> 31);
    }

    /** The commands so far; only the first {@link #count()} count. */
    int[] commands() {
        return commands;
    }

    int count() {
        return count;
    }
}
