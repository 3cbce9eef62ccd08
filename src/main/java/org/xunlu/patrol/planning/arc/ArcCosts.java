package org.xunlu.patrol.planning.arc;

/** Cheapest costs between points, both ways at hand. Shared by all problems on the same ground; nobody writes to it. */
public final class ArcCosts {
    private final int[][] from;
    private final int[][] into;

    /**
     * Takes the array over.
     *
     * @param cost from → to → cost; {@link ArcGraph#NO_WAY} where no way leads
     */
    public ArcCosts(int[][] cost) {
        from = cost;
        into = new int[cost.length][cost.length];
        for (int i = 0; i < cost.length; i++) {
            for (int j = 0; j < cost.length; j++) {
                into[j][i] = cost[i][j];
            }
        }
    }

    int[][] from() {
        return from;
    }

    int[][] into() {
        return into;
    }

    /** How many points there are. */
    public int points() {
        return from.length;
    }

    /** Cost from a point to another. */
    public int between(int one, int other) {
        return from[one][other];
    }
}
