package org.xunlu.geo;

/** Which side of a road, looking the way its chainage grows (domain: 左侧, 右侧). */
public enum Side {
    LEFT,
    RIGHT,
    /** On the line itself. */
    ON;

    /** The side seen when looking the other way. */
    public Side opposite() {
        return switch (this) {
            case LEFT -> RIGHT;
            case RIGHT -> LEFT;
            case ON -> ON;
        };
    }
}
