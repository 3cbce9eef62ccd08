package org.xunlu.zone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xunlu.SharedData;
import org.xunlu.network.RoadClass;
import org.xunlu.network.RoadNetwork;

/** Zone areas that can be worked out on paper. */
class ZoneCasesTest {
    private static final Map<String, RoadClass> CLASSES = Map.of(
            "高速", RoadClass.EXPRESSWAY,
            "国道", RoadClass.NATIONAL,
            "省道", RoadClass.PROVINCIAL,
            "县道", RoadClass.COUNTY,
            "乡道", RoadClass.TOWNSHIP);

    @Test
    void rectangles_beside_a_straight_road_have_their_areas_and_depths() throws IOException {
        JsonNode cases = cases();
        double half = cases.get("row_half_width").asDouble();
        for (JsonNode each : cases.get("straight").get("cases")) {
            RoadClass roadClass = CLASSES.get(each.get("cls").asText());
            RoadNetwork network = new MetricRoads()
                    .road(1, roadClass, half, half, 0, 0, 1000, 0)
                    .network();
            JsonNode rect = each.get("rect");
            List<Hit> hits = screen(
                    network,
                    MetricRoads.rectangle(
                            rect.get(0).asDouble(),
                            rect.get(1).asDouble(),
                            rect.get(2).asDouble(),
                            rect.get(3).asDouble()));

            double zoneArea = hits.stream().mapToDouble(Hit::zoneSquareMeters).sum();
            double landArea = hits.stream().mapToDouble(Hit::landSquareMeters).sum();
            assertThat(zoneArea).as("%s", each).isCloseTo(each.get("zone_area").asDouble(), within(1e-4));
            assertThat(landArea).as("%s", each).isCloseTo(each.get("row_area").asDouble(), within(1e-4));
            if (each.has("depth")) {
                assertThat(hits.get(0).depthMeters())
                        .isCloseTo(each.get("depth").asDouble(), within(1e-5));
                assertThat(hits.get(0).place().side()).isEqualTo(org.xunlu.geo.Side.LEFT);
                assertThat(hits.get(0).rule().article()).contains("第十一条");
            }
        }
    }

    @Test
    void a_bend_has_a_wider_zone_outside_than_inside() throws IOException {
        JsonNode arc = cases().get("arc");
        double radius = arc.get("radius").asDouble();
        double[] ordinates = new double[2 * 91];
        for (int i = 0; i <= 90; i++) {
            ordinates[2 * i] = radius * Math.cos(Math.toRadians(i));
            ordinates[2 * i + 1] = radius * Math.sin(Math.toRadians(i));
        }
        RoadNetwork network =
                new MetricRoads().road(1, RoadClass.COUNTY, 10, 10, ordinates).network();
        double tolerance = arc.get("tol").asDouble();
        // a plate under the whole outer, then under the whole inner half of the bend
        double outer = zone(network, wedge(300, 400));
        double inner = zone(network, wedge(200, 300));
        double expectedOuter = arc.get("outer_zone_area").asDouble();
        double expectedInner = arc.get("inner_zone_area").asDouble();
        assertThat(outer).isCloseTo(expectedOuter, within(tolerance * expectedOuter));
        assertThat(inner).isCloseTo(expectedInner, within(tolerance * expectedInner));
    }

    private static double zone(RoadNetwork network, org.locationtech.jts.geom.Geometry plate) {
        return screen(network, plate).stream()
                .mapToDouble(Hit::zoneSquareMeters)
                .sum();
    }

    private static org.locationtech.jts.geom.Geometry wedge(double from, double to) {
        double[] ring = new double[4 * 91];
        for (int i = 0; i <= 90; i++) {
            double angle = Math.toRadians(i);
            ring[2 * i] = to * Math.cos(angle);
            ring[2 * i + 1] = to * Math.sin(angle);
            ring[ring.length - 2 - 2 * i] = from * Math.cos(angle);
            ring[ring.length - 1 - 2 * i] = from * Math.sin(angle);
        }
        return MetricRoads.polygon(ring);
    }

    private static List<Hit> screen(RoadNetwork network, org.locationtech.jts.geom.Geometry shape) {
        Footprints footprints = new Footprints(List.of(MetricRoads.building(shape)), network.projection());
        return new Screener(network, MetricRoads.rules("34"), footprints, 0).screen(done -> {});
    }

    private static JsonNode cases() throws IOException {
        return new ObjectMapper()
                .readTree(SharedData.require("cases/linear-reference-and-zones.json")
                        .toFile())
                .get("encroachment");
    }
}
