package org.xunlu.demo.county;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.xunlu.demo.Seeds;
import org.xunlu.network.RoadClass;

final class CountyRoadsTest {
    private static final Anchors ANCHORS = Anchors.builtIn();
    private static final CountyRoads COUNTY = CountyRoads.invent(ANCHORS, 1, new Seeds(1));

    @Test
    void the_outline_has_the_size_of_the_county() {
        assertThat(ANCHORS.outline().getArea() / 1e6).isBetween(1850.0, 1890.0);
        assertThat(ANCHORS.outline().isValid()).isTrue();
    }

    @Test
    void twenty_seven_cells_fill_the_county() {
        assertThat(COUNTY.cells()).hasSize(27);
        double cells = COUNTY.cells().stream().mapToDouble(Geometry::getArea).sum();
        assertThat(cells).isCloseTo(ANCHORS.outline().getArea(), org.assertj.core.data.Offset.offset(1e4));
    }

    @Test
    void the_network_is_as_long_as_a_county_s() {
        assertThat(kilometres(COUNTY)).isBetween(2000.0, 2500.0);
        assertThat(COUNTY.roads().stream().filter(road -> road.roadClass() == RoadClass.COUNTY))
                .hasSize(11);
    }

    @Test
    void every_place_can_be_reached_from_every_other() {
        assertThat(parts(COUNTY)).isEqualTo(1);
    }

    @Test
    void expressways_are_entered_at_interchanges_only() {
        Map<Coordinate, Integer> ends = new HashMap<>();
        COUNTY.pieces().stream()
                .filter(piece -> COUNTY.roads().get(piece.road()).roadClass() == RoadClass.EXPRESSWAY)
                .forEach(piece -> {
                    ends.merge(piece.start(), 1, Integer::sum);
                    ends.merge(piece.end(), 1, Integer::sum);
                });
        long shared = COUNTY.pieces().stream()
                .filter(piece -> COUNTY.roads().get(piece.road()).roadClass() != RoadClass.EXPRESSWAY)
                .filter(piece -> ends.containsKey(piece.start()) || ends.containsKey(piece.end()))
                .count();
        assertThat(shared).isEqualTo(ANCHORS.interchanges().size());
    }

    @Test
    void the_same_seed_gives_the_same_county() {
        CountyRoads again = CountyRoads.invent(Anchors.builtIn(), 1, new Seeds(1));
        assertThat(again.pieces()).isEqualTo(COUNTY.pieces());
        assertThat(CountyRoads.invent(ANCHORS, 1, new Seeds(2)).pieces()).isNotEqualTo(COUNTY.pieces());
    }

    @Test
    void four_times_as_much_is_a_stress() {
        CountyRoads large = CountyRoads.invent(ANCHORS, 4, new Seeds(1));
        assertThat(kilometres(large)).isBetween(7500.0, 8500.0);
        assertThat(large.pieces().size()).isBetween(38_000, 52_000);
        assertThat(parts(large)).isEqualTo(1);
    }

    static double kilometres(CountyRoads county) {
        return county.pieces().stream()
                        .mapToDouble(each -> each.course().getLength())
                        .sum()
                / 1000;
    }

    private static long parts(CountyRoads county) {
        Map<Coordinate, Coordinate> parent = new HashMap<>();
        county.pieces().forEach(piece -> parent.put(root(parent, piece.start()), root(parent, piece.end())));
        return parent.keySet().stream()
                .filter(at -> root(parent, at).equals(at))
                .count();
    }

    /** The end that stands for the part; the ways to it are halved as they are walked, so that they stay short. */
    private static Coordinate root(Map<Coordinate, Coordinate> parent, Coordinate at) {
        Coordinate end = at;
        while (true) {
            Coordinate up = parent.getOrDefault(end, end);
            if (up.equals(end)) {
                parent.putIfAbsent(end, end);
                return end;
            }
            Coordinate above = parent.getOrDefault(up, up);
            parent.put(end, above);
            end = above;
        }
    }
}
