package org.xunlu.patrol.run.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.xunlu.app.TestClient;
import org.xunlu.app.TestClock;
import org.xunlu.app.TestReply;
import org.xunlu.app.TestServer;
import org.xunlu.database.Database;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.sql.NetworkStore;
import org.xunlu.patrol.TestRoads;

/** A grid of roads, two units with two certified officers each and a reserve, on duty on the first two days of June 2027. */
public final class PlanScene implements AutoCloseable {
    private static final String RUNS = "/api/patrol/runs";

    private final TestClock clock;
    private final Instant firstShift;
    private final TestServer server;
    private final TestClient dispatcher;
    private final long[] units = new long[3];

    /** A scene on a square grid of so many nodes a side. */
    public PlanScene(int size, Database database) {
        this(size, database, Instant.parse("2027-05-31T23:20:00Z"), Instant.parse("2027-06-01T00:00:00Z"), 2, Map.of());
    }

    /** The same now, with shifts that began in this hour. */
    public PlanScene(int size, Database database, Instant now) {
        this(size, database, now, now.truncatedTo(ChronoUnit.HOURS), 2, Map.of());
    }

    /** A demonstration whose simulator drives what is published, by the scene's clock, with shifts for a week. */
    public static PlanScene driven(int size, Database database, Instant now) {
        database.change(handle -> handle.execute("INSERT INTO installation (name, content) VALUES ('demo', 'true')"));
        Map<String, String> simulator = Map.of(
                "demo.simulator", "on",
                "demo.patrols", "0",
                "demo.cars", "0",
                "demo.every-millis", "200");
        PlanScene scene = new PlanScene(size, database, now, now.truncatedTo(ChronoUnit.HOURS), 7, simulator);
        scene.owe("COUNTY", 1);
        scene.owe("TOWNSHIP", 0);
        return scene;
    }

    /** So few roads are all seen in one day: those owed each day give each day its patrols, others leave some to be given. */
    void owe(String roadClass, int everyDays) {
        TestReply reply = server.as("planner")
                .post(
                        "/api/rules/patrol-visits",
                        Map.of(
                                "roadClass",
                                roadClass,
                                "everyDays",
                                everyDays,
                                "validFrom",
                                "2026-01-01",
                                "source",
                                "演示"));
        if (reply.status() >= 300) {
            throw new IllegalStateException(reply.text());
        }
    }

    private PlanScene(
            int size, Database database, Instant now, Instant firstShift, int days, Map<String, String> settings) {
        this.firstShift = firstShift;
        clock = new TestClock(now);
        RoadNetwork roads = TestRoads.grid(size).network();
        new NetworkStore(database).replace(roads.roads(), roads.segments(), part -> {});
        server = TestServer.start(database, clock, settings);
        dispatcher = server.as("dispatcher");
        long squadron = id(dispatcher.post("/api/squadrons", Map.of("name", "演示中队")));
        for (int unit = 0; unit < units.length; unit++) {
            double at = unit * TestRoads.STEP * (size - 1) / 2;
            units[unit] = id(dispatcher.post(
                    "/api/units",
                    Map.of(
                            "name",
                            "演示" + (unit + 1) + "号车",
                            "squadronId",
                            squadron,
                            "plate",
                            "皖L·演000" + unit,
                            "baseLon",
                            117.0 + at,
                            "baseLat",
                            34.0 + at,
                            "reserve",
                            unit == 2)));
            for (int officer = 0; officer < 2; officer++) {
                Map<String, Object> form = new HashMap<>(Map.of(
                        "name",
                        "演示员" + unit + officer,
                        "certificateNo",
                        "演" + unit + officer,
                        "certificateUntil",
                        "2099-12-31",
                        "unitId",
                        units[unit]));
                if (unit + officer == 0) {
                    form.put("personId", person("officer"));
                }
                id(dispatcher.post("/api/officers", form));
            }
        }
        for (int day = 0; day < days; day++) {
            for (int unit = 0; unit < units.length; unit++) {
                shift(unit, day, unit == 2 ? "RESERVE" : "DUTY");
            }
        }
    }

    private long person(String login) {
        return server.as(login)
                .get("/api/session")
                .json()
                .path("person")
                .path("id")
                .asLong();
    }

    private void shift(int unit, int day, String kind) {
        Instant start = firstShift.plusSeconds(86_400L * day);
        id(dispatcher.post(
                "/api/patrol/shifts",
                Map.of(
                        "unitId",
                        units[unit],
                        "kind",
                        kind,
                        "from",
                        start.toString(),
                        "to",
                        start.plusSeconds(8 * 3_600).toString())));
    }

    /** The first day with shifts, in China. */
    public LocalDate firstDay() {
        return LocalDate.ofInstant(firstShift, ZoneId.of("Asia/Shanghai"));
    }

    public TestClock clock() {
        return clock;
    }

    public TestServer server() {
        return server;
    }

    /** Unit 0 and 1 drive, unit 2 is the reserve. */
    public long unit(int number) {
        return units[number];
    }

    /** Asks for a plan. */
    public TestReply ask(Map<String, Object> more) {
        Map<String, Object> form = new HashMap<>(
                Map.of("name", "演示计划", "firstDay", firstDay().toString(), "rounds", 200, "tries", 2, "seed", 7));
        form.putAll(more);
        return dispatcher.post(RUNS, form);
    }

    /** Asks for a plan and waits until it is made. */
    public JsonNode make(Map<String, Object> more) {
        TestReply asked = ask(more);
        if (asked.status() != 202) {
            throw new AssertionError(asked.toString());
        }
        return made(asked.json());
    }

    /** Waits for the plan a job makes. */
    JsonNode made(JsonNode started) {
        String job = "/api/jobs/" + started.path("id").asLong();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        JsonNode state = dispatcher.get(job).json();
        while (!state.has("finished")) {
            if (System.nanoTime() > end) {
                throw new AssertionError(state.toString());
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            state = dispatcher.get(job).json();
        }
        if (!state.path("report").has("run")) {
            throw new AssertionError(state.toString());
        }
        return show(state.path("report").path("run").asLong());
    }

    /** A run in full. */
    public JsonNode show(long run) {
        return dispatcher.get(RUNS + "/" + run).json();
    }

    static long id(TestReply reply) {
        if (reply.status() != 201) {
            throw new AssertionError(reply.toString());
        }
        return reply.json().path("id").asLong();
    }

    @Override
    public void close() {
        server.close();
    }
}
