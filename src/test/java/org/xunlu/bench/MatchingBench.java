package org.xunlu.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import org.xunlu.network.GridNetworks;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.importing.ReadRoads;
import org.xunlu.track.matching.Drive;
import org.xunlu.track.matching.HofTracks;
import org.xunlu.track.matching.MatchedTrack;
import org.xunlu.track.matching.MatchedTraversal;
import org.xunlu.track.matching.OnlineMatcher;
import org.xunlu.track.matching.RoadMatcher;
import org.xunlu.track.matching.TrackPoint;

/**
 * How well and how fast tracks are put on roads: on made drives whose truth is known, and on the 263 real ones round Hof, as
 * they are and thinned to the rhythm of seldom reporting terminals. Speeds are processor time of one thread.
 */
public final class MatchingBench {
    private static final String AREA = "matching";
    private static final int UNITS = 500;

    private MatchingBench() {}

    /** Prints the figures; {@code --quick} makes fewer drives. */
    public static void main(String[] arguments) throws Exception {
        boolean quick = Arrays.asList(arguments).contains("--quick");
        made(quick ? 4 : 20);
        Path shared = Path.of(System.getenv().getOrDefault("XUNLU_SHARED", "../shared"), "data", "hof");
        if (!Files.isDirectory(shared)) {
            System.out.println("INFO " + AREA + " the tracks of Hof are not here");
            return;
        }
        Map<Integer, List<TrackPoint>> tracks = HofTracks.fixes(shared.resolve("points.csv"));
        Map<Integer, Geometry> truths = HofTracks.truth(shared.resolve("ground_truth.csv"));
        RoadNetwork network = HofTracks.network(truths);
        RoadMatcher matcher = new RoadMatcher(network);
        double[] whole = hof(matcher, tracks, truths, 0);
        new Figure(AREA, "hof_found", whole[0], "% of length, 0.5 m").atLeast(99.5);
        new Figure(AREA, "hof_right", whole[1], "% of length, 0.5 m").atLeast(99.5);
        RoadMatcher pieces = new RoadMatcher(ReadRoads.from(shared.resolve("hof_roads_from_ground_truth.geojson.gz")));
        double[] imported = hof(pieces, tracks, truths, 0);
        new Figure(AREA, "hof_roads_as_imported_found", imported[0], "% of length, 0.5 m").atLeast(99.5);
        new Figure(AREA, "hof_roads_as_imported_right", imported[1], "% of length, 0.5 m").atLeast(99.5);
        for (int seconds : new int[] {60, 120, 180, 300}) {
            double[] sparse = hof(matcher, tracks, truths, seconds);
            new Figure(AREA, "hof_every_" + seconds + "s_recall", sparse[0] / 100, "").atLeast(0.91);
            new Figure(AREA, "hof_every_" + seconds + "s_precision", sparse[1] / 100, "").atLeast(0.90);
        }
        new Figure(AREA, "hof_speed", speed(network, tracks.values(), quick ? 3 : 10), "fixes/s a core")
                .atLeast(50_000);
        live(matcher, tracks.values());
    }

    private static void made(int drives) {
        RoadNetwork grid = GridNetworks.of(12, 12, 250);
        RoadNetwork county = GridNetworks.county(12, 12, 400, 5);
        for (int[] each : new int[][] {{1, 8}, {1, 15}, {1, 25}, {5, 25}, {15, 25}}) {
            score("made_", new RoadMatcher(grid), each, drives, 0.99, false);
        }
        for (int[] each : new int[][] {{30, 15}, {60, 10}, {60, 25}}) {
            score("made_", new RoadMatcher(county), each, drives, 0.97, true);
        }
        List<List<TrackPoint>> dense = new ArrayList<>();
        for (int seed = 0; seed < drives; seed++) {
            dense.add(new Drive(grid, 20, 45, 100 + seed).fixes(1, 15));
        }
        new Figure(AREA, "made_every_1s_noise_15m_speed", speed(grid, dense, 10), "fixes/s a core").atLeast(50_000);
    }

