package org.xunlu.coverage.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.xunlu.app.TestServer;
import org.xunlu.coverage.http.Car.Sent;
import org.xunlu.database.Database;
import org.xunlu.network.GridNetworks;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.sql.NetworkStore;

/** Days that falsify kilometres elsewhere, sent through the door of phones, each by a unit of its own; for tests and measurements. */
public final class HardDays {
    static final Instant EIGHT = Instant.parse("2026-06-01T00:00:00Z");
    /** When the server believes to be. */
    public static final Instant NOON = EIGHT.plusSeconds(4 * 3600);
    /** Out and back on one road, nine kilometres each way. */
    public static final double TRUTH_KM = 18;
    /** So many fixes are that. */
    public static final int FIXES = 121;

    private static final long PARKED = 4;

    private final TestServer server;

    /** To be sent to this server. */
    public HardDays(TestServer server) {
        this.server = server;
    }

    /** A server with the road they are driven on. */
    public static TestServer server(Database database, Clock clock) {
        RoadNetwork roads = GridNetworks.of(2, 24, 500);
        new NetworkStore(database).replace(roads.roads(), roads.segments(), done -> {});
        Map<String, String> settings =
                Map.of("account.session-hours", "1000", "account.idle-minutes", "60000", "mileage.stop-minutes", "5");
        return TestServer.start(database, clock, settings);
    }

    /** The patrolled kilometres of a day as the server tells it. */
    public static double kilometres(JsonNode day) {
        return day.at("/km/patrol").asDouble();
    }

    /** Out and back on one road, a fix all ten seconds. */
    static List<Sent> drive() {
        List<Sent> sent = new ArrayList<>();
        for (int i = 0; i <= 60; i++) {
            sent.add(new Sent(EIGHT.plusSeconds(10L * i), 200 + 150 * i, 3, 15, 90));
        }
        for (int i = 1; i <= 60; i++) {
            sent.add(new Sent(EIGHT.plusSeconds(600 + 10L * i), 9200 - 150 * i, -3, 15, 270));
        }
        return sent;
    }

    /** The way back is sent first, the way out after it. */
    public JsonNode deliveredLate() {
        List<Sent> all = drive();
        Car car = new Car(server, 1);
        car.send(all.subList(61, FIXES));
        car.send(all.subList(0, 61));
        return car.day(FIXES);
    }

    /** By parts, the newest first. */
    public JsonNode newestFirst() {
        List<Sent> all = drive();
        Collections.reverse(all);
        Car car = new Car(server, 2);
        for (int i = 0; i < all.size(); i += 11) {
            car.send(all.subList(i, Math.min(all.size(), i + 11)));
        }
        return car.day(FIXES);
    }

    /** Four jumps of seventy kilometres, a stray fix a hundred away, and one from a wrong clock. */
    public JsonNode jumpsStraysAndWrongClocks() {
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
        return car.day(FIXES + 5);
    }

    /** An hour on one spot, the receiver wandering by eight metres. */
    public JsonNode parked() {
        Random random = new Random(5);
        List<Sent> noisy = new ArrayList<>();
        for (int i = 0; i < 360; i++) {
            noisy.add(new Sent(
                    EIGHT.plusSeconds(10L * i), 3000 + 8 * random.nextGaussian(), 8 * random.nextGaussian(), 0, 77));
        }
        Car car = new Car(server, PARKED);
        car.send(noisy);
        return car.day(360);
    }

    /** The sheet of the parked unit's day. */
    JsonNode sheetOfParked() {
        return new Car(server, PARKED, "").sheet();
    }

    /** The whole drive, and the same again. */
    public JsonNode everyPointTwice() {
        Car car = new Car(server, 5);
        car.send(drive());
        car.send(drive());
        return car.day(FIXES);
    }
}
