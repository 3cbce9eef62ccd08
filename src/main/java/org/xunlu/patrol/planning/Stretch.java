package org.xunlu.patrol.planning;

/** A run of wanted segments driven in one go. */
public final class Stretch {
    private final int[] arcs;
    private final boolean along;
    private final boolean against;

    /**
     * A stretch.
     *
     * @param arcs the arcs in driving order along the stretch; against it they are driven in reverse order, each the
     *     other way
     * @param along whether it may be driven along
     * @param against whether it may be driven against
     */
    public Stretch(int[] arcs, boolean along, boolean against) {
        this.arcs = arcs.clone();
        this.along = along;
        this.against = against;
    }

    /** Whether it may be driven that way. */
    public boolean allows(boolean driveAlong) {
        return driveAlong ? along : against;
    }

    /** The arcs in driving order, one way or the other. */
    public int[] arcs(boolean driveAlong) {
        if (driveAlong) {
            return arcs.clone();
        }
        int[] turned = new int[arcs.length];
        for (int i = 0; i < arcs.length; i++) {
            turned[i] = arcs[arcs.length - 1 - i] ^ 1;
        }
        return turned;
    }

    public int entry(DriveGraph graph, boolean driveAlong) {
        return driveAlong ? graph.tail(arcs[0]) : graph.head(arcs[arcs.length - 1]);
    }

    public int exit(DriveGraph graph, boolean driveAlong) {
        return entry(graph, !driveAlong);
    }
}
