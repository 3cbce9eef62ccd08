package org.xunlu.track.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.xunlu.SharedData;
import org.xunlu.geo.LonLat;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.importing.ReadRoads;

final class RealTracksTest {
    private static final Pattern GPX_POINT = Pattern.compile("<trkpt lat=\"([^\"]+)\" lon=\"([^\"]+)\">");

    @Test
    void a_real_track_in_andorra_lies_on_andorras_roads() throws Exception {
        RoadNetwork andorra = ReadRoads.from(SharedData.require("data/osm/andorra.osm.pbf"));
        List<TrackPoint> fixes = gpx(SharedData.require("data/gpx/andorra_for_map_matching.gpx"));
        MatchedTrack track = new RoadMatcher(andorra).match(fixes);
        double straight = 0;
        for (int i = 1; i < fixes.size(); i++) {
            straight += fixes.get(i - 1).position().roughMetersTo(fixes.get(i).position());
        }
        System.out.printf(
                "andorra: %d fixes, %.0f m as the crow flies, %.0f m on roads, %d stretches, %d strays, gaps %s%n",
                fixes.size(),
                straight,
                track.matchedMeters(),
                track.stretches().size(),
                track.strayFixes(),
                track.gaps());
        assertThat(track.matchedMeters()).isBetween(0.9 * straight, 1.4 * straight);
        assertThat(track.gaps()).isEmpty();
    }

    @Test
    void the_ways_driven_round_hof_are_found() throws Exception {
        Map<Integer, List<TrackPoint>> tracks = HofTracks.fixes(SharedData.require("data/hof/points.csv"));
        Map<Integer, Geometry> truths = HofTracks.truth(SharedData.require("data/hof/ground_truth.csv"));
        RoadNetwork network = HofTracks.network(truths);
        RoadMatcher matcher = new RoadMatcher(network);
        double wanted = 0;
        double found = 0;
        double right = 0;
        double hit = 0;
        double hitRoad = 0;
        double rightRoad = 0;
        int fixes = 0;
        long matching = 0;
        for (Map.Entry<Integer, List<TrackPoint>> each : tracks.entrySet()) {
            Geometry truth = truths.get(each.getKey());
            long start = System.nanoTime();
            MatchedTrack track = matcher.match(each.getValue());
            matching += System.nanoTime() - start;
            fixes += each.getValue().size();
            Geometry driven = HofTracks.driven(track);
            // each way counts once, however often it was driven
            Geometry ways = truth.union();
            Geometry drivenWays = driven.union();
            wanted += ways.getLength();
            found += drivenWays.getLength();
            double hitHere = ways.intersection(driven.buffer(0.5)).getLength();
            hit += hitHere;
            right += drivenWays.intersection(truth.buffer(0.5)).getLength();
            hitRoad += ways.intersection(driven.buffer(20)).getLength();
            rightRoad += drivenWays.intersection(truth.buffer(20)).getLength();
        }
        System.out.printf(
                "hof: %d tracks, truth %.1f km, matched %.1f km; found %.2f %%, right %.2f %%; on the right road, whichever carriageway: found %.2f %%, right %.2f %%; %.0f fixes/s%n",
                tracks.size(),
                wanted / 1000,
                found / 1000,
                100 * hit / wanted,
                100 * right / found,
                100 * hitRoad / wanted,
                100 * rightRoad / found,
                fixes / (matching / 1e9));
        assertThat(found).isCloseTo(wanted, within(0.02 * wanted));
        // the network has no one-way roads: which carriageway of a dual road it was, keeping right has to tell
        assertThat(hit / wanted).isGreaterThan(0.9945);
        assertThat(right / found).isGreaterThan(0.9940);
        assertThat(hitRoad / wanted).isGreaterThan(0.995);
        assertThat(rightRoad / found).isGreaterThan(0.993);
    }

    /** The file tells no times: as if driven at 36 km/h. */
    private static List<TrackPoint> gpx(Path file) throws Exception {
        List<TrackPoint> fixes = new ArrayList<>();
        Matcher matcher = GPX_POINT.matcher(Files.readString(file));
        Instant time = Instant.parse("2026-06-01T00:00:00Z");
        while (matcher.find()) {
            LonLat at = new LonLat(Double.parseDouble(matcher.group(2)), Double.parseDouble(matcher.group(1)));
            if (!fixes.isEmpty()) {
                double meters = fixes.get(fixes.size() - 1).position().roughMetersTo(at);
                time = time.plusMillis(Math.round(100 * meters) + 1);
            }
            fixes.add(TrackPoint.of(time, at));
        }
        return fixes;
    }
}
