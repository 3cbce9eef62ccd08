package org.xunlu.track.matching;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.xunlu.geo.LonLat;
import org.xunlu.network.RoadNetwork;

/**
 * Takes fixes one by one into a lattice: thins them, leaves stray ones out, and notices when a stretch ends. One thread
 * at a time.
 */
final class Follower {
    /** A vehicle has moved when it is this many standard deviations away. */
    private static final double MOVED_IN_NOISE = 2;

    private static final double LEAST_MOVE_METERS = 8;
    /** So many fixes that fit nowhere are no strays but another place. */
    private static final int STRAYS = 3;
    /** So many fixes beside all roads are a yard or a field. */
    private static final int OFF_ROAD = 2;

    /** Some receivers tell late where they were: the way to what then fits is too fast by the clock. */
    private static final double LATE_SECONDS = 15;

    private static final int MOST_BESIDE = 8;
    private static final double BESIDE_METERS = 100;
    /** Share of what was driven by which a vehicle gets on along a road; less is going about in a yard. */
    private static final double ONWARD = 0.7;

    private static final double LEAST_OFF_ROAD_METERS = 15;

    private final RoadNetwork network;
    private final States states;
    private final MatchOptions options;
    private final Consumer<Lattice> ends;
    private final Moves moves;
    private final List<TrackPoint> misfits = new ArrayList<>();
    private final List<TrackPoint> offRoad = new ArrayList<>();
    private final List<Gap> gaps = new ArrayList<>();
    private Lattice lattice;
    private @Nullable TrackPoint lastHeard;
    private int strays;
    private int unmoved;
    private @Nullable TrackPoint lastUnmoved;
    private double lastNoise;
    private Instant heardBefore = Instant.MIN;
    /** Whether the present fix comes long after the one before. */
    private boolean far;
    /** Outside of this nothing is measured. */
    private final Envelope extent;
    /** The present fix in projected metres. */
    private double x;

    private double y;
    /** Up to where driving beside all roads has been measured. */
    private double offX;

    private double offY;
    private double offMeters;

    /** @param ends told of a stretch's lattice when it is over */
    Follower(RoadMatcher matcher, Consumer<Lattice> ends) {
        this.network = matcher.network();
        this.states = new States(matcher.facts());
        this.options = matcher.options();
        this.moves = matcher.moves();
        this.ends = ends;
        this.extent = matcher.extent();
        this.lattice = new Lattice(network, moves);
    }

    Lattice lattice() {
        return lattice;
    }

    List<Gap> gaps() {
        return gaps;
    }

    int strays() {
        return strays;
    }

    /** How many fixes in a row were about where the one before was. */
    int unmoved() {
        return unmoved;
    }

    /** The next fix; one that is not later than the last is left out. */
    void add(TrackPoint point, double noise) {
        TrackPoint before = lastHeard;
        if (before != null && !point.time().isAfter(before.time())) {
            return;
        }
        if (before != null && seconds(before.time(), point.time()) > options.longestGapSeconds()) {
            endStretch();
            closeOffRoad(false);
            double meters = before.position().roughMetersTo(point.position());
            gaps.add(new Gap(before.time(), point.time(), 0, meters, Gap.Reason.SILENCE));
        }
        far = before != null && seconds(before.time(), point.time()) > Moves.FAR_SECONDS;
        lastHeard = point;
        take(point, noise);
    }

    private void locate(LonLat position) {
        if (extent.contains(position.lon(), position.lat())) {
            Coordinate place = network.projection().toMeters(position);
            x = place.x;
            y = place.y;
        } else {
            x = Double.POSITIVE_INFINITY;
            y = Double.POSITIVE_INFINITY;
        }
    }

    private void take(TrackPoint point, double noise) {
        locate(point.position());
        if (!lattice.isEmpty() && offRoad.isEmpty() && misfits.isEmpty() && unmoved(noise)) {
            heardBefore = lattice.last().until();
            lattice.last().stillAt(point.time());
            unmoved++;
            lastUnmoved = point;
            lastNoise = noise;
            return;
        }
        Places found = states.of(point, x, y, noise, far);
        if (found.count == 0) {
            goOffRoad(point);
            if (offRoad.size() >= OFF_ROAD && !mayStillBeOnRoad()) {
                endStretch();
            }
            return;
        }
        boolean strayed = offRoad.size() >= OFF_ROAD && !lattice.isEmpty();
        if (strayed && !goesOnward()) {
            endStretch();
        } else if (strayed) {
            strays += offRoad.size();
            offRoad.clear();
        }
        closeOffRoad(true);
        if (lattice.add(point.time(), x, y, found, noise)) {
            unmoved = 0;
            lastUnmoved = null;
            strays += misfits.size();
            misfits.clear();
            return;
        }
        misfits.add(point);
        if (misfits.size() >= STRAYS) {
            startAgain(noise);
        }
    }

