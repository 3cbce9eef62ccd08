package org.xunlu.track.matching;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import org.xunlu.network.Cost;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.ShortestPaths;
import org.xunlu.network.Traversal;

/** A journey whose truth is known: at every crossing straight on or round a corner, seldom back. */
public final class Drive {
    private static final Instant START = Instant.parse("2026-06-01T00:00:00Z");

    final RoadNetwork network;
    final List<Traversal> truth = new ArrayList<>();
    private final double metersPerSecond;
    private final Random random;

    public Drive(RoadNetwork network, double km, double kmPerHour, long seed) {
        this.network = network;
        this.metersPerSecond = kmPerHour / 3.6;
        this.random = new Random(seed);
        int segment = random.nextInt(network.segmentCount());
        boolean forward = network.segment(segment).direction().allows(true);
        double driven = 0;
        while (driven < km * 1000) {
            truth.add(new Traversal(segment, forward, forward ? 0 : 1, forward ? 1 : 0));
            driven += network.lengthMeters(segment);
            int node = forward ? network.endNode(segment) : network.startNode(segment);
            List<Traversal> next = leaving(node, segment);
            Traversal chosen = next.get(random.nextInt(next.size()));
            segment = chosen.segment();
            forward = chosen.forward();
        }
    }

    /** A journey as people make it: the quickest way from place to place. */
    public static Drive errands(RoadNetwork network, double km, double kmPerHour, long seed) {
        Drive drive = new Drive(network, 0, kmPerHour, seed);
        ShortestPaths paths = new ShortestPaths(network);
        int node = drive.random.nextInt(network.nodeCount());
        while (drive.truth.isEmpty() || drive.meters() < km * 1000) {
            int next = drive.random.nextInt(network.nodeCount());
            List<Traversal> way = paths.from(node, Cost.SECONDS, 1e9)
                    .pathTo(next)
                    .orElseThrow()
                    .traversals();
            // nobody turns round in the middle of a crossing
            boolean back = !drive.truth.isEmpty()
                    && !way.isEmpty()
                    && way.get(0).segment()
                            == drive.truth.get(drive.truth.size() - 1).segment();
            if (back) {
                continue;
            }
            drive.truth.addAll(way);
            node = next;
        }
        return drive;
    }

    private List<Traversal> leaving(int node, int without) {
        List<Traversal> next = new ArrayList<>();
        for (int s = 0; s < network.segmentCount(); s++) {
            if (s != without
                    && network.startNode(s) == node
                    && network.segment(s).direction().allows(true)) {
                next.add(new Traversal(s, true, 0, 1));
            }
            if (s != without
                    && network.endNode(s) == node
                    && network.segment(s).direction().allows(false)) {
                next.add(new Traversal(s, false, 1, 0));
            }
        }
        if (next.isEmpty()) {
            boolean ends = network.endNode(without) == node;
            next.add(new Traversal(without, !ends, ends ? 1 : 0, ends ? 0 : 1));
        }
        return next;
    }

    public double meters() {
        return truth.stream()
                .mapToDouble(each -> network.lengthMeters(each.segment()))
                .sum();
    }

    /** Fixes every so many seconds, scattered by normal noise. */
    public List<TrackPoint> fixes(double everySeconds, double noiseMeters) {
        List<TrackPoint> fixes = new ArrayList<>();
        double whole = meters();
        int count = (int) (whole / metersPerSecond / everySeconds);
        int leg = 0;
        double before = 0;
        for (int i = 0; i <= count; i++) {
            double at = Math.min(whole, i * everySeconds * metersPerSecond);
            while (leg + 1 < truth.size() && before + length(leg) < at) {
                before += length(leg++);
            }
            double share = Math.min(1, (at - before) / length(leg));
            Traversal now = truth.get(leg);
            Coordinate place =
                    network.projection().toMeters(network.positionAt(now.segment(), now.forward() ? share : 1 - share));
            place.x += random.nextGaussian() * noiseMeters;
            place.y += random.nextGaussian() * noiseMeters;
            fixes.add(TrackPoint.of(
                    START.plusMillis(Math.round(i * everySeconds * 1000)),
                    network.projection().toLonLat(place)));
        }
        return fixes;
    }

    private double length(int leg) {
        return network.lengthMeters(truth.get(leg).segment());
    }

    /** How a match compares with the truth, by length; a segment counts as often as it was driven. */
    public Score score(List<Traversal> matched) {
        double[] driven = lengths(truth);
        double[] found = lengths(matched);
        double right = 0;
        double all = 0;
        double wanted = 0;
        for (int s = 0; s < driven.length; s++) {
            right += Math.min(driven[s], found[s]);
            all += found[s];
            wanted += driven[s];
        }
        return new Score(right / all, right / wanted);
    }

    private double[] lengths(List<Traversal> traversals) {
        // forward and backward apart
        double[] lengths = new double[2 * network.segmentCount()];
        for (Traversal each : traversals) {
            lengths[2 * each.segment() + (each.forward() ? 0 : 1)] +=
                    each.share() * network.lengthMeters(each.segment());
        }
        return lengths;
    }

    public record Score(double precision, double recall) {}
}
