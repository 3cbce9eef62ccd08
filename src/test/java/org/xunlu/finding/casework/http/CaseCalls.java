package org.xunlu.finding.casework.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.xunlu.app.TestClient;
import org.xunlu.app.TestReply;
import org.xunlu.app.TestServer;

/** What people ask of case work, each call by somebody signed in. */
final class CaseCalls {
    private final TestServer server;

    CaseCalls(TestServer server) {
        this.server = server;
    }

    /** Signed in anew, for a session does not outlive the days that pass. */
    TestClient as(String login) {
        return server.anyone().signIn(login, TestServer.PASSWORD);
    }

    private static byte[] photo() {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
            image.setRGB(0, 0, UUID.randomUUID().hashCode());
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long found(String kind) {
        TestReply reply = as("officer")
                .upload(
                        "/api/findings",
                        "photo",
                        "x.png",
                        "image/png",
                        photo(),
                        Map.of("kind", kind, "lon", "116.95", "lat", "34.19"));
        assertThat(reply.status()).as(reply.toString()).isEqualTo(201);
        return reply.json().path("id").asLong();
    }

    TestReply step(String login, long id, String verb, Map<String, Object> body) {
        TestClient client = as(login);
        String tag = client.get("/api/findings/" + id).header("ETag");
        return client.post("/api/findings/" + id + "/" + verb, body, "If-Match", tag);
    }

    JsonNode done(String login, long id, String verb, Map<String, Object> body) {
        TestReply reply = step(login, id, verb, body);
        assertThat(reply.status()).as(verb + " " + reply).isEqualTo(200);
        return reply.json();
    }

    List<Long> officers() {
        List<Long> ids = new ArrayList<>();
        for (String name : List.of("演示员甲", "演示员乙")) {
            ids.add(as("dispatcher")
                    .post(
                            "/api/officers",
                            Map.of(
                                    "name",
                                    name,
                                    "certificateNo",
                                    "演-" + UUID.randomUUID().toString().substring(0, 8),
                                    "certificateUntil",
                                    "2030-01-01"))
                    .json()
                    .path("id")
                    .asLong());
        }
        return ids;
    }

    void afterPhoto(long id) {
        assertThat(as("officer")
                        .upload(
                                "/api/findings/" + id + "/photos?stage=after",
                                "photo",
                                "y.png",
                                "image/png",
                                photo(),
                                Map.of())
                        .status())
                .isEqualTo(201);
    }

    JsonNode theCase(String login, long id) {
        return as(login).get("/api/findings/" + id + "/case").json();
    }

    TestReply issue(long id, Map<String, Object> body) {
        return as("officer").post("/api/findings/" + id + "/documents", body);
    }
}
