package org.xunlu.patrol.planning;

/**
 * The best direction of each stretch for a given order, by dynamic programming over both directions (Vidal, Node, edge,
 * arc routing and turn penalties, Operations Research 65, 2017).
 */
final class Orientation {

    private Orientation() {}

    /** The same order with each stretch driven the way that makes the round trip shortest. */
    static int[] best(VisitCosts costs, int[] order) {
        int size = order.length;
        if (size < 2) {
            return order;
        }
        double[][] seconds = new double[size][2];
        int[][] previous = new int[size][2];
        for (int i = 1; i < size; i++) {
            for (int way = 0; way < 2; way++) {
                int visit = (order[i] & ~1) + way;
                seconds[i][way] = Double.POSITIVE_INFINITY;
                if (!costs.allowed(visit)) {
                    continue;
                }
                for (int before = 0; before < (i == 1 ? 1 : 2); before++) {
                    int from = i == 1 ? VisitCosts.BASE : (order[i - 1] & ~1) + before;
                    double sum = seconds[i - 1][before] + costs.between(from, visit);
                    if (sum < seconds[i][way]) {
                        seconds[i][way] = sum;
                        previous[i][way] = before;
                    }
                }
            }
        }
        int last = order[size - 1] & ~1;
        double along = seconds[size - 1][0] + costs.between(last, VisitCosts.BASE);
        double against = seconds[size - 1][1] + costs.between(last + 1, VisitCosts.BASE);
        int way = along <= against ? 0 : 1;
        int[] turned = new int[size];
        for (int i = size - 1; i > 0; i--) {
            turned[i] = (order[i] & ~1) + way;
            way = previous[i][way];
        }
        return turned;
    }
}
