package org.xunlu.patrol.planning.arc;

/** Cheapest costs between points, both ways at hand. Shared by all problems on the same ground; nobody writes to it. */
public final class ArcCosts {
    private static final int PATCH = 32;

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
        // turned over patch by patch, each of which fits the fast memory
        for (int row = 0; row < cost.length; row += PATCH) {
            for (int column = 0; column < cost.length; column += PATCH) {
                turn(row, column);
            }
        }
    }

    private void turn(int row, int column) {
        int lastRow = Math.min(from.length, row + PATCH);
        int lastColumn = Math.min(from.length, column + PATCH);
        for (int i = row; i < lastRow; i++) {
            for (int j = column; j < lastColumn; j++) {
                into[j][i] = from[i][j];
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
