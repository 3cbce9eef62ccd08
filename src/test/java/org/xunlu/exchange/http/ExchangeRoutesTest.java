package org.xunlu.exchange.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xunlu.app.TestClient;
import org.xunlu.app.TestReply;
import org.xunlu.app.TestServer;

final class ExchangeRoutesTest {
    private static final String TABLE = "类型,名称,经度,纬度\n桥梁,演示桥,116.95,34.19\n";
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static TestReply bring(TestClient client, String register) {
        return client.upload(
                "/api/registers/" + register + "/uploads",
                "file",
                "台账.csv",
                "text/csv",
                TABLE.getBytes(StandardCharsets.UTF_8),
                Map.of());
    }

    @Test
    void a_table_is_previewed_by_its_guessed_columns_and_needs_a_datum() {
        TestReply brought = bring(server.as("dispatcher"), "assets");
        assertThat(brought.status()).as(brought.toString()).isEqualTo(201);
        assertThat(brought.json().at("/mapping/类型").asText()).isEqualTo("kind");
        String path =
                "/api/registers/assets/uploads/" + brought.json().path("token").asText();
        Map<String, String> mapping = Map.of("类型", "kind", "名称", "name", "经度", "lon", "纬度", "lat");
        TestReply silent = server.as("dispatcher").post(path + "/preview", Map.of("mapping", mapping));
        assertThat(silent.json().at("/items/0/remarks/0/code").asText()).isEqualTo("exchange.datum_missing");
        TestReply told = server.as("dispatcher").post(path + "/preview", Map.of("mapping", mapping, "datum", "GCJ02"));
        assertThat(told.json().at("/items/0/outcome").asText()).isEqualTo("ADDED");
        assertThat(told.json().at("/items/0/lon").asDouble()).isBetween(116.940, 116.948);
        assertThat(server.as("planner")
                        .post(path + "/preview", Map.of("mapping", mapping))
                        .status())
                .as("a table is its bringer's")
                .isEqualTo(404);
        assertThat(server.as("dispatcher")
                        .post(path + "/preview", Map.of("mapping", Map.of("类型", "kind", "名称", "kind")))
                        .code())
                .isEqualTo("exchange.field_twice");
    }

    @Test
    void who_may_not_write_a_register_may_not_import_into_it() {
        assertThat(bring(server.as("planner"), "findings").status()).isEqualTo(403);
        assertThat(bring(server.as("officer"), "assets").status()).isEqualTo(403);
        assertThat(bring(server.as("dispatcher"), "nothing").status()).isEqualTo(404);
        TestReply file = server.as("planner").get("/api/registers/assets/export?format=geojson");
        assertThat(file.header("Content-Type")).isEqualTo("application/geo+json");
        assertThat(file.text()).startsWith("{\"type\":\"FeatureCollection\"");
    }

    @Test
    void what_lies_near_is_told_with_its_distance() {
        TestClient dispatcher = server.as("dispatcher");
        TestReply added =
                dispatcher.post("/api/assets", Map.of("kind", "CULVERT", "name", "演示涵洞", "lon", 116.7, "lat", 34.1));
        assertThat(added.status()).isEqualTo(201);
        TestReply near = dispatcher.get("/api/assets/near?kind=CULVERT&lon=116.7&lat=34.1002");
        assertThat(near.json().at("/items/0/meters").asInt()).isBetween(20, 25);
        assertThat(dispatcher
                        .get("/api/assets/near?kind=BRIDGE&lon=116.7&lat=34.1002")
                        .json()
                        .path("items"))
                .isEmpty();
        assertThat(dispatcher
                        .get("/api/findings/near?kind=STALL&lon=116.7")
                        .json()
                        .path("field")
                        .asText())
                .isEqualTo("lat");
    }
}
