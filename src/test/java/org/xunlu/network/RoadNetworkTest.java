package org.xunlu.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.xunlu.geo.Chainage;
import org.xunlu.geo.ChainageScale;
import org.xunlu.geo.LonLat;
import org.xunlu.geo.Side;

final class RoadNetworkTest {
    private final RoadNetwork grid = GridNetworks.of(4, 5, 500);

    @Test
    void a_place_snaps_to_the_nearest_segments_nearest_first() {
        List<Snap> snaps = grid.snap(GridNetworks.at(120, 30), 200, 5);
        assertThat(snaps).hasSize(2);
        assertThat(snaps.get(0).distanceMeters()).isEqualTo(30, within(0.01));
        assertThat(snaps.get(0).offsetMeters()).isEqualTo(120, within(0.01));
        assertThat(snaps.get(0).bearingDegrees()).isEqualTo(90, within(0.01));
        assertThat(snaps.get(0).side()).isEqualTo(Side.LEFT);
        assertThat(snaps.get(1).distanceMeters()).isEqualTo(120, within(0.01));
        assertThat(snaps.get(1).bearingDegrees()).isEqualTo(0, within(0.01));
    }

    @Test
    void nothing_snaps_beyond_the_radius() {
        assertThat(grid.snap(GridNetworks.at(250, 250), 200, 5)).isEmpty();
        assertThat(grid.snap(new LonLat(-70, -30), 200, 5)).isEmpty();
    }

    @Test
    void a_place_beside_a_road_has_an_address() {
        RoadLocation found = grid.findLocation(GridNetworks.at(1234, 490), 50).orElseThrow();
        assertThat(found.text()).isEqualTo("X002 K1+234");
        assertThat(found.side()).isEqualTo(Side.RIGHT);
        assertThat(found.distanceMeters()).isEqualTo(10, within(0.01));
    }

    @Test
    void an_address_leads_to_its_place() {
        List<RoadPlace> places = grid.find("x002", Chainage.parse("K1+234"));
        assertThat(places).hasSize(1);
        assertThat(places.get(0).position().roughMetersTo(GridNetworks.at(1234, 500)))
                .isLessThan(0.05);
        assertThat(grid.find("X002", Chainage.parse("K9+000"))).isEmpty();
        assertThat(grid.find("G1", Chainage.parse("K1+000"))).isEmpty();
    }

    @Test
    void where_two_segments_meet_the_place_is_found_once() {
        assertThat(grid.find("X002", Chainage.parse("K1+000"))).hasSize(1);
    }

    @Test
    void behind_a_long_chain_break_an_address_is_two_places() {
        ChainageScale scale = ChainageScale.of(
                List.of(new ChainageScale.Stake(0, new Chainage(0))),
                List.of(new ChainageScale.Break(1000, new Chainage(1000), new Chainage(800))),
                2000);
        RoadNetwork broken = RoadNetwork.of(2, grid.roads(), grid.segments(), Map.of(new RoadId(1), scale));
        List<RoadPlace> places = broken.find("X001", Chainage.parse("K0+900"));
        assertThat(places).hasSize(2);
        assertThat(places.get(1).stake().format()).isEqualTo("K0+900(2)");
        assertThat(places.get(1).position().roughMetersTo(GridNetworks.at(1100, 0)))
                .isLessThan(0.05);
        assertThat(broken.findLocation(GridNetworks.at(1100, 5), 20)
                        .orElseThrow()
                        .text())
                .isEqualTo("X001 K0+900(2)");
    }

    @Test
    void on_a_carriageway_drawn_against_the_chainage_sides_and_stakes_are_the_roads() {
        RoadSegment against = new RoadSegment(
                new SegmentId(1),
                new RoadId(1),
                1,
                2,
                GridNetworks.line(GridNetworks.at(1000, 0), GridNetworks.at(0, 0)),
                1000,
                Direction.FORWARD,
                2,
                7,
                1000,
                0,
                60,
                "");
        RoadNetwork network = RoadNetwork.of(1, grid.roads(), List.of(against));
        RoadLocation found = network.findLocation(GridNetworks.at(300, 10), 50).orElseThrow();
        assertThat(found.text()).isEqualTo("X001 K0+300");
        assertThat(found.side()).isEqualTo(Side.LEFT);
        assertThat(network.find("X001", Chainage.parse("K0+300"))
                        .get(0)
                        .position()
                        .roughMetersTo(GridNetworks.at(300, 0)))
                .isLessThan(0.05);
    }

    @Test
    void an_area_holds_the_segments_it_touches() {
        Geometry box = LonLat.WGS84.toGeometry(new org.locationtech.jts.geom.Envelope(
                GridNetworks.at(-10, -10).coordinate(), GridNetworks.at(510, 10).coordinate()));
        List<Integer> touching = grid.within(box);
        assertThat(touching.stream().map(s -> grid.roadOf(s).routeCode()))
                .containsExactlyInAnyOrder("X001", "X001", "Y001", "Y002");
    }

    @Test
    void separate_networks_are_counted() {
        assertThat(grid.componentCount()).isEqualTo(1);
        assertThat(RoadNetwork.empty().componentCount()).isZero();
        assertThat(RoadNetwork.of(1, grid.roads(), List.of(grid.segment(0), grid.segment(8)))
                        .componentCount())
                .isEqualTo(2);
    }

    @Test
    void an_empty_network_answers_with_nothing() {
        RoadNetwork empty = RoadNetwork.empty();
        assertThat(empty.snap(GridNetworks.CORNER, 100, 1)).isEmpty();
        assertThat(empty.findLocation(GridNetworks.CORNER, 100)).isEmpty();
        assertThat(empty.bounds().contains(GridNetworks.CORNER)).isTrue();
    }
}
