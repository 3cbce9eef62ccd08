package org.xunlu.patrol.planning.day;

import org.xunlu.patrol.planning.arc.ArcGraph;

/** Times as whole tenths of a second. */
final class Tenths {
    private Tenths() {}

    /** Rounded up, so that a plan never takes longer than it says; no way stays no way. */
    static int of(double seconds) {
        return seconds * 10 < ArcGraph.NO_WAY ? (int) Math.ceil(seconds * 10) : ArcGraph.NO_WAY;
    }
}
