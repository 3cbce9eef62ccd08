package org.xunlu.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xunlu.access.Caller;
import org.xunlu.access.Role;
import org.xunlu.database.Database;
import org.xunlu.database.TestDatabases;
import org.xunlu.network.NetworkHolder;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.sql.NetworkStore;
import org.xunlu.patrol.PatrolDesk;
import org.xunlu.patrol.RouteMaker;
import org.xunlu.patrol.TestRoads;
import org.xunlu.patrol.planning.TourPlanner;
import org.xunlu.patrol.shift.sql.ShiftStore;
import org.xunlu.patrol.sql.PatrolStore;
import org.xunlu.patrol.sql.RosterStore;

/** The demonstration's simulator in a running server: its cars, its patrols. */
final class DemoFeatureTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Database database;
    private TestServer server;
    private TestClient dispatcher;
    private long unit;

    @BeforeEach
    void start() {
        database = TestDatabases.h2();
        RoadNetwork roads = TestRoads.grid(30).network();
        new NetworkStore(database).replace(roads.roads(), roads.segments(), part -> {});
        database.change(handle -> handle.execute("INSERT INTO installation (name, content) VALUES ('demo', 'true')"));
        server = TestServer.start(
                database,
                Clock.systemUTC(),
                Map.of(
                        "demo.simulator", "on",
                        "demo.patrols", "1",
                        "demo.cars", "0",
                        "demo.speed", "3",
                        "demo.every-millis", "300"));
        dispatcher = server.as("dispatcher");
        long squadron = id(dispatcher.post("/api/squadrons", Map.of("name", "演示中队")));
        unit = id(dispatcher.post(
                "/api/units",
                Map.of(
                        "name",
                        "演示一车",
                        "squadronId",
                        squadron,
                        "plate",
                        "皖L·演0001",
                        "baseLon",
                        117.05,
                        "baseLat",
                        34.05)));
    }

    @AfterEach
    void stop() {
        server.close();
        database.close();
    }

    @Test
    void a_car_with_its_crew_departs_on_a_patrol_of_its_own_and_its_adherence_counts_up() throws Exception {
        crew("演示员甲", 0);
        crew("演示员乙", 0);
        car();

        JsonNode driving = patrolOnce(line -> line.path("state").asText().equals("DRIVING"));
        assertThat(driving.path("unitId").asLong()).isEqualTo(unit);
        assertThat(driving.path("requiredKm").asDouble()).isPositive();
        assertThat(driving.path("requiredKm").asDouble())
                .isLessThanOrEqualTo(driving.path("km").asDouble());
        JsonNode moved = patrolOnce(line -> line.path("drivenKm").asDouble() > 0.1);
        assertThat(moved.path("id")).isEqualTo(driving.path("id"));
    }

    @Test
    void a_car_somebody_signs_in_for_is_left_to_that_person() throws Exception {
        long person = server.as("officer")
                .get("/api/session")
                .json()
                .path("person")
                .path("id")
                .asLong();
        crew("演示员甲", person);
        crew("演示员乙", 0);
        car();

        // ten rounds of the simulator
        Thread.sleep(3000);

        assertThat(dispatcher.get("/api/patrols").json().path("items")).isEmpty();
    }

    @Test
    void an_officer_who_signs_in_finds_one_published_patrol_and_a_shift_for_it_whatever_the_hour() {
        long person = server.as("officer")
                .get("/api/session")
                .json()
                .path("person")
                .path("id")
                .asLong();
        crew("演示员甲", person);
        crew("演示员乙", 0);
        PatrolStore book = new PatrolStore(database);
        RosterStore roster = new RosterStore(database);
        ShiftStore shifts = new ShiftStore(database);
        NetworkHolder roads = new NetworkHolder(new NetworkStore(database)::load);
        RouteMaker routes = new RouteMaker(roads, new TourPlanner());
        PatrolDesk desk = new PatrolDesk(book, roster, routes, Clock.systemUTC(), changed -> {});
        DemoDuty duty = new DemoDuty(book, desk, roster, shifts, Clock.systemUTC());
        Caller by = new Caller(person, "demo", "演示", Set.of(Role.DISPATCHER));

        duty.makeReady(person, roads.current(), 7, by);
        duty.keepReady(person, roads.current(), 8, by);

        JsonNode own = server.as("officer").get("/api/officer/patrol").json();
        assertThat(own.toString()).contains("演示员甲", "演示员乙", "PUBLISHED");
        assertThat(dispatcher.get("/api/patrols").json().path("items")).hasSize(1);
        Instant now = Clock.systemUTC().instant();
        assertThat(shifts.listAll(now, now.plusSeconds(1)))
                .singleElement()
                .satisfies(shift -> assertThat(shift.officers()).hasSize(2));
    }

    private void car() {
        TestReply made = server.as("administrator")
                .post("/api/devices", Map.of("uniqueId", "demo-car-01", "name", "演示终端", "unitId", unit));
        assertThat(made.status()).isEqualTo(201);
    }

    private void crew(String name, long person) {
        Map<String, Object> form = new HashMap<>(
                Map.of("name", name, "certificateNo", "演" + name, "certificateUntil", "2099-12-31", "unitId", unit));
        if (person != 0) {
            form.put("personId", person);
        }
        id(dispatcher.post("/api/officers", form));
    }

    private JsonNode patrolOnce(Predicate<JsonNode> wanted) throws InterruptedException {
        Instant end = Clock.systemUTC().instant().plus(PATIENCE);
        while (true) {
            JsonNode line = dispatcher.get("/api/patrols").json().path("items").path(0);
            if (wanted.test(line) || Clock.systemUTC().instant().isAfter(end)) {
                assertThat(wanted.test(line)).as(line.toString()).isTrue();
                return line;
            }
            Thread.sleep(200);
        }
    }

    private static long id(TestReply reply) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(201);
        return reply.json().path("id").asLong();
    }
}
