package org.xunlu.finding.density;

/** What findings are counted by. */
public enum By {
    /** A whole road. */
    ROAD,
    /** One kilometre of a road, by its stakes. */
    KM,
    /** A square of the map. */
    CELL
}
