package org.xunlu.siting;

/** How the points are chosen. Whatever the choice, a plan tells what it catches when trucks may drive round. */
public enum Model {
    /**
     * Evasive flow capture: a flow counts when every way within its tolerance holds a point (Marković, Ryzhov, Schonfeld
     * 2015; Arslan, Jabali, Laporte 2018).
     */
    EVASIVE,
    /** Flow capture: a flow counts when its cheapest way holds a point (Hodgson 1990; Berman, Larson, Fouska 1992). */
    ON_PATH,
    /** The candidates with the most flow on cheapest ways, one by one. */
    BUSIEST
}
