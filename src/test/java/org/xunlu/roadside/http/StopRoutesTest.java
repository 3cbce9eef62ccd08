package org.xunlu.roadside.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunlu.app.TestClient;
import org.xunlu.app.TestReply;
import org.xunlu.app.TestServer;
import org.xunlu.database.Database;
import org.xunlu.database.OnBothDatabases;
import org.xunlu.exchange.importing.TableFile;
import org.xunlu.patrol.Officer;
import org.xunlu.patrol.OfficerId;
import org.xunlu.patrol.sql.RosterStore;
import org.xunlu.report.PeriodFigures;
import org.xunlu.report.sql.FigureQueries;

@OnBothDatabases
final class StopRoutesTest {
    private static final String PERIOD = "from=2026-03-01T00:00:00%2B08:00&to=2026-04-01T00:00:00%2B08:00";
    private final Database database;

    @TempDir
    Path folder;

    StopRoutesTest(Database database) {
        this.database = database;
    }

    private long officer(String name, LocalDate until) {
        return new RosterStore(database)
                .add(new Officer(new OfficerId(0), null, name, "证" + name, until, null, 0))
                .id()
                .value();
    }

    private static Map<String, Object> stop(List<Long> officers, Map<String, Object> changes) {
        Map<String, Object> form = new HashMap<>(Map.of(
                "at",
                "2026-03-05T09:30:00+08:00",
                "lon",
                116.95,
                "lat",
                34.19,
                "plate",
                "皖L·演0001",
                "vehicleType",
                "COMBINATION",
                "axles",
                6,
                "firstKg",
                81_230,
                "againKg",
                48_980,
                "officers",
                officers));
        form.put("driver", "演示驾驶员");
        form.putAll(changes);
        return form;
    }

