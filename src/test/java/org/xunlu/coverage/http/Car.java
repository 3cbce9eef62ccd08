package org.xunlu.coverage.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.xunlu.app.TestReply;
import org.xunlu.app.TestServer;
import org.xunlu.geo.LonLat;
import org.xunlu.network.GridNetworks;

/** A unit with a phone of its own. */
record Car(TestServer server, long unit, String secret) {
    static final String DAY = "2026-06-01";

    /** What a phone measures: metres east and north on the grid of roads. */
    record Sent(Instant time, double east, double north, double metersPerSecond, double heading) {}

    /** Registers its phone. */
    Car(TestServer server, long unit) {
        this(server, unit, register(server, unit));
    }

    private static String register(TestServer server, long unit) {
        return server.as("administrator")
                .post("/api/devices", Map.of("uniqueId", "car-" + unit, "name", "演示 " + unit, "unitId", unit))
                .json()
                .path("secret")
                .asText();
    }

    void send(List<Sent> fixes) {
        String features = fixes.stream().map(this::feature).collect(Collectors.joining(","));
        TestReply reply = server.anyone()
                .post("/api/overland", "{\"locations\":[" + features + "]}", "Authorization", "Bearer " + secret);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
    }

    private String feature(Sent fix) {
        LonLat at = GridNetworks.at(fix.east(), fix.north());
        return String.format(
                Locale.ROOT,
                "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[%.7f,%.7f]},\"properties\":"
                        + "{\"timestamp\":\"%s\",\"speed\":%.1f,\"course\":%.0f,\"device_id\":\"car-%d\"}}",
                at.lon(),
                at.lat(),
                fix.time(),
                fix.metersPerSecond(),
                fix.heading(),
                unit);
    }

    /** The day once so many of its fixes are worked in. */
    JsonNode day(int fixes) {
        return await(day -> day.path("fixes").asInt() >= fixes);
    }

    JsonNode await(Predicate<JsonNode> condition) {
        JsonNode day = null;
        for (int i = 0; i < 600; i++) {
            day = server.as("dispatcher")
                    .get("/api/mileage?unit=" + unit + "&from=" + DAY + "&to=" + DAY)
                    .json()
                    .path("items")
                    .path(0);
            if (!day.isMissingNode() && condition.test(day)) {
                return day;
            }
            pause();
        }
        throw new AssertionError("the day of unit " + unit + " never came: " + day);
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    JsonNode sheet() {
        return server.as("dispatcher").get("/api/mileage/" + unit + "/" + DAY).json();
    }
}
