package org.xunlu.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.xunlu.SharedData;
import org.xunlu.app.TestReply;
import org.xunlu.app.TestServer;

/** A real recording on real roads, through the doors people use. */
@Timeout(180)
final class AndorraDriveTest {
    @Test
    void a_recording_uploaded_on_the_imported_roads_of_andorra_gives_coverage() throws Exception {
        byte[] roads = Files.readAllBytes(SharedData.require("data/osm/andorra.osm.pbf"));
        byte[] track = Files.readAllBytes(SharedData.require("data/gpx/andorra_for_map_matching.gpx"));
        try (TestServer server = TestServer.start()) {
            importRoads(server, roads);
            TestReply reply = server.as("dispatcher")
                    .upload("/api/tracks/gpx?unit=7", "file", "andorra.gpx", "application/gpx+xml", track, Map.of());
            assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
            JsonNode report = reply.json();
            assertThat(report.path("stored").asInt()).isEqualTo(21);
            assertThat(report.path("coverage").path("patrolKm").asDouble())
                    .as(report.toString())
                    .isBetween(0.45, 0.7);
            JsonNode coverage =
                    server.as("dispatcher").get("/api/coverage?unit=7").json();
            assertThat(coverage.path("total").path("coveredKm").asDouble()).isBetween(0.45, 0.7);
            assertThat(coverage.path("total").path("totalKm").asDouble()).isGreaterThan(100);
            assertThat(server.as("planner").get("/api/coverage/segments").json().path("segments"))
                    .isNotEmpty();
        }
    }

    private static void importRoads(TestServer server, byte[] roads) throws IOException, InterruptedException {
        TestReply reply = server.as("administrator")
                .upload("/api/imports/roads", "file", "andorra.osm.pbf", "application/octet-stream", roads, Map.of());
        assertThat(reply.status()).as(reply.toString()).isBetween(200, 299);
        String job = reply.json().path("id").asText();
        for (int i = 0; i < 600; i++) {
            JsonNode state = server.as("administrator").get("/api/jobs/" + job).json();
            if (!state.path("state").asText().matches("(?i)queued|running|waiting")) {
                assertThat(state.path("state").asText()).as(state.toString()).matches("(?i)done|succeeded|finished");
                return;
            }
            Thread.sleep(200);
        }
        throw new AssertionError("the import did not end");
    }
}
