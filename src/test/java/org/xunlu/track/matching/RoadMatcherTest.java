package org.xunlu.track.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xunlu.geo.LonLat;
import org.xunlu.network.GridNetworks;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.Traversal;

final class RoadMatcherTest {
    private static final Instant START = Instant.parse("2026-06-01T00:00:00Z");

    private final RoadNetwork grid = GridNetworks.of(12, 12, 250);
    private final RoadMatcher matcher = new RoadMatcher(grid);

    static List<Traversal> driven(List<MatchedTraversal> matched) {
        return matched.stream().map(MatchedTraversal::traversal).toList();
    }

    @ParameterizedTest
    @CsvSource({"1, 8, 0.99", "1, 15, 0.99", "1, 25, 0.99", "5, 8, 0.99", "5, 25, 0.99", "10, 15, 0.99", "15, 25, 0.985"
    })
    void wandering_drives_are_found(double everySeconds, double noise, double least) {
        double precision = 0;
        double recall = 0;
        int drives = 8;
        for (int seed = 0; seed < drives; seed++) {
            Drive drive = new Drive(grid, 12, 45, seed);
            MatchedTrack track = matcher.match(drive.fixes(everySeconds, noise));
            Drive.Score score = drive.score(driven(track.traversals()));
            precision += score.precision() / drives;
            recall += score.recall() / drives;
        }
        System.out.printf(
                "every %.0f s, noise %.0f m: precision %.4f recall %.4f%n", everySeconds, noise, precision, recall);
        assertThat(precision).isGreaterThan(least);
        assertThat(recall).isGreaterThan(least);
    }

    @ParameterizedTest
    @CsvSource({"15, 25, 0.99", "30, 15, 0.97", "60, 10, 0.97", "60, 25, 0.97", "120, 15, 0.8"})
    void errands_with_seldom_fixes_are_found(double everySeconds, double noise, double least) {
        RoadNetwork county = GridNetworks.county(12, 12, 400, 5);
        RoadMatcher sparse = new RoadMatcher(county);
        double precision = 0;
        double recall = 0;
        int drives = 8;
        for (int seed = 0; seed < drives; seed++) {
            Drive drive = Drive.errands(county, 30, 50, seed);
            MatchedTrack track = sparse.match(drive.fixes(everySeconds, noise));
            Drive.Score score = drive.score(driven(track.traversals()));
            precision += score.precision() / drives;
            recall += score.recall() / drives;
        }
        System.out.printf(
                "errands every %.0f s, noise %.0f m: precision %.4f recall %.4f%n",
                everySeconds, noise, precision, recall);
        assertThat(precision).isGreaterThan(least);
        assertThat(recall).isGreaterThan(least);
    }

    @Test
    void traversals_follow_each_other_in_place_and_time() {
        MatchedTrack track = matcher.match(new Drive(grid, 10, 50, 3).fixes(5, 10));
        assertThat(track.stretches()).hasSize(1);
        List<MatchedTraversal> all = track.traversals();
        for (int i = 1; i < all.size(); i++) {
            assertThat(all.get(i).from()).isAfterOrEqualTo(all.get(i - 1).to().minusMillis(1));
            assertThat(end(all.get(i - 1).traversal()))
                    .isEqualTo(start(all.get(i).traversal()));
        }
        assertThat(all).allSatisfy(each -> assertThat(each.bridged()).isFalse());
        assertThat(track.gaps()).isEmpty();
    }

    private int end(Traversal each) {
        return each.forward() ? grid.endNode(each.segment()) : grid.startNode(each.segment());
    }

    private int start(Traversal each) {
        return each.forward() ? grid.startNode(each.segment()) : grid.endNode(each.segment());
    }

    private static TrackPoint fix(double second, double east, double north) {
        return TrackPoint.of(START.plusMillis(Math.round(second * 1000)), GridNetworks.at(east, north));
    }

    private static List<TrackPoint> along(double fromSecond, double fromEast, double toEast, double north) {
        List<TrackPoint> fixes = new ArrayList<>();
        double step = toEast > fromEast ? 50 : -50;
        int count = (int) Math.round((toEast - fromEast) / step);
        for (int i = 0; i <= count; i++) {
            fixes.add(fix(fromSecond + 5 * i, fromEast + i * step, north));
        }
        return fixes;
    }

    @Test
    void a_straight_drive_has_its_length_its_times_and_full_confidence() {
        MatchedTrack track = matcher.match(along(0, 100, 1100, 3));
        assertThat(track.matchedMeters()).isEqualTo(1000, within(1.0));
        assertThat(track.traversals()).hasSize(5);
        assertThat(track.traversals())
                .allSatisfy(each -> assertThat(each.confidence()).isGreaterThan(0.95));
        MatchedTraversal second = track.traversals().get(1);
        assertThat(Duration.between(START, second.from()).toMillis()).isBetween(14_500L, 15_500L);
    }

