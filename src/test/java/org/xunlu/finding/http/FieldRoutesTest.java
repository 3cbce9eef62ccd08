package org.xunlu.finding.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xunlu.app.TestReply;
import org.xunlu.app.TestServer;

final class FieldRoutesTest {
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** A form as a phone sends it, under a key. */
    private static TestReply send(String path, Map<String, String> fields, boolean withPhoto, String key)
            throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Map.Entry<String, String> field : fields.entrySet()) {
            body.write(("--b\r\nContent-Disposition: form-data; name=\"" + field.getKey() + "\"\r\n\r\n"
                            + field.getValue() + "\r\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
        if (withPhoto) {
            body.write(("--b\r\nContent-Disposition: form-data; name=\"photo\"; filename=\"p.jpg\"\r\n"
                            + "Content-Type: image/jpeg\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "jpg", body);
            body.write("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        body.write("--b--\r\n".getBytes(StandardCharsets.UTF_8));
        return server.as("officer")
                .send(
                        "POST",
                        path,
                        BodyPublishers.ofByteArray(body.toByteArray()),
                        "Content-Type",
                        "multipart/form-data; boundary=b",
                        "Idempotency-Key",
                        key);
    }

    private static long record(double lon, double lat) throws IOException {
        Map<String, String> form = Map.of(
                "kind",
                "STALL",
                "lon",
                Double.toString(lon),
                "lat",
                Double.toString(lat),
                "standLon",
                "116.9501",
                "standLat",
                "34.1902",
                "accuracyMeters",
                "7.5",
                "headingDegrees",
                "271");
        TestReply reply =
                send("/api/officer/findings", form, true, UUID.randomUUID().toString());
        assertThat(reply.status()).as(reply.toString()).isEqualTo(201);
        return reply.json().path("id").asLong();
    }

    private static JsonNode around(double lon, double lat, int limit) {
        return server.as("officer")
                .get("/api/officer/findings?lon=" + lon + "&lat=" + lat + "&limit=" + limit)
                .json();
    }

    @Test
    void a_report_keeps_where_the_phone_was_and_lies_nearest_with_its_picture() throws IOException {
        record(117.32, 34.3);
        long near = record(117.301, 34.3);
        JsonNode items = around(117.3, 34.3, 2).path("items");
        assertThat(items).hasSize(2);
        assertThat(items.at("/0/finding/id").asLong()).isEqualTo(near);
        String thumbnail = items.at("/0/thumbnailUrl").asText();
        assertThat(server.as("officer").get(thumbnail).status()).isEqualTo(200);
        assertThat(around(117.3, 34.3, 1).path("kinds").at("/0").asText()).isEqualTo("STALL");
        JsonNode spot =
                server.as("dispatcher").get("/api/findings/" + near + "/visits").json();
        assertThat(spot.at("/standpoint/accuracyMeters").asDouble()).isEqualTo(7.5);
        assertThat(spot.at("/standpoint/headingDegrees").asDouble()).isEqualTo(271);
    }

    @Test
    void the_same_report_sent_twice_is_one_finding_with_one_photo() throws IOException {
        String key = UUID.randomUUID().toString();
        Map<String, String> form = Map.of("kind", "DUMPING", "lon", "116.2", "lat", "34.5");
        long first =
                send("/api/officer/findings", form, true, key).json().path("id").asLong();
        assertThat(send("/api/officer/findings", form, true, key)
                        .json()
                        .path("id")
                        .asLong())
                .isEqualTo(first);
        assertThat(server.as("officer").get("/api/findings/" + first).json().path("photos"))
                .hasSize(1);
    }

    @Test
    void a_visit_that_finds_it_removed_closes_it_with_proof_however_often_it_is_sent() throws IOException {
        long id = record(116.4, 34.6);
        String path = "/api/officer/findings/" + id + "/visits";
        Map<String, String> removed = Map.of("outcome", "REMOVED", "note", "已清走");
        assertThat(send(path, removed, false, UUID.randomUUID().toString()).code())
                .isEqualTo("field.visit_needs_photo");
        TestReply still = send(
                path,
                Map.of("outcome", "STILL_THERE", "note", ""),
                false,
                UUID.randomUUID().toString());
        assertThat(still.json().path("state").asText()).isEqualTo("FOUND");
        String key = UUID.randomUUID().toString();
        assertThat(send(path, removed, true, key).json().path("state").asText()).isEqualTo("CLOSED");
        TestReply again = send(path, removed, true, key);
        assertThat(again.status()).as(again.toString()).isEqualTo(201);
        assertThat(again.json().path("verified").asBoolean()).isTrue();
        assertThat(server.as("officer")
                        .get("/api/findings/" + id + "/visits")
                        .json()
                        .path("visits"))
                .hasSize(2);
        assertThat(send(path, removed, true, UUID.randomUUID().toString()).code())
                .isEqualTo("finding.ended");
        assertThat(around(116.4, 34.6, 5).toString()).doesNotContain("\"id\":" + id + ",");
    }

    @Test
    void what_came_back_three_times_is_one_place_with_its_findings_and_counts_in_its_square() throws IOException {
        for (int i = 0; i < 3; i++) {
            record(115.5 + i * 0.0001, 33.51);
        }
        JsonNode places = server.as("planner")
                .get("/api/finding-repeats?meters=50&times=3")
                .json()
                .path("items");
        assertThat(places).anySatisfy(place -> {
            assertThat(place.path("findings")).hasSize(3);
            assertThat(place.at("/centre/lon").asDouble()).isBetween(115.5, 115.5002);
        });
        JsonNode squares =
                server.as("planner").get("/api/finding-density?by=CELL").json().path("items");
        assertThat(squares).anySatisfy(square -> {
            assertThat(square.path("findings").asInt()).isEqualTo(3);
            assertThat(square.at("/box/0").asDouble()).isBetween(115.47, 115.51);
        });
        // one row a page, in the same order as all at once
        List<String> keys = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = server.as("planner")
                    .get("/api/finding-density?by=CELL&limit=1" + after)
                    .json();
            page.path("items").forEach(row -> keys.add(row.path("key").asText()));
            after = page.path("next").isTextual()
                    ? "&after=" + page.path("next").asText()
                    : "";
        } while (!after.isEmpty());
        assertThat(keys).containsExactlyElementsOf(squares.findValuesAsText("key"));
        JsonNode counted = server.as("planner")
                .get("/api/finding-density/findings?by=CELL&limit=2&key=" + keyOf(squares))
                .json();
        assertThat(counted.path("items")).hasSize(2);
        assertThat(counted.path("next").asText())
                .isEqualTo(counted.at("/items/1/id").asText());
        assertThat(server.as("planner").get("/api/finding-density?after=x").status())
                .isEqualTo(400);
        assertThat(server.as("planner")
                        .get("/api/finding-density?from=2026-02-01T00:00:00Z&to=2026-01-01T00:00:00Z")
                        .code())
                .isEqualTo("finding.span_empty");
        assertThat(server.as("officer").get("/api/finding-density").status()).isEqualTo(403);
    }

    private static String keyOf(JsonNode squares) {
        for (JsonNode square : squares) {
            if (square.path("findings").asInt() == 3
                    && Math.abs(square.path("lon").asDouble() - 115.5) < 0.02) {
                return square.path("key").asText();
            }
        }
        throw new AssertionError(squares.toString());
    }
}
