package org.xunlu.siting.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.xunlu.geo.LonLat;
import org.xunlu.network.Cost;
import org.xunlu.network.Direction;
import org.xunlu.network.GridNetworks;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.RoadSegment;
import org.xunlu.network.Traversal;

final class TruckNetworkTest {
    private static final TruckRoads ALL = new TruckRoads(false, TruckRoads.USUAL.lowest(), 5, false);

    @Test
    void corners_between_two_roads_are_contracted_and_the_way_back_to_segments_is_kept() {
        RoadNetwork roads = GridNetworks.of(3, 3, 500);
        TruckNetwork trucks = TruckNetwork.of(roads, ALL, new BitSet());
        // the four corners of a grid of nine join two streets only
        assertThat(trucks.nodeCount()).isEqualTo(5);
        assertThat(trucks.links()).hasSize(8);
        assertThat(trucks.links().stream().mapToDouble(TruckLink::meters).sum()).isBetween(5_990.0, 6_010.0);
        Set<Integer> segments = new HashSet<>();
        for (TruckLink link : trucks.links()) {
            int at = trucks.roadNode(link.from());
            for (Traversal part : link.parts()) {
                assertThat(part.forward() ? roads.startNode(part.segment()) : roads.endNode(part.segment()))
                        .isEqualTo(at);
                at = part.forward() ? roads.endNode(part.segment()) : roads.startNode(part.segment());
                segments.add(part.segment());
                assertThat(trucks.link(trucks.linkOf(part.segment()))).isEqualTo(link);
            }
            assertThat(at).isEqualTo(trucks.roadNode(link.to()));
        }
        assertThat(segments).hasSize(roads.segmentCount());
    }

    @Test
    void a_place_in_a_corner_is_kept_as_a_node() {
        RoadNetwork roads = GridNetworks.of(3, 3, 500);
        FreightNetwork freight = FreightNetwork.of(roads, ALL, List.of(place(1, 10, 10), place(2, 1000, 990)));
        assertThat(freight.network().nodeCount()).isEqualTo(7);
        assertThat(freight.astray()).isEmpty();
        TruckTree tree = TruckTree.from(
                freight.network(), freight.nodes().get(new FreightPlaceId(1)), Cost.METERS, new BitSet());
        int goal = freight.nodes().get(new FreightPlaceId(2));
        assertThat(tree.costTo(goal)).isBetween(1_990.0, 2_010.0);
        BitSet closed = new BitSet();
        tree.wayTo(goal).forEach(closed::set);
        TruckTree round =
                TruckTree.from(freight.network(), freight.nodes().get(new FreightPlaceId(1)), Cost.METERS, closed);
        assertThat(round.costTo(goal)).isBetween(1_990.0, 2_010.0);
        assertThat(round.wayTo(goal)).doesNotContainAnyElementsOf(tree.wayTo(goal));
    }

    @Test
    void a_place_far_from_every_road_is_astray_and_dead_ends_carry_nobody() {
        RoadNetwork line = GridNetworks.of(1, 5, 500);
        assertThat(TruckNetwork.of(line, ALL, new BitSet()).links()).isEmpty();
        FreightNetwork freight = FreightNetwork.of(line, ALL, List.of(place(1, 0, 0), place(2, 2000, 9000)));
        assertThat(freight.astray()).hasSize(1);
        assertThat(freight.linkAt(GridNetworks.at(600, 0))).isEmpty();
    }

    @Test
    void gates_are_joined_outside_the_county_only_where_that_is_asked_for() {
        RoadNetwork roads = GridNetworks.of(3, 3, 500);
        List<FreightPlace> gates = List.of(gate(1, 0, 0), gate(2, 1000, 1000));
        int inside = FreightNetwork.of(roads, ALL, gates).network().links().size();
        TruckRoads outside = new TruckRoads(false, ALL.lowest(), 5, true);
        TruckNetwork wider = FreightNetwork.of(roads, outside, gates).network();
        assertThat(wider.links()).hasSize(inside + 1);
        TruckLink link = wider.links().get(inside);
        assertThat(link.parts()).isEmpty();
        assertThat(link.meters()).isGreaterThan(2_000);
    }

    @Test
    void one_way_roads_are_contracted_in_the_way_they_are_driven() {
        RoadNetwork grid = GridNetworks.of(1, 4, 500);
        List<RoadSegment> oneWay = grid.segments().stream()
                .map(each -> new RoadSegment(
                        each.id(),
                        each.roadId(),
                        each.fromNode(),
                        each.toNode(),
                        each.geometry(),
                        each.lengthMeters(),
                        Direction.BACKWARD,
                        2,
                        7,
                        each.startMeasureMeters(),
                        50,
                        ""))
                .toList();
        RoadNetwork roads = RoadNetwork.of(1, grid.roads(), oneWay);
        FreightNetwork freight = FreightNetwork.of(roads, ALL, List.of(place(1, 0, 0), place(2, 1_500, 0)));
        assertThat(freight.network().links()).hasSize(1);
        TruckLink link = freight.network().link(0);
        assertThat(link.oneWay()).isTrue();
        assertThat(link.parts()).hasSize(3).noneMatch(Traversal::forward);
        int west = freight.nodes().get(new FreightPlaceId(1));
        int east = freight.nodes().get(new FreightPlaceId(2));
        assertThat(link.from()).isEqualTo(east);
        assertThat(TruckTree.from(freight.network(), east, Cost.METERS, new BitSet())
                        .reaches(west))
                .isTrue();
        assertThat(TruckTree.from(freight.network(), west, Cost.METERS, new BitSet())
                        .reaches(east))
                .isFalse();
    }

    static FreightPlace place(long id, double east, double north) {
        return place(id, FreightKind.YARD, GridNetworks.at(east, north), 100, 100, 0.1);
    }

    private static FreightPlace gate(long id, double east, double north) {
        return place(id, FreightKind.GATE, GridNetworks.at(east, north), 100, 100, 0.1);
    }

    static FreightPlace place(long id, FreightKind kind, LonLat at, double out, double in, double share) {
        return new FreightPlace(
                new FreightPlaceId(id), new FreightPlaceDetails("P" + id, "演示" + id, kind, at, out, in, share, ""), 1);
    }
}