    private boolean unmoved(double noise) {
        return Math.hypot(x - lattice.last().x, y - lattice.last().y)
                < Math.max(LEAST_MOVE_METERS, MOVED_IN_NOISE * noise);
    }

    /** The fixes that did not fit are where the vehicle now is. */
    private void startAgain(double noise) {
        List<TrackPoint> here = List.copyOf(misfits);
        misfits.clear();
        TrackPoint first = here.get(0);
        locate(first.position());
        Places places = states.of(first, x, y, noise, far);
        if (lattice.add(first.time(), x, y, places, noise, LATE_SECONDS)) {
            goOn(here, noise);
            return;
        }
        if (lattice.size() > 1) {
            // rather one stray before them than three in a row
            Layer odd = lattice.removeLast();
            if (lattice.add(first.time(), x, y, places, noise)) {
                strays++;
                goOn(here, noise);
                return;
            }
            lattice.restore(odd);
        }
        Instant left = lattice.last().until();
        double meters = Math.hypot(x - lattice.last().x, y - lattice.last().y);
        endStretch();
        gaps.add(new Gap(left, here.get(0).time(), 0, meters, Gap.Reason.NO_WAY));
        here.forEach(each -> take(each, noise));
    }

    private void goOn(List<TrackPoint> fitted, double noise) {
        unmoved = 0;
        lastUnmoved = null;
        fitted.subList(1, fitted.size()).forEach(each -> take(each, noise));
    }

    private void goOffRoad(TrackPoint point) {
        if (offRoad.isEmpty()) {
            offMeters = 0;
            offX = lattice.isEmpty() ? x : lattice.last().x;
            offY = lattice.isEmpty() ? y : lattice.last().y;
        }
        offRoad.add(point);
        moveOffRoad(LEAST_OFF_ROAD_METERS);
    }

    /** Shorter moves wait until they add up, or noise would be counted as driving. */
    private void moveOffRoad(double least) {
        double step = Math.hypot(x - offX, y - offY);
        if (Double.isFinite(step) && step >= least) {
            offMeters += step;
            offX = x;
            offY = y;
        }
    }

    /** A few fixes a little beside the road are bad reception, if the vehicle then goes on along the road. */
    private boolean mayStillBeOnRoad() {
        return !lattice.isEmpty() && offRoad.size() <= MOST_BESIDE && states.isNear(x, y, BESIDE_METERS);
    }

    private boolean goesOnward() {
        double straight = Math.hypot(x - lattice.last().x, y - lattice.last().y);
        return straight >= ONWARD * (offMeters + Math.hypot(x - offX, y - offY));
    }

    /** @param back whether the present fix is on a road again */
    private void closeOffRoad(boolean back) {
        if (offRoad.size() >= OFF_ROAD || (lattice.isEmpty() && !offRoad.isEmpty())) {
            if (back) {
                moveOffRoad(0);
            }
            gaps.add(new Gap(
                    offRoad.get(0).time(),
                    offRoad.get(offRoad.size() - 1).time(),
                    offRoad.size(),
                    offMeters,
                    Gap.Reason.OFF_NETWORK));
        } else {
            strays += offRoad.size();
        }
        offRoad.clear();
    }

    private void endStretch() {
        strays += misfits.size();
        misfits.clear();
        unmoved = 0;
        if (!lattice.isEmpty()) {
            TrackPoint end = lastUnmoved;
            if (end != null) {
                // the last metres, too few to count as a move while more was to come
                lattice.last().stillAt(heardBefore);
                locate(end.position());
                lattice.add(end.time(), x, y, states.of(end, x, y, lastNoise, far), lastNoise);
                lastUnmoved = null;
            }
            ends.accept(lattice);
            lattice = new Lattice(network, moves);
        }
    }

    /** No more fixes come. */
    void finish() {
        closeOffRoad(false);
        endStretch();
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 1000.0;
    }
}
