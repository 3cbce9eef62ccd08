package org.xunlu.coverage.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.xunlu.app.TestClock;
import org.xunlu.app.TestReply;
import org.xunlu.app.TestServer;
import org.xunlu.database.Database;
import org.xunlu.database.OnBothDatabases;
import org.xunlu.geo.LonLat;
import org.xunlu.network.GridNetworks;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.sql.NetworkStore;

/** What falsifies kilometres elsewhere, from the device's door to the figure. */
@OnBothDatabases
@Timeout(300)
final class MileageTest {
    private static final Instant EIGHT = Instant.parse("2026-06-01T00:00:00Z");
    private static final String DAY = "2026-06-01";
    /** Out and back on one road, nine kilometres each way. */
    private static final double TRUTH_KM = 18;

    private final Database database;
    private final TestClock clock = new TestClock(EIGHT.plusSeconds(4 * 3600));

    MileageTest(Database database) {
        this.database = database;
    }

    private record Sent(Instant time, double east, double north, double metersPerSecond, double heading) {}

    private static List<Sent> drive() {
        List<Sent> sent = new ArrayList<>();
        for (int i = 0; i <= 60; i++) {
            sent.add(new Sent(EIGHT.plusSeconds(10L * i), 200 + 150 * i, 3, 15, 90));
        }
        for (int i = 1; i <= 60; i++) {
            sent.add(new Sent(EIGHT.plusSeconds(600 + 10L * i), 9200 - 150 * i, -3, 15, 270));
        }
        return sent;
    }

    @Test
    void nothing_that_devices_do_falsifies_the_kilometres() {
        RoadNetwork roads = GridNetworks.of(2, 24, 500);
        new NetworkStore(database).replace(roads.roads(), roads.segments(), done -> {});
        Map<String, String> settings =
                Map.of("account.session-hours", "1000", "account.idle-minutes", "60000", "mileage.stop-minutes", "5");
        try (TestServer server = TestServer.start(database, clock, settings)) {
            delivered_late(server);
            newest_first(server);
            jumps_strays_and_wrong_clocks(server);
            parked(server);
            every_point_twice(server);
            a_fix_a_second(server);
            a_silence_is_bridged_or_left_out(server);
            late_data_reopen_the_day(server);
        }
    }

    private static void delivered_late(TestServer server) {
        List<Sent> all = drive();
        Car car = new Car(server, 1);
        car.send(all.subList(61, 121));
        car.send(all.subList(0, 61));
        assertThat(car.day(121).at("/km/patrol").asDouble()).isCloseTo(TRUTH_KM, within(0.005 * TRUTH_KM));
    }

    private static void newest_first(TestServer server) {
        List<Sent> all = drive();
        Collections.reverse(all);
        Car car = new Car(server, 2);
        for (int i = 0; i < all.size(); i += 11) {
            car.send(all.subList(i, Math.min(all.size(), i + 11)));
        }
        assertThat(car.day(121).at("/km/patrol").asDouble()).isCloseTo(TRUTH_KM, within(0.005 * TRUTH_KM));
    }

    private static void jumps_strays_and_wrong_clocks(TestServer server) {
        List<Sent> all = drive();
        for (int i = 0; i < 4; i++) {
            Sent near = all.get(20 + 25 * i);
            all.add(20 + 25 * i, new Sent(near.time().minusSeconds(5), near.east(), 70_000, 15, 0));
        }
        Sent near = all.get(50);
        all.add(50, new Sent(near.time().minusSeconds(4), near.east() + 100_000, 0, 15, 0));
        all.add(new Sent(Instant.parse("2069-01-01T00:00:00Z"), 5000, 0, 15, 0));
        Car car = new Car(server, 3);
        car.send(all);
        assertThat(car.day(126).at("/km/patrol").asDouble()).isCloseTo(TRUTH_KM, within(0.005 * TRUTH_KM));
    }

    private static void parked(TestServer server) {
        Random random = new Random(5);
        List<Sent> noisy = new ArrayList<>();
        for (int i = 0; i < 360; i++) {
            noisy.add(new Sent(
                    EIGHT.plusSeconds(10L * i), 3000 + 8 * random.nextGaussian(), 8 * random.nextGaussian(), 0, 77));
        }
        Car car = new Car(server, 4);
        car.send(noisy);
        JsonNode day = car.day(360);
        assertThat(day.at("/km/patrol").asDouble()).isLessThanOrEqualTo(0.05);
        JsonNode parts = car.sheet().path("parts");
        assertThat(parts.findValuesAsText("kind")).as(parts.toString()).containsOnly("STOP");
    }