    @Test
    void a_stray_fix_a_hundred_kilometres_away_is_left_out() {
        List<TrackPoint> fixes = new ArrayList<>(along(0, 100, 1100, 0));
        fixes.add(TrackPoint.of(START.plusSeconds(52), new LonLat(118.2, 34.9)));
        fixes.add(TrackPoint.of(START.plusSeconds(33), GridNetworks.at(2400, 2400)));
        MatchedTrack track = matcher.match(fixes);
        assertThat(track.matchedMeters()).isEqualTo(1000, within(1.0));
        assertThat(track.strayFixes()).isEqualTo(2);
        assertThat(track.stretches()).hasSize(1);
    }

    @Test
    void a_stray_fix_that_could_just_be_reached_is_left_out_rather_than_all_that_follow() {
        List<TrackPoint> fixes = new ArrayList<>(along(0, 100, 600, 0));
        fixes.add(fix(62, 752, 390));
        fixes.addAll(along(65, 1250, 1750, 0));
        MatchedTrack track = matcher.match(fixes);
        assertThat(track.gaps()).isEmpty();
        assertThat(track.strayFixes()).isEqualTo(1);
        assertThat(track.matchedMeters()).isEqualTo(1650, within(2.0));
    }

    @Test
    void turning_round_in_the_road_is_seen() {
        List<TrackPoint> fixes = new ArrayList<>(along(0, 100, 850, 0));
        fixes.addAll(along(80, 800, 100, 0));
        MatchedTrack track = matcher.match(fixes);
        assertThat(track.matchedMeters()).isBetween(1450.0 - 10, 1500.0 + 10);
        assertThat(track.traversals()
                        .get(track.traversals().size() - 1)
                        .traversal()
                        .forward())
                .isFalse();
    }

    @Test
    void a_parked_vehicle_drives_nothing() {
        List<TrackPoint> fixes = new ArrayList<>();
        java.util.Random random = new java.util.Random(2);
        for (int i = 0; i < 600; i++) {
            fixes.add(fix(i, 400 + random.nextGaussian() * 2, 4 + random.nextGaussian() * 2));
        }
        assertThat(matcher.match(fixes).matchedMeters()).isLessThan(20);
    }

    @Test
    void a_long_stop_is_no_silence_and_a_silence_is_a_gap() {
        List<TrackPoint> fixes = new ArrayList<>(along(0, 100, 600, 0));
        for (int i = 1; i < 100; i++) {
            fixes.add(fix(50 + 10 * i, 600, 2));
        }
        fixes.addAll(along(1050, 650, 1100, 0));
        assertThat(matcher.match(fixes).gaps()).isEmpty();
        assertThat(matcher.match(fixes).matchedMeters()).isEqualTo(1000, within(2.0));
        List<TrackPoint> silent = new ArrayList<>(along(0, 100, 600, 0));
        silent.addAll(along(2000, 1600, 2100, 0));
        MatchedTrack track = matcher.match(silent);
        assertThat(track.gaps()).extracting(Gap::reason).containsExactly(Gap.Reason.SILENCE);
        assertThat(track.matchedMeters()).isEqualTo(1000, within(2.0));
    }

    @Test
    void a_way_driven_in_a_silence_of_minutes_is_marked_as_bridged() {
        List<TrackPoint> fixes = new ArrayList<>(along(0, 100, 600, 0));
        fixes.addAll(along(250, 1600, 2100, 0));
        MatchedTrack track = matcher.match(fixes);
        assertThat(track.matchedMeters()).isEqualTo(2000, within(2.0));
        assertThat(track.traversals()).anyMatch(MatchedTraversal::bridged);
        assertThat(track.traversals().get(0).bridged()).isFalse();
    }

    @Test
    void a_field_beside_all_roads_is_kept_apart() {
        List<TrackPoint> fixes = new ArrayList<>(along(0, 100, 600, 0));
        fixes.addAll(along(60, 300, 800, -300));
        fixes.addAll(along(120, 650, 1000, 0));
        MatchedTrack track = matcher.match(fixes);
        assertThat(track.gaps()).extracting(Gap::reason).containsExactly(Gap.Reason.OFF_NETWORK);
        assertThat(track.stretches()).hasSize(2);
        assertThat(track.matchedMeters()).isEqualTo(500 + 350, within(2.0));
    }

    @Test
    void nothing_in_nothing_out() {
        assertThat(matcher.match(List.of()).stretches()).isEmpty();
        assertThat(new RoadMatcher(RoadNetwork.empty())
                        .match(along(0, 0, 500, 0))
                        .matchedMeters())
                .isZero();
    }

    @Test
    void online_tells_the_same_as_afterwards_with_at_most_three_fixes_of_delay() {
        Drive drive = new Drive(grid, 10, 50, 9);
        List<TrackPoint> fixes = drive.fixes(5, 8);
        OnlineMatcher online = new OnlineMatcher(matcher);
        List<MatchedTraversal> told = new ArrayList<>();
        for (int i = 0; i < fixes.size(); i++) {
            told.addAll(online.add(fixes.get(i)));
            if (i > 6) {
                Instant last = told.get(told.size() - 1).to();
                assertThat(last).isAfterOrEqualTo(fixes.get(i - 3).time());
            }
        }
        told.addAll(online.finish());
        Drive.Score score = drive.score(driven(told));
        assertThat(score.precision()).isGreaterThan(0.985);
        assertThat(score.recall()).isGreaterThan(0.985);
    }
}
