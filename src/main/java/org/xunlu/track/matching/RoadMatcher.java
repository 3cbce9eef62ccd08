package org.xunlu.track.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.xunlu.network.ArcRouting;
import org.xunlu.network.RoadNetwork;

/** Puts whole tracks on the roads of one snapshot. Thread-safe; make one for each snapshot and keep it. */
public final class RoadMatcher {
    private final RoadNetwork network;
    private final MatchOptions options;
    private final Moves moves;

    /** With the options for enforcement vehicles. */
    public RoadMatcher(RoadNetwork network) {
        this(network, MatchOptions.DEFAULT);
    }

    /** With these options. */
    public RoadMatcher(RoadNetwork network, MatchOptions options) {
        this.network = network;
        this.options = options;
        this.moves = new Moves(network, new ArcRouting(network), options);
    }

    /** The snapshot matched on. */
    public RoadNetwork network() {
        return network;
    }

    MatchOptions options() {
        return options;
    }

    Moves moves() {
        return moves;
    }

    /** The way a vehicle drove; fixes may come in any order and are taken by their time. */
    public MatchedTrack match(List<TrackPoint> points) {
        List<TrackPoint> ordered =
                points.stream().sorted(Comparator.comparing(TrackPoint::time)).toList();
        double rawNoise = Noise.of(ordered, network, options);
        List<TrackPoint> smooth = Smoothing.of(ordered, rawNoise);
        double noise = smooth == ordered ? rawNoise : Noise.of(smooth, network, options);
        List<Stretch> stretches = new ArrayList<>();
        Follower follower = new Follower(network, moves, options, lattice -> stretches.add(stretch(lattice)));
        smooth.forEach(point -> follower.add(point, noise));
        follower.finish();
        return new MatchedTrack(network, stretches, follower.gaps(), follower.strays(), rawNoise);
    }

    private Stretch stretch(Lattice lattice) {
        int[] path = lattice.bestPath();
        double[] confidence = lattice.confidence(path);
        Pieces pieces = new Pieces(network, moves, options);
        List<MatchedTraversal> driven = new ArrayList<>();
        for (int k = 1; k < path.length; k++) {
            Layer a = lattice.layer(k - 1);
            Layer b = lattice.layer(k);
            driven.addAll(pieces.between(
                    a,
                    a.states.get(path[k - 1]),
                    b,
                    b.states.get(path[k]),
                    Math.min(confidence[k - 1], confidence[k])));
        }
        return new Stretch(lattice.layer(0).point.time(), lattice.last().until(), pieces.joined(driven));
    }
}
