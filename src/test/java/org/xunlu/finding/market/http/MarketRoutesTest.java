package org.xunlu.finding.market.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xunlu.app.TestServer;
import org.xunlu.database.Database;
import org.xunlu.database.OnBothDatabases;

@OnBothDatabases
final class MarketRoutesTest {
    private final Database database;

    MarketRoutesTest(Database database) {
        this.database = database;
    }

    private static long found(TestServer server, String kind) {
        return server.as("officer")
                .post("/api/findings", Map.of("kind", kind, "lon", 116.95, "lat", 34.19))
                .json()
                .path("id")
                .asLong();
    }

    @Test
    void a_market_held_on_threes_and_eights_becomes_a_season_of_patrol_demand() {
        try (TestServer server = TestServer.start(database)) {
            registers(server);
            watches(server);
        }
    }

    private static void registers(TestServer server) {
        long id = found(server, "ROAD_MARKET");
        String path = "/api/findings/" + id + "/market";
        assertThat(server.as("officer").get(path).json().path("next")).isEmpty();
        assertThat(server.as("officer").put(path, Map.of("digits", List.of(12))).code())
                .isEqualTo("market.digits");
        assertThat(server.as("officer")
                        .put("/api/findings/" + found(server, "STALL") + "/market", Map.of("digits", List.of(3)))
                        .code())
                .isEqualTo("market.kind");
        JsonNode market =
                server.as("officer").put(path, Map.of("digits", List.of(2, 5))).json();
        assertThat(market.path("next")).hasSize(6);
        server.as("officer").put(path, Map.of("digits", List.of(8, 3), "fromHour", 6, "toHour", 11));
        JsonNode seasons = server.as("planner").get("/api/rules/patrol").json().path("seasons");
        assertThat(seasons)
                .filteredOn(season -> season.path("source").asText().endsWith("#" + id))
                .singleElement()
                .satisfies(season -> {
                    assertThat(season.path("lunarDigits").toString()).isEqualTo("[3,8]");
                    assertThat(season.path("lon").asDouble()).isEqualTo(116.95);
                    assertThat(season.path("toHour").asInt()).isEqualTo(11);
                });
    }

    /** A place where grain lay is watched in the harvests of the county, and is no longer when it is taken back. */
    private static void watches(TestServer server) {
        long id = found(server, "GRAIN_DRYING");
        String path = "/api/findings/" + id + "/harvest";
        JsonNode coming = server.as("officer").get(path).json();
        assertThat(coming.path("watched").asBoolean()).isFalse();
        assertThat(coming.path("harvests").findValuesAsText("next"))
                .satisfiesExactly(wheat -> assertThat(wheat).endsWith("-05-25"), maize -> assertThat(maize)
                        .endsWith("-09-20"));
        assertThat(server.as("officer")
                        .get("/api/findings/" + found(server, "STALL") + "/harvest")
                        .code())
                .isEqualTo("market.no_grain");
        for (boolean watched : List.of(true, true, false)) {
            assertThat(server.as("officer")
                            .put(path, Map.of("watched", watched))
                            .json()
                            .path("watched")
                            .asBoolean())
                    .isEqualTo(watched);
            assertThat(server.as("planner").get("/api/rules/patrol").json().path("seasons"))
                    .filteredOn(season -> season.path("source").asText().endsWith("#" + id))
                    .hasSize(watched ? 2 : 0);
        }
    }
}
