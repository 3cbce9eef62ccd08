package org.xunlu.zone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;
import org.xunlu.geo.Side;
import org.xunlu.network.RoadClass;
import org.xunlu.network.RoadLand;
import org.xunlu.network.RoadNetwork;

class ScreenerTest {
    private static final RoadLand TEN = new RoadLand(10, 10, true);

    private static List<Hit> screen(RoadNetwork network, Footprint... footprints) {
        return new Screener(
                        network, MetricRoads.rules("34"), new Footprints(List.of(footprints), network.projection()), 0)
                .screen(done -> {});
    }

    private static Footprint of(FootprintUse use, Double height, double error, Geometry shape) {
        return new Footprint("1", "", use, shape, height, error);
    }

    private static RoadNetwork straight(RoadClass roadClass, double left, double right) {
        return new MetricRoads().road(1, roadClass, left, right, 0, 0, 1000, 0).network();
    }

    @Test
    void each_side_has_its_own_land_and_the_chainage_is_told() {
        RoadNetwork network = straight(RoadClass.COUNTY, 10, 16);

        assertThat(screen(network, MetricRoads.building(MetricRoads.rectangle(400, 21, 410, 30))))
                .isEmpty();
        List<Hit> right = screen(network, MetricRoads.building(MetricRoads.rectangle(400, -30, 410, -21)));

        assertThat(right).hasSize(1);
        Hit hit = right.get(0);
        assertThat(hit.place().side()).isEqualTo(Side.RIGHT);
        assertThat(hit.place().text()).startsWith("X101 K0+4");
        assertThat(hit.edgeMeters()).isCloseTo(5, within(1e-5));
        assertThat(hit.centreMeters()).isCloseTo(21, within(1e-5));
        assertThat(hit.zoneSquareMeters()).isCloseTo(50, within(1e-4));
        assertThat(hit.certain()).isTrue();
        assertThat(hit.remarks()).isEmpty();
    }

    @Test
    void what_is_nearer_to_the_limit_than_the_positions_are_good_for_is_uncertain_on_both_sides_of_it() {
        RoadNetwork network = straight(RoadClass.COUNTY, 10, 10);

        Hit inside = screen(network, of(FootprintUse.BUILDING, null, 2, MetricRoads.rectangle(0, 18.5, 9, 30)))
                .get(0);
        Hit outside = screen(network, of(FootprintUse.BUILDING, null, 2, MetricRoads.rectangle(0, 21.5, 9, 30)))
                .get(0);
        Hit deep = screen(network, of(FootprintUse.BUILDING, null, 2, MetricRoads.rectangle(0, 17, 9, 30)))
                .get(0);

        assertThat(inside.certain()).isFalse();
        assertThat(inside.remarks()).doesNotContain(Hit.Remark.OUTSIDE);
        assertThat(outside.certain()).isFalse();
        assertThat(outside.remarks()).contains(Hit.Remark.OUTSIDE);
        assertThat(deep.certain()).isTrue();
        assertThat(screen(network, of(FootprintUse.BUILDING, null, 2, MetricRoads.rectangle(0, 22.5, 9, 30))))
                .isEmpty();
    }

    @Test
    void a_road_without_a_width_gets_that_of_its_class_and_says_so() {
        RoadNetwork network = new MetricRoads()
                .road(1, RoadClass.COUNTY, new RoadLand(0, 0, true), 0, 1, 2, 0, 0, 1000, 0)
                .network();

        List<Hit> hits = screen(network, MetricRoads.building(MetricRoads.rectangle(100, 12, 110, 20)));

        assertThat(hits).hasSize(1);
        assertThat(hits.get(0).edgeMeters())
                .isCloseTo(12 - RoadLand.estimated(RoadClass.COUNTY).leftMeters(), within(1e-5));
        assertThat(hits.get(0).remarks()).containsExactly(Hit.Remark.LAND_UNKNOWN);
    }

    @Test
    void the_zone_ends_as_flat_as_the_road_and_goes_on_where_the_road_does() {
        RoadNetwork network = new MetricRoads()
                .road(1, RoadClass.COUNTY, TEN, 7, 1, 2, 0, 0, 500, 0)
                .segment(1, 7, 2, 3, 500, 0, 500, 500)
                .network();

        assertThat(screen(network, MetricRoads.building(MetricRoads.rectangle(-12, 0, -2, 8))))
                .isEmpty();
        // beyond the bend's outer corner, where a flat end would leave a gap
        List<Hit> corner = screen(network, MetricRoads.building(MetricRoads.rectangle(508, -14, 512, -10)));
        assertThat(corner).hasSize(1);
        assertThat(corner.get(0).place().side()).isEqualTo(Side.RIGHT);
        assertThat(corner.get(0).zoneSquareMeters()).isCloseTo(16, within(0.2));
    }

    @Test
    void two_lines_of_a_dual_road_count_no_square_metre_twice() {
        RoadNetwork network = new MetricRoads()
                .road(1, RoadClass.EXPRESSWAY, TEN, 7, 1, 2, 0, 0, 1000, 0)
                .segment(1, 7, 3, 4, 1000, 12, 0, 12)
                .network();

        List<Hit> hits = screen(network, MetricRoads.building(MetricRoads.rectangle(500, 25, 510, 35)));

        assertThat(hits).hasSize(1);
        assertThat(hits.get(0).zoneSquareMeters()).isCloseTo(100, within(1e-3));
        assertThat(hits.get(0).edgeMeters()).isCloseTo(3, within(1e-5));
    }

