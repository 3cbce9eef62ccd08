package org.xunlu.patrol.planning.day;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.xunlu.network.RoadNetwork;
import org.xunlu.patrol.planning.Base;
import org.xunlu.patrol.planning.DriveGraph;
import org.xunlu.patrol.planning.FastestWays;

/** Who is soonest at an incident, by the roads, and what it costs him. */
public final class NearestUnits {
    private NearestUnits() {}

    /**
     * A unit that could go.
     *
     * @param unit its place in the list
     * @param arrivalSeconds until it reaches the nearer end of the segment
     * @param detourSeconds by which it comes later to where it was going, the stay not counted
     */
    public record Offer(int unit, double arrivalSeconds, double detourSeconds) {}

    /** Units that can get to a segment, the soonest first; dropped ones and those no road leads from are not among them. */
    public static List<Offer> to(RoadNetwork network, Set<Integer> closed, int segment, List<UnitNow> units) {
        DriveGraph graph = new DriveGraph(network, closed);
        int[] ends = {graph.tail(2 * segment), graph.head(2 * segment)};
        FastestWays[] onwards = {new FastestWays(graph), new FastestWays(graph)};
        int[] next = new int[units.size()];
        Garrison garrison =
                new Garrison(graph, units.stream().map(UnitNow::unit).toList());
        for (int unit = 0; unit < next.length; unit++) {
            List<Integer> left = units.get(unit).left();
            int base = garrison.baseOf().get(unit);
            int towards = left.isEmpty()
                    ? base < 0 ? segment : garrison.bases().get(base).segment()
                    : left.get(0);
            next[unit] = graph.tail(2 * towards);
        }
        onwards[0].from(ends[0], next);
        onwards[1].from(ends[1], next);
        List<Offer> offers = new ArrayList<>();
        FastestWays ways = new FastestWays(graph);
        for (int unit = 0; unit < next.length; unit++) {
            UnitNow now = units.get(unit);
            int at = now.at() == null ? -1 : garrison.at(now.at());
            if (at < 0) {
                continue;
            }
            Base here = garrison.bases().get(at);
            ways.from(here, new int[] {ends[0], ends[1], next[unit]});
            int nearer = ways.secondsTo(ends[0]) <= ways.secondsTo(ends[1]) ? 0 : 1;
            double arrival = ways.secondsTo(ends[nearer]);
            if (arrival < Double.POSITIVE_INFINITY) {
                double detour = arrival + onwards[nearer].secondsTo(next[unit]) - ways.secondsTo(next[unit]);
                offers.add(new Offer(unit, arrival, Math.max(0, detour)));
            }
        }
        offers.sort(Comparator.comparingDouble(Offer::arrivalSeconds));
        return offers;
    }
}
