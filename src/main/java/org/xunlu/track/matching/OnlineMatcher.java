package org.xunlu.track.matching;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xunlu.network.RoadNetwork;

/**
 * Follows one vehicle as its fixes come in. What it tells is final: it waits for up to three fixes that moved before it
 * does. One thread at a time; make a new one when the roads have changed.
 */
public final class OnlineMatcher {
    private static final int LAG = 3;
    /** A vehicle that stands has told what it will: wait for less. */
    private static final int STANDING = 3;

    private static final double MEMORY = 0.95;
    private static final double MEAN_SHARE = 0.798;

    private final RoadMatcher matcher;
    private final int most;
    private final Follower follower;
    private final List<MatchedTraversal> confirmed = new ArrayList<>();
    private Pieces pieces;
    private @Nullable Double noise;

    /** Follows on the matcher's roads; many vehicles may share one matcher. */
    public OnlineMatcher(RoadMatcher matcher) {
        this(matcher, LAG);
    }

    /**
     * Follows with another delay.
     *
     * @param most for so many fixes that moved it waits before what it tells is final
     */
    public OnlineMatcher(RoadMatcher matcher, int most) {
        this.matcher = matcher;
        this.most = most;
        this.pieces = matcher.pieces(0);
        this.follower = new Follower(matcher, this::end);
    }

    /** Begins with a noise that is known, as a standard deviation. */
    public void startWith(double noiseMeters) {
        noise = noiseMeters;
    }

    /** The snapshot followed on. */
    public RoadNetwork network() {
        return matcher.network();
    }

    /**
     * Takes the vehicle's next fix; one that is not later than the last is left out.
     *
     * @return what is now certain to have been driven, in order; often nothing
     */
    public List<MatchedTraversal> add(TrackPoint point) {
        double before = noise == null ? Noise.told(List.of(point)) : noise;
        double used = Noise.bounded(before, matcher.options());
        noise = used;
        int layers = follower.lattice().size();
        follower.add(point, used);
        Lattice lattice = follower.lattice();
        if (lattice.size() > layers) {
            Layer last = lattice.last();
            double distance = last.places.distance[last.bestPlace()];
            noise = MEMORY * used + (1 - MEMORY) * distance / MEAN_SHARE;
        }
        int lag = follower.unmoved() >= STANDING ? 1 : most;
        confirm(lattice, lag);
        return taken();
    }

    /** Ends the journey and tells the rest. */
    public List<MatchedTraversal> finish() {
        follower.finish();
        return taken();
    }

    /** What was driven since what is certain, as far as it can be told now; it may turn out otherwise. */
    public List<MatchedTraversal> tail() {
        Lattice lattice = follower.lattice();
        if (lattice.size() < 2) {
            return List.of();
        }
        Pieces ahead = pieces.fork();
        add(lattice, lattice.size() - 1, ahead);
        ahead.end();
        return ahead.take();
    }

    /** The parts of the journey so far that lie on no road. */
    public List<Gap> gaps() {
        return follower.gaps();
    }

    private void end(Lattice lattice) {
        confirm(lattice, 0);
        pieces = matcher.pieces(0);
    }

    private void confirm(Lattice lattice, int lag) {
        int last = lattice.size() - 1 - lag;
        if (last < 1) {
            return;
        }
        int[] path = add(lattice, last, pieces);
        pieces.end();
        confirmed.addAll(pieces.take());
        lattice.commit(last, path[last]);
    }

    /** Adds the best way through the first so many layers. */
    private static int[] add(Lattice lattice, int last, Pieces to) {
        int[] path = lattice.bestPath();
        double[] confidence = lattice.confidence(path);
        for (int k = 1; k <= last; k++) {
            to.add(
                    lattice.layer(k - 1),
                    path[k - 1],
                    lattice.layer(k),
                    path[k],
                    Math.min(confidence[k - 1], confidence[k]));
        }
        return path;
    }

    private List<MatchedTraversal> taken() {
        List<MatchedTraversal> taken = List.copyOf(confirmed);
        confirmed.clear();
        return taken;
    }
}
