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

/** What a road is, changed by a dispatcher: X001 to X004 of the grid, 2 km from west to east, in four segments each. */
final class RoadEditHttpTest {
    private static final RoadNetwork GRID = GridNetworks.of(4, 5, 500);
    private static Database database;
    private static TestServer server;
    private static TestClient dispatcher;

    @BeforeAll
    static void start() {
        database = TestDatabases.h2();
        new NetworkStore(database).replace(GRID.roads(), GRID.segments(), done -> {});
        server = TestServer.start(database);
        dispatcher = server.as("dispatcher");
    }

    @AfterAll
    static void stop() {
        server.close();
        database.close();
    }

    private static TestReply edit(long road, Map<String, ?> change) {
        return dispatcher.patch("/api/roads/" + road, change, "If-Match", tag(road));
    }

    private static String tag(long road) {
        return dispatcher.get("/api/roads/" + road).headers().firstValue("ETag").orElseThrow();
    }

    private static String address(double east) {
        LonLat at = GridNetworks.at(east, 503);
        return dispatcher
                .get("/api/network/locate?lon=" + at.lon() + "&lat=" + at.lat())
                .json()
                .path("text")
                .asText();
    }

    @Test
    void a_road_tells_what_it_is() {
        JsonNode road = dispatcher.get("/api/roads/3").json();
        assertThat(road.path("km").asDouble()).isEqualTo(2.0);
        assertThat(road.path("from").asText()).isEqualTo("K0+000");
        assertThat(road.path("to").asText()).isEqualTo("K2+000");
        assertThat(road.path("land").path("surveyed").asBoolean()).isFalse();
        assertThat(road.path("segments")).hasSize(4);
        assertThat(road.path("segments").get(1).path("from").asText()).isEqualTo("K0+500");
        assertThat(road.path("segments").get(1).path("lanes").asInt()).isEqualTo(2);
    }

    @Test
    void all_segments_or_one_of_them_carry_what_is_said() {
        TestReply edited = edit(
                1,
                Map.of(
                        "everySegment", Map.of("lanes", 4, "widthMeters", 15, "kmPerHour", 70),
                        "segments", List.of(Map.of("id", 2, "direction", "FORWARD", "kmPerHour", 40)),
                        "land", Map.of("leftMeters", 14, "rightMeters", 12.5, "surveyed", true)));
        assertThat(edited.status()).isEqualTo(200);
        JsonNode road = edited.json();
        assertThat(road.path("land").path("leftMeters").asDouble()).isEqualTo(14);
        assertThat(road.path("segments").get(0).path("kmPerHour").asDouble()).isEqualTo(70);
        assertThat(road.path("segments").get(1).path("kmPerHour").asDouble()).isEqualTo(40);
        JsonNode onTheMap =
                dispatcher.get("/api/network/segments").json().path("segments").get(1);
        assertThat(onTheMap.get(2).asInt()).isEqualTo(1);
        assertThat(onTheMap.get(3).asInt()).isEqualTo(4);
    }

    @Test
    void stakes_and_breaks_move_every_address() {
        assertThat(address(1100)).isEqualTo("X002 K1+100");
        TestReply edited = edit(
                2,
                Map.of(
                        "stakes",
                        List.of(Map.of("measureMeters", 0, "chainage", "K120+000")),
                        "breaks",
                        List.of(Map.of("measureMeters", 1000, "before", "K121+000", "after", "K120+800"))));
        assertThat(edited.status()).isEqualTo(200);
        assertThat(edited.json().path("to").asText()).isEqualTo("K121+800");
        assertThat(address(1100)).isEqualTo("X002 K120+900(2)");
        JsonNode twice = dispatcher
                .get("/api/network/find?label=X002%20K120%2B900")
                .json()
                .path("items");
        assertThat(twice).hasSize(2);
    }

    @Test
    void a_stake_in_a_gap_says_so() {
        edit(6, Map.of("breaks", List.of(Map.of("measureMeters", 1000, "before", "K1+000", "after", "K1+300"))));
        TestReply reply = dispatcher.get("/api/network/find?road=Y002&chainage=K1%2B100");
        assertThat(reply.json().path("reason").asText()).isEqualTo("network.stake_in_gap");
        assertThat(reply.text()).contains("K1+000", "K1+300");
        assertThat(dispatcher
                        .get("/api/network/find?road=Y002&chainage=K1%2B400")
                        .json()
                        .path("items"))
                .hasSize(1);
    }

