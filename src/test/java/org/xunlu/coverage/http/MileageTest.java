package org.xunlu.coverage.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.xunlu.app.TestClock;
import org.xunlu.app.TestServer;
import org.xunlu.database.Database;
import org.xunlu.database.OnBothDatabases;
import org.xunlu.exchange.importing.TableFile;

/** What falsifies kilometres elsewhere, from the device's door to the figure. */
@OnBothDatabases
@Timeout(300)
final class MileageTest {
    private final Database database;
    private final TestClock clock = new TestClock(HardDays.NOON);

    MileageTest(Database database) {
        this.database = database;
    }

    @Test
    void nothing_that_devices_do_falsifies_the_kilometres(@TempDir Path folder) throws IOException {
        try (TestServer server = HardDays.server(database, clock)) {
            HardDays days = new HardDays(server);
            known_falsifiers(days);
            a_parked_car_only_stops(days);
            a_fix_a_second(server);
            a_silence_is_bridged_or_left_out(server);
            late_data_reopen_the_day(server, folder);
        }
    }

    private static void known_falsifiers(HardDays days) {
        assertDriven(days.deliveredLate());
        assertDriven(days.newestFirst());
        assertDriven(days.jumpsStraysAndWrongClocks());
        JsonNode parked = days.parked();
        assertThat(parked.at("/km/patrol").asDouble()).isLessThanOrEqualTo(0.05);
        JsonNode twice = days.everyPointTwice();
        assertDriven(twice);
        assertThat(twice.path("fixes").asInt()).isEqualTo(HardDays.FIXES);
    }

    private static void assertDriven(JsonNode day) {
        assertThat(HardDays.kilometres(day)).isCloseTo(HardDays.TRUTH_KM, within(0.005 * HardDays.TRUTH_KM));
    }

    private static void a_parked_car_only_stops(HardDays days) {
        JsonNode parts = days.sheetOfParked().path("parts");
        assertThat(parts.findValuesAsText("kind")).as(parts.toString()).containsOnly("STOP");
    }

    private static void a_fix_a_second(TestServer server) {
        Random random = new Random(7);
        List<Car.Sent> noisy = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            noisy.add(new Car.Sent(
                    HardDays.EIGHT.plusSeconds(i),
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
        List<Car.Sent> all = HardDays.drive();
        // three minutes without a fix on a straight road
        all.subList(20, 38).clear();
        Car car = new Car(server, 7);
        car.send(all);
        JsonNode km = car.day(103).path("km");
        assertThat(km.path("patrol").asDouble()).isCloseTo(HardDays.TRUTH_KM, within(0.005 * HardDays.TRUTH_KM));
        assertThat(km.path("bridged").asDouble()).isCloseTo(2.85, within(0.1));
        assertThat(km.path("inspected").asDouble()).isCloseTo(HardDays.TRUTH_KM, within(0.2));
        JsonNode sheet = car.sheet();
        assertThat(sheet.path("parts")).hasSize(1);
        assertThat(sheet.at("/parts/0/confidence").asDouble()).isGreaterThan(0.8);
        assertThat(sheet.path("stretches").findValuesAsText("routeCode")).contains("X001");
        JsonNode way = server.as("reviewer")
                .get("/api/coverage/ways/7?from=2026-06-01T00:00:00Z&to=2026-06-01T01:00:00Z")
                .json();
        assertThat(way.path("patrolKm").asDouble()).isCloseTo(HardDays.TRUTH_KM, within(0.005 * HardDays.TRUTH_KM));
        assertThat(way.path("pieces").findValuesAsText("kind"))
                .contains("BRIDGED")
                .doesNotContain("SILENCE");
        assertThat(server.as("auditor").get("/api/audit").text()).contains("track.way");
        assertThat(server.as("planner").get("/api/coverage/ways/7").status()).isEqualTo(403);
    }

    private void late_data_reopen_the_day(TestServer server, Path folder) throws IOException {
        List<Car.Sent> all = HardDays.drive();
        Car car = new Car(server, 8);
        car.send(all.subList(0, 61));
        assertThat(car.day(61).path("closed").isNull()).isTrue();
        clock.pass(Duration.ofDays(2));
        car.await(day -> !day.path("closed").isNull());
        car.send(all.subList(61, 121));
        assertThat(car.day(121).at("/km/patrol").asDouble())
                .isCloseTo(HardDays.TRUTH_KM, within(0.005 * HardDays.TRUTH_KM));
        JsonNode history = server.as("reviewer")
                .get("/api/mileage/reopenings?unit=8&from=" + Car.DAY + "&to=" + Car.DAY)
                .json()
                .path("items");
        assertThat(history).hasSize(1);
        assertThat(history.get(0).path("fixes").asInt()).isEqualTo(60);
        assertThat(history.get(0).path("patrolKmBefore").asDouble()).isCloseTo(9, within(0.1));
        assertThat(history.get(0).path("patrolKmAfter").asDouble()).isCloseTo(HardDays.TRUTH_KM, within(0.1));
        the_table_has_its_sums(server, folder);
        JsonNode page = server.as("dispatcher")
                .get("/api/mileage?limit=3&from=" + Car.DAY + "&to=" + Car.DAY)
                .json();
        assertThat(page.path("items")).hasSize(3);
        assertThat(page.path("days").asInt()).isEqualTo(8);
        assertThat(server.as("officer").get("/api/mileage").status()).isEqualTo(403);
    }

    private static void the_table_has_its_sums(TestServer server, Path folder) throws IOException {
        String period = "?from=" + Car.DAY + "&to=" + Car.DAY;
        List<String> lines = server.as("dispatcher")
                .get("/api/mileage.csv" + period)
                .text()
                .lines()
                .toList();
        assertThat(lines)
                .as("a head, eight cars each with its day and its sum, the squadron of none, the whole")
                .hasSize(1 + 8 * 2 + 1 + 1)
                .anyMatch(line -> line.startsWith("day,,#8,8," + Car.DAY + ",1,") && line.endsWith(",1"))
                .anyMatch(line -> line.startsWith("unit,,#8,8,,1,") && line.endsWith(",1"))
                .anyMatch(line -> line.startsWith("squadron,,,,,8,"));
        double cars = lines.stream()
                .filter(line -> line.startsWith("unit,"))
                .mapToDouble(MileageTest::patrolKm)
                .sum();
        assertThat(patrolKm(lines.get(lines.size() - 1))).isCloseTo(cars, within(0.01));
        assertThat(server.as("reviewer")
                        .get("/api/mileage.csv" + period + "&by=squadron")
                        .text()
                        .lines())
                .hasSize(3);
        Path book = folder.resolve("mileage.xlsx");
        Files.write(
                book,
                server.as("reviewer")
                        .get("/api/mileage.xlsx" + period + "&by=unit&language=zh")
                        .body());
        assertThat(TableFile.read(book, folder).rows()).hasSize(8 + 1 + 1).anySatisfy(row -> assertThat(row.toString())
                .contains("单元小计", "#8"));
        assertThat(server.as("officer").get("/api/mileage.csv").status()).isEqualTo(403);
        assertThat(server.as("dispatcher").get("/api/mileage.csv?by=week").status())
                .isEqualTo(400);
        assertThat(server.as("auditor").get("/api/audit").text()).contains("mileage.export");
    }

    private static double patrolKm(String line) {
        return Double.parseDouble(line.split(",", -1)[6]);
    }
}