    @Test
    void a_billboard_that_could_fall_on_the_carriageway_is_told_beside_the_zones() {
        RoadNetwork network = straight(RoadClass.TOWNSHIP, 7, 7);
        Geometry foot = MetricRoads.rectangle(100, 20, 101, 21);

        List<Hit> tall = screen(network, of(FootprintUse.BILLBOARD, 18.0, 0, foot));
        List<Hit> small = screen(network, of(FootprintUse.BILLBOARD, 12.0, 0, foot));

        assertThat(tall).extracting(hit -> hit.rule().matter()).containsExactly(Matter.FALL);
        assertThat(tall.get(0).edgeMeters()).isCloseTo(16.5, within(1e-5));
        assertThat(small).isEmpty();
    }

    @Test
    void provinces_put_their_own_rows_in_place_of_the_countrys() {
        Geometry foot = MetricRoads.rectangle(100, 50, 101, 51);
        RoadNetwork network = straight(RoadClass.NATIONAL, 12, 12);
        Footprints signs = new Footprints(List.of(of(FootprintUse.BILLBOARD, null, 0, foot)), network.projection());

        assertThat(new Screener(network, MetricRoads.rules("34"), signs, 0).screen(done -> {}))
                .isEmpty();
        List<Hit> guangdong = new Screener(network, MetricRoads.rules("44"), signs, 0).screen(done -> {});
        assertThat(guangdong).hasSize(1);
        // 50 m from the ditch, which lies a metre within the land
        assertThat(guangdong.get(0).limitMeters()).isEqualTo(49);
        assertThat(guangdong.get(0).rule().article()).contains("广东");
    }

    @Test
    void areas_and_distances_along_a_winding_road_agree_with_counting_points() {
        Random random = new Random(5);
        double[] line = new double[80];
        double heading = 0;
        for (int i = 1; i < 40; i++) {
            heading += (random.nextDouble() - 0.5) * 0.8;
            line[2 * i] = line[2 * i - 2] + 60 * Math.cos(heading);
            line[2 * i + 1] = line[2 * i - 1] + 60 * Math.sin(heading);
        }
        RoadNetwork network =
                new MetricRoads().road(1, RoadClass.NATIONAL, 12, 12, line).network();
        Geometry axis = network.projectedLine(0);
        List<Footprint> footprints = new ArrayList<>();
        for (int i = 0; i < 250; i++) {
            int at = 2 + random.nextInt(36);
            double x = line[2 * at] + random.nextDouble() * 100 - 50;
            double y = line[2 * at + 1] + random.nextDouble() * 100 - 50;
            double size = 5 + random.nextDouble() * 25;
            footprints.add(MetricRoads.building(MetricRoads.polygon(
                    x, y, x + size, y + size / 5, x + size / 2, y + size / 3, x + size / 3, y + size)));
        }
        Footprints all = new Footprints(footprints, network.projection());

        List<Hit> hits = new Screener(network, MetricRoads.rules("34"), all, 0).screen(done -> {});

        assertThat(hits).hasSizeGreaterThan(100);
        boolean[] hit = new boolean[footprints.size()];
        for (Hit each : hits) {
            hit[each.footprint()] = true;
            Geometry shape =
                    network.projection().project(all.get(each.footprint()).shape());
            assertThat(each.centreMeters()).isCloseTo(shape.distance(axis), within(1e-6));
            double within32 = counted(shape, axis, 32);
            double within12 = counted(shape, axis, 12);
            double slack = 0.05 + 0.01 * shape.getArea();
            assertThat(each.landSquareMeters()).isCloseTo(within12, within(slack));
            assertThat(each.zoneSquareMeters()).isCloseTo(within32 - within12, within(slack));
        }
        for (int i = 0; i < hit.length; i++) {
            Geometry shape = network.projection().project(all.get(i).shape());
            assertThat(hit[i]).isEqualTo(shape.distance(axis) < 32);
        }
    }

    /** Area of a shape within a distance of a line, by counting points (buffers of the library are off by more). */
    private static double counted(Geometry shape, Geometry line, double meters) {
        Envelope box = shape.getEnvelopeInternal();
        PreparedGeometry prepared = PreparedGeometryFactory.prepare(shape);
        IndexedFacetDistance distance = new IndexedFacetDistance(line);
        int steps = 100;
        int inside = 0;
        for (int i = 0; i < steps; i++) {
            for (int j = 0; j < steps; j++) {
                Point at = shape.getFactory()
                        .createPoint(new Coordinate(
                                box.getMinX() + box.getWidth() * (i + 0.5) / steps,
                                box.getMinY() + box.getHeight() * (j + 0.5) / steps));
                if (prepared.contains(at) && distance.isWithinDistance(at, meters)) {
                    inside++;
                }
            }
        }
        return box.getArea() * inside / steps / steps;
    }
}
