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
    private final Follower follower;
    private final List<MatchedTraversal> confirmed = new ArrayList<>();
    private Pieces pieces;
    private @Nullable Double noise;

    /** Follows on the matcher's roads; many vehicles may share one matcher. */
    public OnlineMatcher(RoadMatcher matcher) {
        this.matcher = matcher;
        this.pieces = new Pieces(matcher.network(), matcher.moves(), matcher.options());
        this.follower = new Follower(matcher.network(), matcher.moves(), matcher.options(), this::end);
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
            double distance =
                    lattice.last().states.get(lattice.last().bestState()).distance();
            noise = MEMORY * used + (1 - MEMORY) * distance / MEAN_SHARE;
        }
        int lag = follower.unmoved() >= STANDING ? 1 : LAG;
        confirm(lattice, lag);
        return taken();
    }

    /** Ends the journey and tells the rest. */
    public List<MatchedTraversal> finish() {
        follower.finish();
        return taken();
    }

    private void end(Lattice lattice) {
        confirm(lattice, 0);
        pieces = new Pieces(matcher.network(), matcher.moves(), matcher.options());
    }

    private void confirm(Lattice lattice, int lag) {
        if (lattice.size() - 1 <= lag) {
            return;
        }
        int[] path = lattice.bestPath();
        double[] confidence = lattice.confidence(path);
        int last = path.length - 1 - lag;
        for (int k = 1; k <= last; k++) {
            Layer a = lattice.layer(k - 1);
            Layer b = lattice.layer(k);
            confirmed.addAll(pieces.between(
                    a,
                    a.states.get(path[k - 1]),
                    b,
                    b.states.get(path[k]),
                    Math.min(confidence[k - 1], confidence[k])));
        }
        lattice.commit(last, path[last]);
    }

    private List<MatchedTraversal> taken() {
        List<MatchedTraversal> taken = List.copyOf(confirmed);
        confirmed.clear();
        return taken;
    }
}