    @Test
    void a_stop_is_recorded_by_two_officers_confirmed_by_another_and_counted() throws IOException {
        try (TestServer server = TestServer.start(database)) {
            long one = officer("甲", LocalDate.of(2030, 1, 1));
            long two = officer("乙", LocalDate.of(2030, 1, 1));
            long expired = officer("丙", LocalDate.of(2026, 3, 4));
            TestClient officer = server.as("officer");
            TestClient dispatcher = server.as("dispatcher");

            TestReply alone = officer.post("/api/stops", stop(List.of(one, expired), Map.of()));
            assertThat(alone.status()).isEqualTo(422);
            assertThat(alone.json().path("field").asText()).isEqualTo("officers");
            TestReply heavier = officer.post("/api/stops", stop(List.of(one, two), Map.of("againKg", 90_000)));
            assertThat(heavier.json().path("field").asText()).isEqualTo("againKg");
            TestReply points = officer.post("/api/stops", stop(List.of(one, two), Map.of("policePoints", 6)));
            assertThat(points.json().path("field").asText()).isEqualTo("operationId");
            TestReply lawful = officer.post(
                    "/api/stops",
                    stop(List.of(one, two), Map.of("firstKg", 49_000, "offences", List.of("OVER_LIMIT"))));
            assertThat(lawful.json().path("field").asText()).isEqualTo("firstKg");

            JsonNode operation = dispatcher
                    .post(
                            "/api/joint-operations",
                            Map.of(
                                    "name",
                                    "路警联合",
                                    "begins",
                                    "2026-03-05T08:00:00+08:00",
                                    "ends",
                                    "2026-03-05T18:00:00+08:00",
                                    "agencies",
                                    List.of(Map.of("name", "执法大队", "persons", 6), Map.of("name", "交警大队"))))
                    .json();
            String join = operation.path("id").asText();
            Map<String, Object> both = Map.of(
                    "policePoints", 6, "operationId", operation.path("id").asLong(), "offences", List.of("MODIFIED"));
            TestReply recorded =
                    officer.post("/api/stops", stop(List.of(one, two), both), "Idempotency-Key", "k-" + join);
            assertThat(recorded.status()).as(recorded.toString()).isEqualTo(201);
            JsonNode stop = recorded.json();
            String id = stop.path("id").asText();
            assertThat(officer.post("/api/stops", stop(List.of(one, two), both), "Idempotency-Key", "k-" + join)
                            .json()
                            .path("id")
                            .asText())
                    .isEqualTo(id);
            assertThat(stop.path("overKg").asInt()).isEqualTo(32_230);
            assertThat(stop.path("unloadedKg").asInt()).isEqualTo(32_250);
            assertThat(stop.path("offences").toString()).isEqualTo("[\"OVER_LIMIT\",\"MODIFIED\"]");
            assertThat(stop.at("/articles/0/prohibition").asText()).contains("公路法");

            assertThat(figures(dispatcher).path("stops").asInt()).isZero();
            assertThat(server.as("planner").get("/api/stops/" + id).status()).isEqualTo(403);
            assertThat(dispatcher
                            .get("/api/stops?" + PERIOD)
                            .json()
                            .at("/items/0/plate")
                            .asText())
                    .contains("*");
            TestReply confirmed = dispatcher.post("/api/stops/" + id + "/confirm", "", "If-Match", "\"1\"");
            assertThat(confirmed.json().path("state").asText()).isEqualTo("CONFIRMED");
            assertThat(officer.put("/api/stops/" + id, stop(List.of(one, two), both), "If-Match", "\"2\"")
                            .status())
                    .isEqualTo(409);

            JsonNode figures = figures(dispatcher);
            assertThat(figures.path("overLimit").asInt()).isEqualTo(1);
            assertThat(figures.path("unloadedTonnes").asDouble()).isEqualTo(32.25);
            assertThat(figures.at("/byOffence/MODIFIED").asInt()).isEqualTo(1);
            assertThat(dispatcher
                            .get("/api/joint-operations/" + join)
                            .json()
                            .at("/figures/policePoints")
                            .asInt())
                    .isEqualTo(6);
            PeriodFigures.Stops report = new FigureQueries(database)
                    .count(Instant.parse("2026-02-28T16:00:00Z"), Instant.parse("2026-03-31T16:00:00Z"))
                    .stops();
            assertThat(report).isEqualTo(new PeriodFigures.Stops(1, 0, 1, 32_250, 6, 1, 0, 0, 0, 0));

            TestReply file = dispatcher.get("/api/export/stops.csv");
            assertThat(file.status()).as(file.toString()).isEqualTo(200);
            assertThat(file.toString()).contains("32250", "MODIFIED OVER_LIMIT").doesNotContain("演0001", "演示驾驶员");
            assertThat(officer.get("/api/export/stops.csv").status()).isEqualTo(403);
            Path book = folder.resolve("stops.xlsx");
            Files.write(
                    book, dispatcher.get("/api/export/stops.xlsx?language=zh").body());
            assertThat(TableFile.read(book, folder).rows())
                    .as("a workbook in words, numbers as numbers")
                    .anySatisfy(row -> assertThat(row.toString()).contains("=32250", "改型车辆、超限", "汽车列车"));
            assertThat(dispatcher.get("/api/hotspots/stops?" + PERIOD).json().path("items"))
                    .as("no road is near")
                    .isEmpty();
            assertThat(dispatcher
                            .get("/api/hotspots/stops?axles=17")
                            .json()
                            .path("field")
                            .asText())
                    .isEqualTo("axles");

            TestReply noReason = dispatcher.post("/api/stops/" + id + "/void", Map.of("why", " "), "If-Match", "\"2\"");
            assertThat(noReason.status()).isEqualTo(400);
            dispatcher.post("/api/stops/" + id + "/void", Map.of("why", "录错车牌"), "If-Match", "\"2\"");
            assertThat(figures(dispatcher).path("overLimit").asInt()).isZero();

            String own = dispatcher
                    .post("/api/stops", stop(List.of(one, two), Map.of("at", "2026-01-05T09:30:00+08:00")))
                    .json()
                    .path("id")
                    .asText();
            TestReply refused = dispatcher.post("/api/stops/" + own + "/confirm", "", "If-Match", "\"1\"");
            assertThat(refused.toString()).contains("own_stop");
        }
    }

    private static JsonNode figures(TestClient client) {
        return client.get("/api/stops/figures?" + PERIOD).json();
    }
}
