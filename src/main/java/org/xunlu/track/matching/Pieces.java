package org.xunlu.track.matching;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.xunlu.network.Traversal;

/**
 * Turns moves from place to place into timed traversals: one for each passing over a segment, parted only where a silence
 * was bridged. Crumbs that noise left on a neighbouring segment are dropped.
 */
final class Pieces {
    private final double[] length;
    private final Moves moves;
    private final MatchOptions options;
    private final double leastMeters;
    private final List<MatchedTraversal> done = new ArrayList<>();

    /** Where the vehicle is: arc, and how far on it; a noisy fix that fell behind does not take it back. */
    private int arc = -1;

    private double reached;

    /** The traversal under way; none where its arc is negative. */
    private int openArc = -1;

    private double openFrom;
    private double openTo;
    private double openSlow;
    private double weighed;
    private boolean openBridged;
    private boolean openOnly;
    private long entered;
    private long left;

    /** The move being taken apart. */
    private long began;

    private long millis;
    private double whole;
    private double passed;
    private double confidence;
    private boolean bridged;
    private boolean only;
    private boolean slow;

    /** @param leastMeters shorter traversals are dropped */
    Pieces(double[] length, Moves moves, MatchOptions options, double leastMeters) {
        this.leastMeters = leastMeters;
        this.length = length;
        this.moves = moves;
        this.options = options;
    }

    /** What was driven between two layers that follow each other. */
    void add(Layer a, int from, Layer b, int to, double certain) {
        Places before = a.places;
        Places next = b.places;
        int arcFrom = before.arc[from];
        int arcTo = next.arc[to];
        // a noisy fix may have fallen behind: what was driven is not driven again
        double start = arcFrom == arc ? Math.max(reached, before.offset[from]) : before.offset[from];
        double end = next.offset[to];
        began = a.until().toEpochMilli();
        millis = b.time.toEpochMilli() - began;
        bridged = millis > 1000 * options.bridgedAfterSeconds();
        only = true;
        confidence = certain;
        passed = 0;
        if (Moves.staysOnArc(before, from, next, to, b.step)) {
            double on = Math.max(start, end);
            measure(on - start);
            part(arcFrom, start, on);
            arc = arcTo;
            reached = on;
            return;
        }
        double full = length[arcFrom >> 1];
        if (moves.turnsInPlace(before, from, next, to, b.step)) {
            double turn = Math.max(start, full - end);
            double back = Math.max(full - turn, end);
            measure(turn - start + back - (full - turn));
            part(arcFrom, start, turn);
            part(arcTo, full - turn, back);
            arc = arcTo;
            reached = back;
            return;
        }
        List<Integer> between = moves.between(before, from, next, to, b.step);
        only = !bridged || !moves.hasOther(arcFrom, between, arcTo);
        double sum = full - start + end;
        for (int each : between) {
            sum += length[each >> 1];
        }
        measure(sum);
        part(arcFrom, start, full);
        for (int each : between) {
            part(each, 0, length[each >> 1]);
        }
        part(arcTo, 0, end);
        arc = arcTo;
        reached = end;
    }

    private void measure(double meters) {
        whole = meters;
        slow = millis > 0 && 3600 * meters <= options.slowKmPerHour() * millis;
    }

    private void part(int on, double from, double to) {
        double meters = to - from;
        if (meters <= 0) {
            return;
        }
        long enter = began + (whole == 0 ? 0 : Math.round(millis * passed / whole));
        passed += meters;
        long leave = began + (whole == 0 ? millis : Math.round(millis * passed / whole));
        if (on != openArc || bridged != openBridged || only != openOnly || Math.abs(openTo - from) > 1e-6) {
            end();
            openArc = on;
            openFrom = from;
            openBridged = bridged;
            openOnly = only;
            openSlow = 0;
            weighed = 0;
            entered = enter;
        }
        openTo = to;
        openSlow += slow ? meters : 0;
        weighed += confidence * meters;
        left = leave;
    }

    /** Ends the traversal under way. */
    void end() {
        double meters = openTo - openFrom;
        if (openArc >= 0 && meters >= leastMeters) {
            done.add(new MatchedTraversal(
                    traversal(),
                    Instant.ofEpochMilli(entered),
                    Instant.ofEpochMilli(left),
                    weighed / meters,
                    openBridged,
                    openOnly,
                    openSlow / meters));
        }
        openArc = -1;
    }

    private Traversal traversal() {
        boolean forward = (openArc & 1) == 0;
        double full = length[openArc >> 1];
        double from = full == 0 ? 0 : Math.min(1, openFrom / full);
        double to = full == 0 ? 1 : Math.min(1, openTo / full);
        return new Traversal(openArc >> 1, forward, forward ? from : 1 - from, forward ? to : 1 - to);
    }

    /** The traversals ended since they were last taken. */
    List<MatchedTraversal> take() {
        List<MatchedTraversal> taken = List.copyOf(done);
        done.clear();
        return taken;
    }

    /** Goes on from here, with the traversal under way, without changing this one. */
    Pieces fork() {
        Pieces fork = new Pieces(length, moves, options, leastMeters);
        fork.arc = arc;
        fork.reached = reached;
        fork.openArc = openArc;
        fork.openFrom = openFrom;
        fork.openTo = openTo;
        fork.openSlow = openSlow;
        fork.weighed = weighed;
        fork.openBridged = openBridged;
        fork.openOnly = openOnly;
        fork.entered = entered;
        fork.left = left;
        return fork;
    }
}
