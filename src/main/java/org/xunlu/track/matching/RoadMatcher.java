package org.xunlu.track.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.xunlu.network.OtherWays;
import org.xunlu.network.RoadNetwork;

/** Puts whole tracks on the roads of one snapshot. Thread-safe; make one for each snapshot and keep it. */
public final class RoadMatcher {
    /** Shorter than this is the edge of a neighbouring segment that noise touched. */
    private static final double LEAST_METERS = 0.5;

    private final RoadNetwork network;
    private final MatchOptions options;
    private final RoadFacts facts;
    private final Moves moves;

    /** With the options for enforcement vehicles. */
    public RoadMatcher(RoadNetwork network) {
        this(network, MatchOptions.DEFAULT);
    }

    /** With these options. */
    public RoadMatcher(RoadNetwork network, MatchOptions options) {
        this.network = network;
        this.options = options;
        this.facts = new RoadFacts(network);
        this.moves = new Moves(facts, new OtherWays(network), options);
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

    RoadFacts facts() {
        return facts;
    }

    /** The box around all roads and a degree more, in degrees: farther off nothing can be measured in their zone. */
    Envelope extent() {
        Envelope extent = network.bounds().envelope();
        extent.expandBy(1);
        return extent;
    }

    /** The way a vehicle drove; fixes may come in any order and are taken by their time. */
    public MatchedTrack match(List<TrackPoint> points) {
        List<TrackPoint> ordered =
                points.stream().sorted(Comparator.comparing(TrackPoint::time)).toList();
        double rawNoise = Noise.of(ordered, this);
        List<TrackPoint> smooth = Smoothing.of(ordered, rawNoise);
        double noise = Noise.supported(smooth, smooth == ordered ? rawNoise : Noise.of(smooth, this));
        List<Stretch> stretches = new ArrayList<>();
        Follower follower = new Follower(this, lattice -> stretches.add(stretch(lattice)));
        smooth.forEach(point -> follower.add(point, noise));
        follower.finish();
        return new MatchedTrack(network, stretches, follower.gaps(), follower.strays(), rawNoise);
    }

    Pieces pieces(double leastMeters) {
        return new Pieces(facts.length, moves, options, leastMeters);
    }

    private Stretch stretch(Lattice lattice) {
        int[] path = lattice.bestPath();
        double[] confidence = lattice.confidence(path);
        Pieces pieces = pieces(LEAST_METERS);
        for (int k = 1; k < path.length; k++) {
            pieces.add(
                    lattice.layer(k - 1),
                    path[k - 1],
                    lattice.layer(k),
                    path[k],
                    Math.min(confidence[k - 1], confidence[k]));
        }
        pieces.end();
        return new Stretch(lattice.layer(0).time, lattice.last().until(), pieces.take());
    }
}
