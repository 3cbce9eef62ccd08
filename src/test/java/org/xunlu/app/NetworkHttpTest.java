package org.xunlu.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xunlu.database.Database;
import org.xunlu.database.TestDatabases;
import org.xunlu.geo.LonLat;
import org.xunlu.network.GridNetworks;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.sql.NetworkStore;

/** The roads as browsers get them. */
final class NetworkHttpTest {
    private static final RoadNetwork GRID = GridNetworks.of(4, 5, 500);
    private static TestServer server;
    private static TestClient dispatcher;

    @BeforeAll
    static void start() {
        Database database = TestDatabases.h2();
        new NetworkStore(database).replace(GRID.roads(), GRID.segments(), done -> {});
        server = TestServer.start(database);
        dispatcher = server.as("dispatcher");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String at(double east, double north) {
        LonLat at = GridNetworks.at(east, north);
        return "lon=" + at.lon() + "&lat=" + at.lat();
    }

    private static List<Double> pair(double east, double north) {
        LonLat at = GridNetworks.at(east, north);
        return List.of(at.lon(), at.lat());
    }

    @Test
    void the_figures_of_the_network() {
        JsonNode figures = dispatcher.get("/api/network").json();
        assertThat(figures.path("segments").asInt()).isEqualTo(31);
        assertThat(figures.path("epsg").asInt()).isEqualTo(4548);
        assertThat(figures.path("kmByClass").path("COUNTY").asDouble()).isEqualTo(8.0);
        assertThat(figures.path("components").asInt()).isEqualTo(1);
    }

    @Test
    void the_compact_network_decodes_to_the_segments_and_is_sent_once() {
        TestReply reply = dispatcher.get("/api/network/segments");
        JsonNode compact = reply.json();
        double scale = compact.path("scale").asDouble();
        assertThat(compact.path("segments")).hasSize(31);
        for (int s = 0; s < 31; s++) {
            JsonNode segment = compact.path("segments").get(s);
            JsonNode line = segment.get(4);
            double lon = (line.get(0).asLong() + line.get(2).asLong()) / scale;
            assertThat(segment.get(0).asLong()).isEqualTo(GRID.segment(s).id().value());
            assertThat(lon).isEqualTo(GRID.segment(s).geometry().getEndPoint().getX(), within(1e-6));
        }
        JsonNode road =
                compact.path("roads").get(compact.path("segments").get(0).get(1).asInt());
        assertThat(road.get(1).asText()).isEqualTo("X001");
        assertThat(road.get(3).asInt()).isEqualTo(3);
        String tag = reply.headers().firstValue("ETag").orElseThrow();
        assertThat(dispatcher.get("/api/network/segments", "If-None-Match", tag).status())
                .isEqualTo(304);
        TestReply packed = dispatcher.get("/api/network/segments", "Accept-Encoding", "gzip");
        assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(packed.body().length).isLessThan(reply.body().length / 2);
    }

    @Test
    void a_place_has_an_address_and_the_address_leads_back() {
        JsonNode address =
                dispatcher.get("/api/network/locate?" + at(1234, 490)).json();
        assertThat(address.path("text").asText()).isEqualTo("X002 K1+234");
        assertThat(address.path("side").asText()).isEqualTo("RIGHT");
        JsonNode found =
                dispatcher.get("/api/network/find?label=X002%20K1%2B234").json().path("items");
        assertThat(found).hasSize(1);
        assertThat(found.get(0).path("lat").asDouble())
                .isEqualTo(GridNetworks.at(1234, 500).lat(), within(1e-6));
        assertThat(dispatcher
                        .get("/api/network/find?road=X002&chainage=K1%2B234")
                        .json()
                        .path("items")
                        .get(0)
                        .path("segmentId")
                        .asLong())
                .isEqualTo(found.get(0).path("segmentId").asLong());
    }

    @Test
    void nonsense_positions_and_addresses_are_refused_by_name() {
        assertThat(dispatcher.get("/api/network/locate?lon=34.2&lat=116.9").code())
                .isEqualTo("network.not_a_position");
        assertThat(dispatcher.get("/api/network/locate?lon=NaN&lat=34").code()).isEqualTo("network.not_a_position");
        assertThat(dispatcher.get("/api/network/locate?lon=10&lat=50").code()).isEqualTo("network.no_road_near");
        assertThat(dispatcher.get("/api/network/find?label=X002%20K1-234").code())
                .isEqualTo("network.not_an_address");
        assertThat(dispatcher.get("/api/network/areas?kind=else").code()).isEqualTo("not_one_of");
    }

    @Test
    void a_stake_beside_the_road_is_at_the_edge_of_its_land() {
        JsonNode left = dispatcher
                .get("/api/network/find?road=x002&chainage=K1%2B234&side=left")
                .json()
                .path("items")
                .get(0);
        assertThat(left.path("lat").asDouble())
                .isEqualTo(GridNetworks.at(1234, 508).lat(), within(1e-6));
    }

    @Test
    void a_stake_that_is_not_there_is_told_with_the_reason() {
        assertThat(dispatcher
                        .get("/api/network/find?road=G999&chainage=K1%2B234")
                        .text())
                .contains("network.no_such_road");
        assertThat(dispatcher
                        .get("/api/network/find?road=X002&chainage=K9%2B000")
                        .text())
                .contains("network.no_such_stake");
    }

    @Test
    void a_way_through_points_follows_the_streets() {
        JsonNode way = dispatcher
                .post("/api/network/route", Map.of("points", List.of(pair(100, 0), pair(1000, 700))))
                .json();
        assertThat(way.path("lengthMeters").asDouble()).isEqualTo(1600, within(0.1));
        assertThat(way.path("geometry").path("type").asText()).isEqualTo("LineString");
        assertThat(way.path("segments")).isNotEmpty();
        assertThat(dispatcher
                        .post("/api/network/route", Map.of("points", List.of(pair(100, 0))))
                        .code())
                .isEqualTo("out_of_range");
    }

    @Test
    void an_edit_shows_at_once_and_a_second_from_the_same_version_is_stale() {
        TestReply road = dispatcher.get("/api/roads/9");
        String tag = road.headers().firstValue("ETag").orElseThrow();
        TestReply edited = dispatcher.patch("/api/roads/9", Map.of("name", "演示路", "squadron", "二中队"), "If-Match", tag);
        assertThat(edited.status()).isEqualTo(200);
        assertThat(edited.json().path("routeCode").asText()).isEqualTo("Y005");
        assertThat(dispatcher
                        .get("/api/network/locate?" + at(2003, 250))
                        .json()
                        .path("roadName")
                        .asText())
                .isEqualTo("演示路");
        TestReply stale = dispatcher.patch("/api/roads/9", Map.of("name", "另一个"), "If-Match", tag);
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.json().path("current").path("name").asText()).isEqualTo("演示路");
        assertThat(dispatcher
                        .get("/api/roads?q=演示".replace("演示", "%E6%BC%94%E7%A4%BA"))
                        .json()
                        .path("items"))
                .hasSize(1);
    }
}
