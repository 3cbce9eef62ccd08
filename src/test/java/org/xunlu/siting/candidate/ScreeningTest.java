package org.xunlu.siting.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.xunlu.geo.LonLat;
import org.xunlu.network.Direction;
import org.xunlu.network.GridNetworks;
import org.xunlu.network.Road;
import org.xunlu.network.RoadClass;
import org.xunlu.network.RoadId;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.RoadSegment;
import org.xunlu.network.SegmentId;
import org.xunlu.siting.flow.TruckNetwork;
import org.xunlu.siting.flow.TruckRoads;
import org.xunlu.siting.importing.SiteRuleSeed;

final class ScreeningTest {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final RoadNetwork ROADS = GridNetworks.of(3, 3, 2_500);
    private static final TruckNetwork TRUCKS =
            TruckNetwork.of(ROADS, new TruckRoads(false, TruckRoads.USUAL.lowest(), 5, false), new BitSet());
    private static final CostRule COST = new CostRule(1, 3_000_000, 48_600_000, DAY, null, "");

    private static List<SiteRule> rules() throws IOException {
        try (Reader csv = Files.newBufferedReader(Path.of("gis-data/rules/site-rules.csv"))) {
            return SiteRuleSeed.rules(csv);
        }
    }

    private static Screening screening(List<SiteSurvey> surveys, List<LonLat> standing) throws IOException {
        return new Screening(TRUCKS, rules(), COST, surveys, standing);
    }

    private static SiteCheck check(CandidateSite site, Criterion criterion) {
        return site.checks().stream()
                .filter(each -> each.criterion() == criterion)
                .findFirst()
                .orElseThrow();
    }

    private static CandidateSite at(Screening screening, double east, double north) {
        return screening
                .at("x", SiteOrigin.DRAWN, null, GridNetworks.at(east, north))
                .orElseThrow();
    }

    @Test
    void every_link_has_one_place_the_best_of_it() throws IOException {
        List<CandidateSite> sites = screening(List.of(), List.of()).best();
        assertThat(sites).hasSameSizeAs(TRUCKS.links());
        assertThat(sites).allMatch(site -> check(site, Criterion.JUNCTION).verdict() == Verdict.PASS);
        assertThat(sites).allMatch(site -> site.costCents() == 100_200_000);
        assertThat(sites.stream().map(CandidateSite::id)).doesNotHaveDuplicates();
    }

    @Test
    void a_place_near_a_junction_fails_with_the_measure_and_the_rule_s_source() throws IOException {
        SiteCheck junction = check(at(screening(List.of(), List.of()), 2_400, 2_500), Criterion.JUNCTION);
        assertThat(junction.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(junction.measure()).isBetween(95.0, 105.0);
        assertThat(junction.forbids()).isTrue();
        assertThat(junction.source()).isNotBlank();
    }

    @Test
    void signs_need_a_thousand_metres_of_the_same_road_on_both_sides() throws IOException {
        assertThat(check(at(screening(List.of(), List.of()), 700, 2_500), Criterion.SIGN_ROOM)
                        .verdict())
                .isEqualTo(Verdict.FAIL);
        assertThat(check(at(screening(List.of(), List.of()), 1_300, 2_500), Criterion.SIGN_ROOM)
                        .verdict())
                .isEqualTo(Verdict.PASS);
    }

    @Test
    void a_bend_is_neither_straight_nor_wide() throws IOException {
        // the corner of the grid: two roads at a right angle, contracted into one link
        CandidateSite corner = at(screening(List.of(), List.of()), 0, 40);
        assertThat(check(corner, Criterion.STRAIGHT).verdict()).isEqualTo(Verdict.FAIL);
        assertThat(check(corner, Criterion.CURVE_RADIUS).measure()).isLessThan(200);
    }

    @Test
    void what_nobody_has_measured_is_unknown_and_forbids_nothing_until_a_survey_says_otherwise() throws IOException {
        CandidateSite unknown = at(screening(List.of(), List.of()), 1_250, 2_500);
        assertThat(check(unknown, Criterion.SLOPE).verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(unknown.admissible()).isTrue();
        SiteSurvey steep = new SiteSurvey(1, GridNetworks.at(1_200, 2_500), Criterion.SLOPE, 3.1, DAY, "planner");
        CandidateSite surveyed = at(screening(List.of(steep), List.of()), 1_250, 2_500);
        assertThat(check(surveyed, Criterion.SLOPE).verdict()).isEqualTo(Verdict.FAIL);
        assertThat(surveyed.admissible()).isFalse();
        SiteSurvey better = new SiteSurvey(2, steep.position(), Criterion.SLOPE, 1.0, DAY.plusDays(1), "planner");
        assertThat(at(screening(List.of(steep, better), List.of()), 1_250, 2_500)
                        .admissible())
                .isTrue();
    }

    @Test
    void an_advisory_rule_is_shown_and_forbids_nothing() throws IOException {
        Screening screening = screening(List.of(), List.of(GridNetworks.at(1_900, 2_500)));
        SiteCheck spacing = check(at(screening, 1_250, 2_500), Criterion.SPACING);
        assertThat(spacing.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(spacing.forbids()).isFalse();
    }

    @Test
    void off_the_roads_trucks_use_there_is_no_place() throws IOException {
        assertThat(screening(List.of(), List.of()).at("x", SiteOrigin.DRAWN, null, GridNetworks.at(1_250, 1_250)))
                .isEmpty();
    }

    @Test
    void a_point_beside_a_dual_road_weighs_both_carriageways_and_all_their_lanes() throws IOException {
        RoadNetwork dual = dual();
        BitSet ends = new BitSet();
        for (int node = 0; node < dual.nodeCount(); node++) {
            ends.set(node);
        }
        TruckNetwork trucks = TruckNetwork.of(dual, new TruckRoads(false, TruckRoads.USUAL.lowest(), 5, false), ends);
        Screening screening = new Screening(trucks, rules(), COST, List.of(), List.of());
        CandidateSite site = screening
                .at("x", SiteOrigin.DRAWN, null, GridNetworks.at(2_000, 0))
                .orElseThrow();
        assertThat(site.bothDirections()).isTrue();
        assertThat(site.opposite()).isGreaterThanOrEqualTo(0).isNotEqualTo(site.link());
        assertThat(site.covers(site.opposite())).isTrue();
        assertThat(site.lanes()).isEqualTo(4);
        assertThat(site.costCents()).isEqualTo(COST.cents(4));
    }

    /** Two one-way carriageways of G311, 20 m apart, joined at their ends. */
    private static RoadNetwork dual() {
        Road road = new Road(new RoadId(1), "G311", "", RoadClass.NATIONAL, "", 1);
        return RoadNetwork.of(
                1,
                List.of(road),
                List.of(
                        oneWay(1, 1, 2, GridNetworks.at(0, 0), GridNetworks.at(4_000, 0)),
                        oneWay(2, 2, 1, GridNetworks.at(4_000, 20), GridNetworks.at(0, 20))));
    }

    private static RoadSegment oneWay(long id, long from, long to, LonLat start, LonLat end) {
        return new RoadSegment(
                new SegmentId(id),
                new RoadId(1),
                from,
                to,
                LonLat.WGS84.createLineString(new Coordinate[] {start.coordinate(), end.coordinate()}),
                4_000,
                Direction.FORWARD,
                2,
                12,
                0,
                70,
                "");
    }
}
