package org.xunlu.siting.capture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.xunlu.siting.capture.EvasionSearch.Way;

/**
 * Ways found for one question that may help with the next on the same graph, whatever has changed: a way is a cut for
 * every tolerance it is within, unless a point stands on it.
 */
final class WayMemory {
    private static final int MOST_EACH = 80;

    private record Ends(int origin, int destination) {}

    private final Map<Ends, List<Way>> ways = new HashMap<>();
    private Set<String> lastChosen = Set.of();

    /** A pool for the task with all ways that are cuts in it. */
    CutPool recall(CaptureTask task, BitSet closed) {
        CutPool pool = new CutPool(task.commodities().size());
        for (int number = 0; number < task.commodities().size() && !task.fixedWays(); number++) {
            Commodity commodity = task.commodities().get(number);
            for (Way way : ways.getOrDefault(new Ends(commodity.origin(), commodity.destination()), List.of())) {
                if (way.cost() <= commodity.most() && Arrays.stream(way.arcs()).noneMatch(closed::get)) {
                    pool.add(number, task.sites().sitesOn(way.arcs()));
                }
            }
        }
        return pool;
    }

    /** Ids of the points of the last answer. */
    Set<String> lastChosen() {
        return lastChosen;
    }

    /** Keeps what a search found. */
    void keep(CaptureTask task, List<List<Way>> found, Set<String> chosen) {
        lastChosen = new TreeSet<>(chosen);
        for (int number = 0; number < found.size(); number++) {
            Commodity commodity = task.commodities().get(number);
            List<Way> known = ways.computeIfAbsent(
                    new Ends(commodity.origin(), commodity.destination()), ends -> new ArrayList<>());
            known.addAll(found.get(number));
            if (known.size() > MOST_EACH) {
                known.subList(0, known.size() - MOST_EACH).clear();
            }
        }
    }
}
