package org.xunlu.finding.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xunlu.app.TestClient;
import org.xunlu.app.TestReply;
import org.xunlu.app.TestServer;
import org.xunlu.finding.FindingKind;

final class FindingRoutesTest {
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static byte[] photo() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "jpg", out);
        return out.toByteArray();
    }

    private static JsonNode record(TestClient client) {
        TestReply reply = client.post(
                "/api/findings", Map.of("kind", "GRAIN_DRYING", "lon", 116.95, "lat", 34.19, "note", "晒麦约 20 m"));
        assertThat(reply.status()).isEqualTo(201);
        return reply.json();
    }

    @Test
    void an_officer_records_with_a_photo_and_the_dispatcher_sees_both() throws IOException {
        TestReply reply = server.as("officer")
                .upload(
                        "/api/findings",
                        "photo",
                        "x.jpg",
                        "image/jpeg",
                        photo(),
                        Map.of("kind", "STALL", "lon", "116.95", "lat", "34.19", "note", "瓜摊"));
        assertThat(reply.status()).as(reply.toString()).isEqualTo(201);
        long id = reply.json().path("id").asLong();
        JsonNode whole = server.as("dispatcher").get("/api/findings/" + id).json();
        assertThat(whole.at("/finding/state").asText()).isEqualTo("FOUND");
        assertThat(whole.at("/history/0/action").asText()).isEqualTo("recorded");
        String url = whole.at("/photos/0/url").asText();
        assertThat(server.as("dispatcher").get(url).header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(server.as("dispatcher").get(url + "/thumbnail").status()).isEqualTo(200);
        assertThat(server.anyone().get(url).status()).isEqualTo(401);
        assertThat(server.as("auditor").get(url).status()).isEqualTo(403);
    }

    @Test
    void a_file_that_is_no_photo_leaves_no_finding_behind() {
        String note = UUID.randomUUID().toString();
        TestReply reply = server.as("officer")
                .upload(
                        "/api/findings",
                        "photo",
                        "x.jpg",
                        "image/jpeg",
                        "MZ not a photo, whatever its name".getBytes(StandardCharsets.UTF_8),
                        Map.of("kind", "STALL", "lon", "116.95", "lat", "34.19", "note", note));
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.code()).isEqualTo("finding.photo_wrong_type");
        assertThat(server.as("officer").get("/api/findings?limit=1000").text()).doesNotContain(note);
    }

    @Test
    void a_photo_of_11_mb_is_refused_with_the_bound() {
        byte[] large = new byte[11 << 20];
        large[0] = (byte) 0xFF;
        large[1] = (byte) 0xD8;
        large[2] = (byte) 0xFF;
        long id = record(server.as("officer")).path("id").asLong();
        TestReply reply = server.as("officer")
                .upload("/api/findings/" + id + "/photos", "photo", "x.jpg", "image/jpeg", large, Map.of());
        assertThat(reply.status()).isEqualTo(413);
        assertThat(reply.json().path("detail").asText()).contains("10 MB");
    }

    @Test
    void the_same_idempotency_key_gets_the_first_answer_again() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> body = Map.of("kind", "DUMPING", "lon", 116.9, "lat", 34.1);
        TestReply first = server.as("officer").post("/api/findings", body, "Idempotency-Key", key);
        TestReply second = server.as("officer").post("/api/findings", body, "Idempotency-Key", key);
        assertThat(second.json()).isEqualTo(first.json());
    }

    @Test
    void two_who_edit_the_same_get_a_conflict_with_the_stored_version() {
        long id = record(server.as("officer")).path("id").asLong();
        String path = "/api/findings/" + id;
        assertThat(server.as("dispatcher")
                        .patch(path, Map.of("note", "a"), "If-Match", "\"1\"")
                        .status())
                .isEqualTo(200);
        TestReply late = server.as("reviewer").patch(path, Map.of("note", "b"), "If-Match", "\"1\"");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.json().at("/current/note").asText()).isEqualTo("a");
        assertThat(server.as("reviewer").patch(path, Map.of("note", "b")).code())
                .isEqualTo("version_missing");
    }

    @Test
    void wrong_places_kinds_and_roles_are_refused_with_their_field() {
        TestClient officer = server.as("officer");
        assertThat(officer.post("/api/findings", Map.of("kind", "STALL", "lon", 34.2, "lat", 116.9))
                        .code())
                .isEqualTo("not_a_position");
        assertThat(officer.post("/api/findings", Map.of("kind", "NOTHING", "lon", 116.9, "lat", 34.2))
                        .status())
                .isEqualTo(400);
        assertThat(officer.post("/api/findings", Map.of("kind", "STALL", "lat", 34.2))
                        .json()
                        .path("field")
                        .asText())
                .isEqualTo("lon");
        assertThat(officer.get("/api/findings?bbox=1,2,3").code()).isEqualTo("not_a_box");
        assertThat(server.as("planner").post("/api/findings", Map.of()).status())
                .isEqualTo(403);
        assertThat(officer.get("/api/findings/999999").status()).isEqualTo(404);
    }

    @Test
    void every_kind_has_its_articles_in_force() {
        JsonNode kinds = server.as("officer").get("/api/finding-kinds").json().path("items");
        assertThat(kinds).hasSize(FindingKind.values().length);
        assertThat(kinds.get(0).path("prohibition").asText()).contains("第四十六条").contains("打场晒粮");
    }
}
