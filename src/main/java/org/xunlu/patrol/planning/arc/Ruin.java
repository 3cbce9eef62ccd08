package org.xunlu.patrol.planning.arc;

import java.util.Arrays;

/** Takes strings of neighbouring tasks out of neighbouring routes (Christiaens and Vanden Berghe 2020, section 5.2). */
final class Ruin {
    /** Tasks taken out in a round, on average. */
    private static final double MEAN_TAKEN = 10;

    private static final double SPLIT = 0.5;
    private static final double KEEP_MORE = 0.01;

    private final Fleet fleet;
    private final Neighbours neighbours;
    private final Dice dice;
    private final int longestString;
    private final boolean[] ruined;

    Ruin(Fleet fleet, Neighbours neighbours, Dice dice, int longestString) {
        this.fleet = fleet;
        this.neighbours = neighbours;
        this.dice = dice;
        this.longestString = longestString;
        this.ruined = new boolean[fleet.routes.length];
    }

    /** Takes out; answers the task around which. */
    int take() {
        int centre = dice.below(fleet.problem.tasks());
        int served = fleet.problem.tasks() - fleet.absent.size();
        int used = fleet.used();
        if (served == 0) {
            return centre;
        }
        double longest = Math.min(longestString, (double) served / used);
        double mostStrings = 4 * MEAN_TAKEN / (1 + longest) - 1;
        int strings = (int) (dice.share() * mostStrings + 1);
        Arrays.fill(ruined, false);
        int done = 0;
        for (int task : neighbours.of(centre)) {
            int route = fleet.routeOf[task];
            if (route < 0 || ruined[route]) {
                continue;
            }
            ruined[route] = true;
            int size = fleet.routes[route].size;
            int length = (int) (dice.share() * Math.min(size, longest) + 1);
            takeString(route, fleet.positionOf[task], Math.min(length, size), size);
            if (++done >= strings) {
                break;
            }
        }
        return centre;
    }

    private void takeString(int route, int around, int length, int size) {
        int kept = 0;
        if (length > 1 && length < size && dice.share() < SPLIT) {
            kept = 1;
            while (length + kept < size && dice.share() < KEEP_MORE) {
                kept++;
            }
        }
        int span = length + kept;
        int earliest = Math.max(1, around - span + 1);
        int latest = Math.min(around, size - span + 1);
        int first = earliest + dice.below(latest - earliest + 1);
        if (kept == 0) {
            fleet.remove(route, first, first + span - 1, 0, -1);
        } else {
            int keepFrom = first + 1 + dice.below(length - 1);
            fleet.remove(route, first, first + span - 1, keepFrom, keepFrom + kept - 1);
        }
    }
}
