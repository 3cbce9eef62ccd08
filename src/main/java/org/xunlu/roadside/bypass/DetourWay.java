package org.xunlu.roadside.bypass;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.LineString;
import org.xunlu.network.Cost;
import org.xunlu.network.NetworkPath;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.ShortestPaths;
import org.xunlu.network.Snap;
import org.xunlu.overload.Checkpoint;
import org.xunlu.overload.CheckpointId;

/**
 * The way between two places that leads over a point, and the way round it.
 *
 * @param from read first
 * @param point what lies between
 * @param to read next
 * @param directSeconds time over the point at the roads' speeds
 * @param roundSeconds time with the point's segment closed
 * @param round the way round, EPSG:4326
 */
public record DetourWay(
        CheckpointId from,
        CheckpointId point,
        CheckpointId to,
        double directSeconds,
        double directMeters,
        double roundSeconds,
        double roundMeters,
        LineString round) {
    /** A place farther than this from every road lies on none. */
    private static final double ROAD_METERS = 60;
    /** A way round longer than this many times the direct one tempts nobody. */
    private static final double MOST_TIMES = 4;

    /** All of them between these places. */
    public static List<DetourWay> between(List<Checkpoint> places, RoadNetwork network) {
        ShortestPaths open = new ShortestPaths(network);
        Map<CheckpointId, Snap> snaps = new HashMap<>();
        for (Checkpoint place : places) {
            network.snap(place.details().position(), ROAD_METERS, 1).forEach(snap -> snaps.put(place.id(), snap));
        }
        List<DetourWay> ways = new ArrayList<>();
        snaps.forEach((from, start) -> snaps.forEach((to, end) -> {
            if (!from.equals(to) && start.segment() != end.segment()) {
                open.path(start, end, Cost.SECONDS)
                        .ifPresent(direct -> over(direct, new Ends(from, start, to, end), snaps, network, open, ways));
            }
        }));
        return ways;
    }

    private record Ends(CheckpointId from, Snap start, CheckpointId to, Snap end) {
        boolean apartFrom(CheckpointId point, Snap snap) {
            return !point.equals(from)
                    && !point.equals(to)
                    && snap.segment() != start.segment()
                    && snap.segment() != end.segment();
        }
    }

    private static void over(
            NetworkPath direct,
            Ends ends,
            Map<CheckpointId, Snap> snaps,
            RoadNetwork network,
            ShortestPaths open,
            List<DetourWay> ways) {
        BitSet used = new BitSet();
        direct.traversals().forEach(part -> used.set(part.segment()));
        snaps.forEach((point, snap) -> {
            if (used.get(snap.segment()) && ends.apartFrom(point, snap)) {
                BitSet closed = new BitSet();
                closed.set(snap.segment());
                open.closing(closed)
                        .path(ends.start, ends.end, Cost.SECONDS)
                        .filter(round -> round.seconds() < MOST_TIMES * direct.seconds())
                        .ifPresent(round -> ways.add(new DetourWay(
                                ends.from,
                                point,
                                ends.to,
                                direct.seconds(),
                                direct.lengthMeters(),
                                round.seconds(),
                                round.lengthMeters(),
                                network.line(round.traversals()))));
            }
        });
    }

    /** Whether a trip of so many seconds may have been over the point. */
    boolean fitsDirect(double seconds) {
        return seconds >= 0.6 * directSeconds && seconds <= 2 * directSeconds + 900;
    }

    /** Whether a trip of so many seconds may have gone round: nobody is much faster than the roads allow. */
    boolean fitsRound(double seconds) {
        return seconds >= 0.8 * roundSeconds && seconds <= 2 * roundSeconds + 900;
    }
}
