package org.xunlu.patrol.planning.arc;

import java.util.ArrayList;
import java.util.List;

/** Made-up street networks for tests: a grid with holes, some streets one-way or steeper one way, some not required. */
public final class RandomStreets {
    private RandomStreets() {}

    /** A network every node of which can be reached from every other. */
    public static ArcGraph of(int columns, int rows, long seed) {
        Dice dice = new Dice(seed);
        List<ArcGraph.Link> links = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int node = row * columns + column;
                if (column + 1 < columns) {
                    links.add(street(dice, node, node + 1, row == 0));
                }
                if (row + 1 < rows) {
                    links.add(street(dice, node, node + columns, true));
                }
            }
        }
        return new ArcGraph(columns * rows, links);
    }

    private static ArcGraph.Link street(Dice dice, int from, int to, boolean open) {
        int cost = 10 + dice.below(90);
        int back = dice.share() < 0.3 ? cost + dice.below(40) : cost;
        boolean oneWay = !open && dice.share() < 0.2;
        boolean required = dice.share() < 0.7;
        return new ArcGraph.Link(from, to, cost, oneWay ? ArcGraph.NO_WAY : back, required, required ? cost : 0);
    }
}