    @Test
    void nonsense_is_refused_with_its_field() {
        refused(Map.of("everySegment", Map.of("widthMeters", 0)), "out_of_range", "everySegment.widthMeters");
        refused(Map.of("everySegment", Map.of("widthMeters", 900)), "out_of_range", "everySegment.widthMeters");
        refused(Map.of("segments", List.of(Map.of("id", 10, "kmPerHour", 0))), "out_of_range", "segments.0.kmPerHour");
        refused(Map.of("segments", List.of(Map.of("id", 77, "lanes", 2))), "not_found", "segments.0.id");
        refused(Map.of("land", Map.of("leftMeters", -3)), "out_of_range", "land.leftMeters");
        refused(stakes("K120+000", "K119+500"), "network.stake_backwards", "stakes.1.chainage");
        refused(stakes("K120+000", "K1205+00"), "network.not_a_stake", "stakes.1.chainage");
        refused(stakes("K120+000", "K1250+000"), "network.stake_off", "stakes.1.chainage");
        refused(
                Map.of("stakes", List.of(Map.of("measureMeters", 2500, "chainage", "K3+000"))),
                "out_of_range",
                "stakes.0.measureMeters");
        refused(
                Map.of("stakes", List.of(Map.of("measureMeters", 1500, "chainage", "K1+000"))),
                "network.stake_before_zero",
                "stakes.0.chainage");
        refused(
                Map.of("breaks", List.of(Map.of("measureMeters", 1000, "before", "K1+000", "after", "K1+000"))),
                "network.break_of_nothing",
                "breaks.0.after");
        assertThat(dispatcher.get("/api/roads/3").json().path("version").asLong())
                .isEqualTo(1);
    }

    private static Map<String, ?> stakes(String first, String second) {
        return Map.of(
                "stakes",
                List.of(
                        Map.of("measureMeters", 0, "chainage", first),
                        Map.of("measureMeters", 1000, "chainage", second)));
    }

    private static void refused(Map<String, ?> change, String code, String field) {
        TestReply reply = edit(3, change);
        assertThat(reply.code()).as("%s", change).isEqualTo(code);
        assertThat(reply.json().path("field").asText()).isEqualTo(field);
    }

    @Test
    void the_second_of_two_editors_gets_the_first_ones_road() {
        String tag = tag(4);
        assertThat(dispatcher
                        .patch("/api/roads/4", Map.of("name", "演示路"), "If-Match", tag)
                        .status())
                .isEqualTo(200);
        TestReply stale = server.as("administrator")
                .patch("/api/roads/4", Map.of("everySegment", Map.of("lanes", 4)), "If-Match", tag);
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.json().path("current").path("name").asText()).isEqualTo("演示路");
        assertThat(stale.json().path("current").path("segments")).hasSize(4);
    }

    @Test
    void an_edit_is_remembered_with_its_person() {
        edit(5, Map.of("name", "演示路", "everySegment", Map.of("lanes", 4)));
        JsonNode history = dispatcher.get("/api/roads/5/history").json().path("items");
        assertThat(history.findValuesAsText("field")).contains("name", "lanes");
        assertThat(history.findValuesAsText("person")).contains("演示 dispatcher");
        assertThat(server.as("auditor").get("/api/audit?action=road.edit").text())
                .contains("lanes: 2 -> 4");
    }

    @Test
    void a_place_tells_how_far_along_a_road_it_lies() {
        LonLat at = GridNetworks.at(1234, 1002);
        String place = "?lon=" + at.lon() + "&lat=" + at.lat();
        assertThat(dispatcher
                        .get("/api/roads/3/measure" + place)
                        .json()
                        .path("measureMeters")
                        .asDouble())
                .isEqualTo(1234, within(0.1));
        assertThat(dispatcher.get("/api/roads/1/measure" + place).code()).isEqualTo("network.not_on_road");
    }

    @Test
    void an_officer_reads_and_does_not_edit() {
        TestClient officer = server.as("officer");
        assertThat(officer.get("/api/roads/1").status()).isEqualTo(200);
        assertThat(officer.patch("/api/roads/1", Map.of("name", "x"), "If-Match", "\"1\"")
                        .status())
                .isEqualTo(403);
    }
}