    private static void score(
            String name, RoadMatcher matcher, int[] rhythm, int drives, double reach, boolean errands) {
        double precision = 0;
        double recall = 0;
        double length = 0;
        double truth = 0;
        for (int seed = 0; seed < drives; seed++) {
            Drive drive = errands
                    ? Drive.errands(matcher.network(), 30, 50, seed)
                    : new Drive(matcher.network(), 12, 45, seed);
            MatchedTrack track = matcher.match(drive.fixes(rhythm[0], rhythm[1]));
            Drive.Score score = drive.score(
                    track.traversals().stream().map(MatchedTraversal::traversal).toList());
            precision += score.precision() / drives;
            recall += score.recall() / drives;
            length += track.matchedMeters();
            truth += drive.meters();
        }
        String what = name + "every_" + rhythm[0] + "s_noise_" + rhythm[1] + "m";
        new Figure(AREA, what + "_precision", precision, "").atLeast(reach);
        new Figure(AREA, what + "_recall", recall, "").atLeast(reach);
        new Figure(AREA, what + "_length_error", 100 * Math.abs(length / truth - 1), "%").atMost(5);
    }

    /** Found and right, in per cent of length; each way counts once, however often it was driven. */
    private static double[] hof(
            RoadMatcher matcher, Map<Integer, List<TrackPoint>> tracks, Map<Integer, Geometry> truths, int seconds) {
        double wanted = 0;
        double found = 0;
        double hit = 0;
        double right = 0;
        for (Map.Entry<Integer, List<TrackPoint>> each : tracks.entrySet()) {
            Geometry truth = truths.get(each.getKey());
            MatchedTrack track = matcher.match(thinned(each.getValue(), seconds));
            Geometry ways = truth.union();
            Geometry driven = HofTracks.driven(track);
            Geometry drivenWays = driven.union();
            wanted += ways.getLength();
            found += drivenWays.getLength();
            hit += ways.intersection(driven.buffer(0.5)).getLength();
            right += drivenWays.intersection(truth.buffer(0.5)).getLength();
        }
        return new double[] {100 * hit / wanted, 100 * right / found};
    }

    /** No two fixes nearer in time than this; the first and the last stay. */
    private static List<TrackPoint> thinned(List<TrackPoint> fixes, int seconds) {
        if (seconds == 0) {
            return fixes;
        }
        List<TrackPoint> kept = new ArrayList<>();
        for (TrackPoint each : fixes) {
            if (kept.isEmpty()
                    || Duration.between(kept.get(kept.size() - 1).time(), each.time())
                                    .toSeconds()
                            >= seconds) {
                kept.add(each);
            }
        }
        TrackPoint last = fixes.get(fixes.size() - 1);
        if (!kept.contains(last)) {
            kept.add(last);
        }
        return kept;
    }

    private static double speed(RoadNetwork network, Collection<List<TrackPoint>> tracks, int rounds) {
        RoadMatcher matcher = new RoadMatcher(network);
        long best = Long.MAX_VALUE;
        long fixes = tracks.stream().mapToLong(List::size).sum();
        for (int round = 0; round < rounds + 3; round++) {
            long begun = processorNanos();
            tracks.forEach(matcher::match);
            best = Math.min(best, processorNanos() - begun);
        }
        return fixes * 1e9 / best;
    }

    /** Five hundred vehicles, each with a fix a second, followed one fix at a time. */
    private static void live(RoadMatcher matcher, Collection<List<TrackPoint>> tracks) {
        List<List<TrackPoint>> all = List.copyOf(tracks);
        List<OnlineMatcher> units = new ArrayList<>();
        for (int unit = 0; unit < UNITS; unit++) {
            units.add(new OnlineMatcher(matcher));
        }
        long fixes = 0;
        long begun = processorNanos();
        for (int at = 0; at < 200; at++) {
            for (int unit = 0; unit < UNITS; unit++) {
                List<TrackPoint> track = all.get(unit % all.size());
                if (at < track.size()) {
                    units.get(unit).add(track.get(at));
                    fixes++;
                }
            }
        }
        double nanos = (double) (processorNanos() - begun) / fixes;
        new Figure(AREA, "online_fix", nanos / 1000, "µs of a core").fact();
        new Figure(AREA, "online_units", 1e9 / nanos, "units with a fix a second on one core").atLeast(UNITS);
    }

    private static long processorNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
