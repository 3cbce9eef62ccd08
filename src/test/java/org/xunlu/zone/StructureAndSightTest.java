package org.xunlu.zone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.xunlu.geo.LonLat;
import org.xunlu.network.RoadClass;
import org.xunlu.network.RoadLand;
import org.xunlu.network.RoadNetwork;

class StructureAndSightTest {
    private static final RoadLand TEN = new RoadLand(10, 10, true);

    /** A county road, and a township road that ends on it at 500. */
    private static final RoadNetwork JUNCTION = new MetricRoads()
            .road(1, RoadClass.COUNTY, TEN, 7, 1, 2, 0, 0, 500, 0)
            .segment(1, 7, 2, 3, 500, 0, 1000, 0)
            .road(2, RoadClass.TOWNSHIP, TEN, 6, 2, 4, 500, 0, 500, 500)
            .network();

    private static Footprints of(FootprintUse use, Geometry shape) {
        return new Footprints(List.of(new Footprint("1", "", use, shape, null, 1)), JUNCTION.projection());
    }

    @Test
    void what_stands_in_the_sight_triangle_of_a_junction_is_told_as_computed() {
        // the triangle has legs of 40 m along the county road and 30 m along the township road
        Footprints inside = of(FootprintUse.BUILDING, MetricRoads.rectangle(505, 5, 510, 10));
        Footprints outside = of(FootprintUse.BUILDING, MetricRoads.rectangle(525, 20, 530, 25));

        List<Hit> hits = new SightTriangles(JUNCTION, MetricRoads.rules("34"), inside, 1).screen();

        assertThat(hits).hasSize(1);
        assertThat(hits.get(0).rule().matter()).isEqualTo(Matter.SIGHT);
        assertThat(hits.get(0).zoneSquareMeters()).isCloseTo(25, within(0.01));
        assertThat(hits.get(0).remarks()).containsExactly(Hit.Remark.COMPUTED);
        assertThat(hits.get(0).place().stake().format()).startsWith("K0+");
        assertThat(new SightTriangles(JUNCTION, MetricRoads.rules("34"), outside, 1).screen())
                .isEmpty();
        // two triangles of 40 m by 30 m, as the map shows them
        RoadZones zones = new RoadZones(JUNCTION, MetricRoads.rules("34"));
        double area = JUNCTION.roads().stream()
                .flatMap(road -> zones.of(road).stream())
                .filter(zone -> zone.kind() == RoadZones.Kind.JUNCTION)
                .mapToDouble(zone -> zone.shape().getArea())
                .sum();
        assertThat(area).isCloseTo(1200, within(1.0));
        assertThat(new RoadMarks(JUNCTION, MetricRoads.rules("34")).all()).containsOnlyKeys(1L, 2L);
    }

    @Test
    void near_a_bridge_the_rivers_direction_decides_and_is_not_known() {
        LonLat bridge = LonLat.of(MetricRoads.rectangle(250, 0, 251, 1).getCoordinate());
        Structure large = new Structure(ZoneObject.BRIDGE_LARGE, "演示大桥", bridge, 120);
        Footprints near = of(FootprintUse.SAND_MINING, MetricRoads.rectangle(250, 300, 270, 320));
        Footprints far = of(FootprintUse.SAND_MINING, MetricRoads.rectangle(250, 1500, 270, 1520));

        Hit certain = screen(near, large);
        Hit uncertain = screen(far, large);

        assertThat(certain.certain()).isTrue();
        assertThat(certain.rule().article()).contains("第二十条");
        assertThat(uncertain.certain()).isFalse();
        assertThat(uncertain.remarks()).contains(Hit.Remark.STREAM_UNKNOWN);
        Structure small = new Structure(ZoneObject.BRIDGE_MEDIUM_SMALL, "演示小桥", bridge, 120);
        assertThat(new StructureScreener(JUNCTION, MetricRoads.rules("34"), far, 1).screen(List.of(small)))
                .isEmpty();
    }

    @Test
    void inside_a_sharp_bend_the_view_reaches_beyond_the_zone() {
        // radius 40 m, half a circle: the view over 75 m cuts 16 m off the bend, more than the zone of a narrow road
        // has
        double[] bend = new double[2 * 37];
        for (int i = 0; i <= 36; i++) {
            bend[2 * i] = 40 * Math.cos(Math.toRadians(5 * i));
            bend[2 * i + 1] = 40 * Math.sin(Math.toRadians(5 * i));
        }
        ZoneRuleBook.InForce rules = MetricRoads.rules("34");
        RoadNetwork sharp = new MetricRoads()
                .road(1, RoadClass.VILLAGE, 4, 4, bend)
                .road(2, RoadClass.COUNTY, 4, 4, 0, 500, 900, 500)
                .network();
        RoadNetwork wide =
                new MetricRoads().road(1, RoadClass.COUNTY, 1, 1, bend).network();
        Geometry house = MetricRoads.rectangle(-4, 26, 4, 30);

        assertThat(new InnerCurves(sharp, rules, of(FootprintUse.BUILDING, house), 1).screen())
                .isEmpty();
        List<Hit> hits = new InnerCurves(wide, widerSight(), of(FootprintUse.BUILDING, house), 1).screen();
        assertThat(hits).isNotEmpty();
        assertThat(hits.get(0).remarks()).containsExactly(Hit.Remark.COMPUTED);
        assertThat(hits.get(0).zoneSquareMeters()).isGreaterThan(10);
        assertThat(new RoadZones(wide, widerSight()).of(wide.roads().get(0)))
                .filteredOn(zone -> zone.kind() == RoadZones.Kind.INNER_CURVE)
                .singleElement()
                .satisfies(zone -> {
                    assertThat(zone.article()).isEqualTo("第十一条");
                    assertThat(zone.surveyed()).isFalse();
                    assertThat(wide.projection().unproject(zone.shape()).intersects(house))
                            .isTrue();
                });
    }

    /** A county road seen along 80 m. */
    private static ZoneRuleBook.InForce widerSight() {
        LocalDate day = LocalDate.of(2026, 1, 1);
        return new ZoneRuleBook(List.of(
                        rule(Matter.SIGHT, MeasuredFrom.ALONG_ROAD, 80, day),
                        rule(Matter.BUILDING, MeasuredFrom.LAND_EDGE, 10, day)))
                .inForce("34", day);
    }

    private static ZoneRule rule(Matter matter, MeasuredFrom from, double meters, LocalDate day) {
        return new ZoneRule(1, matter, ZoneObject.COUNTY, from, meters, null, "00", "第十一条", "测试", true, day, null, 1);
    }

    private static Hit screen(Footprints footprints, Structure structure) {
        List<Hit> hits =
                new StructureScreener(JUNCTION, MetricRoads.rules("34"), footprints, 1).screen(List.of(structure));
        assertThat(hits).hasSize(1);
        return hits.get(0);
    }
}
