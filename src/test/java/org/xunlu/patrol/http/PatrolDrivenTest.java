package org.xunlu.patrol.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xunlu.app.TestClient;
import org.xunlu.app.TestClock;
import org.xunlu.app.TestReply;
import org.xunlu.geo.LonLat;
import org.xunlu.patrol.TestRoads;

/** A patrol from its fixes to its figures, through the whole server. */
final class PatrolDrivenTest {
    private static final Duration STEP = Duration.ofSeconds(2);

    private final TestClock clock = new TestClock(Instant.parse("2026-06-01T02:00:00Z"));
    private PatrolScene scene;
    private TestClient dispatcher;
    private String secret = "";

    @BeforeEach
    void start() {
        scene = PatrolScene.start(8, clock);
        dispatcher = scene.server().as("dispatcher");
        TestReply made = scene.server()
                .as("administrator")
                .post("/api/devices", Map.of("uniqueId", "car-1", "name", "演示终端", "unitId", scene.unit()));
        secret = made.json().path("secret").asText();
    }

    @AfterEach
    void stop() {
        scene.close();
    }

    @Test
    void adherence_counts_up_with_every_fix_and_the_summary_says_what_was_left_out() throws Exception {
        long id = scene.draft("演示", 1, 2, 3, 4);
        step(id, "assign", scene.duty(0));
        step(id, "publish", Map.of());
        step(id, "start", Map.of());

        // along road X1 over segments 1 and 2, about 50 km/h
        drive(0, 2);
        JsonNode figures = figuresAbove(id, 45);

        assertThat(figures.path("adherencePercent").asDouble()).isBetween(45.0, 52.0);
        assertThat(figures.path("drivenKm").asDouble()).isBetween(0.85, 1.0);
        assertThat(dispatcher
                        .get("/api/patrols")
                        .json()
                        .path("items")
                        .get(0)
                        .path("adherencePercent")
                        .asDouble())
                .isEqualTo(figures.path("adherencePercent").asDouble());
        clock.pass(STEP);
        step(id, "finish", Map.of());
        JsonNode summary = dispatcher.get("/api/patrols/" + id + "/summary").json();
        assertThat(summary.path("byClass")
                        .path("COUNTY")
                        .path("requiredDrivenKm")
                        .asDouble())
                .isBetween(0.85, 1.0);
        JsonNode left = summary.path("leftOut").get(0);
        assertThat(left.path("routeCode").asText()).isEqualTo("X1");
        assertThat(left.path("to").asText()).isEqualTo("K1+844");
        assertThat(left.path("km").asDouble()).isBetween(0.85, 1.0);
        assertThat(dispatcher
                        .get("/api/patrols/" + id + "/driven")
                        .json()
                        .path("items")
                        .size())
                .isGreaterThanOrEqualTo(2);
        JsonNode log = dispatcher.get("/api/patrols/" + id + "/log").json();
        assertThat(log.path("driven").size()).as("one run of one road").isEqualTo(1);
        JsonNode run = log.path("driven").get(0);
        assertThat(run.path("routeCode").asText()).isEqualTo("X1");
        assertThat(run.path("from").asText()).startsWith("K0+0");
        assertThat(run.path("wanted").asBoolean()).isTrue();
        assertThat(log.path("notProven").get(0).path("to").asText()).isEqualTo("K1+844");
        assertThat(dispatcher.get("/api/patrols/" + id + "/log.csv").text())
                .contains("DRIVEN,2026-06-01T10:00:", "NOT_PROVEN,,,X1");
        signed(id);
    }

    /** By the crew and the desk, each over what it has read; an edit afterwards is marked, and asks for the name again. */
    private void signed(long id) {
        TestClient officer = scene.server().as("officer");
        String path = "/api/patrols/" + id + "/log";
        assertThat(officer.get("/api/officer/logs")
                        .json()
                        .at("/items/0/patrolId")
                        .asLong())
                .isEqualTo(id);
        String read = officer.get(path).json().path("content").asText();
        dispatcher.put(path + "/remarks", Map.of("weather", "晴"), "If-Match", "\"0\"");
        TestReply stale = sign(officer, id, read);
        assertThat(stale.status()).isEqualTo(409);
        JsonNode now = stale.json().path("current");
        assertThat(now.at("/remarks/weather").asText()).isEqualTo("晴");
        assertThat(sign(officer, id, now.path("content").asText()).status()).isEqualTo(201);
        assertThat(officer.get("/api/officer/logs").json().path("items").size()).isZero();
        JsonNode both = sign(dispatcher, id, now.path("content").asText()).json();
        assertThat(both.path("signatures").findValuesAsText("part")).containsExactly("CREW", "DESK");
        assertThat(both.path("signatures").findValuesAsText("current")).containsExactly("true", "true");
        dispatcher.put(path + "/remarks", Map.of("weather", "雨"), "If-Match", "\"1\"");
        JsonNode edited = dispatcher.get(path).json();
        assertThat(edited.path("signatures").findValuesAsText("current")).containsExactly("false", "false");
        assertThat(edited.path("edits").size()).isEqualTo(2);
        assertThat(edited.at("/edits/0/remarks/weather").asText()).isEqualTo("晴");
    }

    private static TestReply sign(TestClient client, long id, String content) {
        return client.post("/api/patrols/" + id + "/log/signatures", Map.of("content", content));
    }

    private void drive(double from, double to) {
        for (double column = from; column <= to; column += 0.06) {
            clock.pass(STEP);
            LonLat at = TestRoads.at(column, 0.005);
            TestReply reply = scene.server()
                    .anyone()
                    .get("/api/osmand?id=car-1&key=" + secret + "&lat=" + at.lat() + "&lon=" + at.lon() + "&timestamp="
                            + clock.instant().getEpochSecond());
            assertThat(reply.status()).isEqualTo(200);
        }
    }

    /** The figures once they are above some adherence and have come to rest, with patience for a busy machine. */
    private JsonNode figuresAbove(long id, double percent) throws InterruptedException {
        Instant end = Clock.systemUTC().instant().plusSeconds(15);
        double before = -1;
        while (true) {
            JsonNode figures =
                    dispatcher.get("/api/patrols/" + id + "/summary").json().path("figures");
            double now = figures.path("adherencePercent").asDouble();
            boolean atRest = now > percent && now == before;
            if (atRest || Clock.systemUTC().instant().isAfter(end)) {
                return figures;
            }
            before = now;
            Thread.sleep(1000);
        }
    }

    private void step(long id, String step, Map<String, Object> body) {
        TestReply reply = dispatcher.post("/api/patrols/" + id + "/" + step, body);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
    }
}