    private static void every_point_twice(TestServer server) {
        Car car = new Car(server, 5);
        car.send(drive());
        car.send(drive());
        JsonNode day = car.day(121);
        assertThat(day.at("/km/patrol").asDouble()).isCloseTo(TRUTH_KM, within(0.005 * TRUTH_KM));
        assertThat(day.path("fixes").asInt()).isEqualTo(121);
    }

    private static void a_fix_a_second(TestServer server) {
        Random random = new Random(7);
        List<Sent> noisy = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            noisy.add(new Sent(
                    EIGHT.plusSeconds(i),
                    200 + 15 * i + 15 * random.nextGaussian(),
                    15 * random.nextGaussian(),
                    15,
                    90));
        }
        Car car = new Car(server, 6);
        car.send(noisy);
        assertThat(car.day(600).at("/km/patrol").asDouble()).isCloseTo(8.985, within(0.05 * 8.985));
    }

    private static void a_silence_is_bridged_or_left_out(TestServer server) {
        List<Sent> all = drive();
        // three minutes without a fix on a straight road
        all.subList(20, 38).clear();
        Car car = new Car(server, 7);
        car.send(all);
        JsonNode km = car.day(103).path("km");
        assertThat(km.path("patrol").asDouble()).isCloseTo(TRUTH_KM, within(0.005 * TRUTH_KM));
        assertThat(km.path("bridged").asDouble()).isCloseTo(2.85, within(0.1));
        assertThat(km.path("inspected").asDouble()).isCloseTo(TRUTH_KM, within(0.2));
        JsonNode sheet = car.sheet();
        assertThat(sheet.path("parts")).hasSize(1);
        assertThat(sheet.at("/parts/0/confidence").asDouble()).isGreaterThan(0.8);
        assertThat(sheet.path("stretches").findValuesAsText("routeCode")).contains("X001");
        JsonNode way = server.as("reviewer")
                .get("/api/coverage/ways/7?from=2026-06-01T00:00:00Z&to=2026-06-01T01:00:00Z")
                .json();
        assertThat(way.path("patrolKm").asDouble()).isCloseTo(TRUTH_KM, within(0.005 * TRUTH_KM));
        assertThat(way.path("pieces").findValuesAsText("kind"))
                .contains("BRIDGED")
                .doesNotContain("SILENCE");
        assertThat(server.as("auditor").get("/api/audit").text()).contains("track.way");
        assertThat(server.as("planner").get("/api/coverage/ways/7").status()).isEqualTo(403);
    }

    private void late_data_reopen_the_day(TestServer server) {
        List<Sent> all = drive();
        Car car = new Car(server, 8);
        car.send(all.subList(0, 61));
        assertThat(car.day(61).path("closed").isNull()).isTrue();
        clock.pass(Duration.ofDays(2));
        car.await(day -> !day.path("closed").isNull());
        car.send(all.subList(61, 121));
        assertThat(car.day(121).at("/km/patrol").asDouble()).isCloseTo(TRUTH_KM, within(0.005 * TRUTH_KM));
        JsonNode history = server.as("reviewer")
                .get("/api/mileage/reopenings?unit=8&from=" + DAY + "&to=" + DAY)
                .json()
                .path("items");
        assertThat(history).hasSize(1);
        assertThat(history.get(0).path("fixes").asInt()).isEqualTo(60);
        assertThat(history.get(0).path("patrolKmBefore").asDouble()).isCloseTo(9, within(0.1));
        assertThat(history.get(0).path("patrolKmAfter").asDouble()).isCloseTo(TRUTH_KM, within(0.1));
        String table = server.as("dispatcher")
                .get("/api/mileage.csv?from=" + DAY + "&to=" + DAY)
                .text();
        assertThat(table.lines()).hasSize(9).anyMatch(line -> line.startsWith("8," + DAY) && line.endsWith("true"));
        JsonNode page = server.as("dispatcher")
                .get("/api/mileage?limit=3&from=" + DAY + "&to=" + DAY)
                .json();
        assertThat(page.path("items")).hasSize(3);
        assertThat(page.path("days").asInt()).isEqualTo(8);
        assertThat(server.as("officer").get("/api/mileage").status()).isEqualTo(403);
    }

    /** A unit with a phone of its own. */
    private record Car(TestServer server, long unit, String secret) {
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
            return server.as("dispatcher")
                    .get("/api/mileage/" + unit + "/" + DAY)
                    .json();
        }
    }
}
