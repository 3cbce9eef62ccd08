package org.xunlu.patrol.http;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.stream.LongStream;
import org.xunlu.app.TestClient;
import org.xunlu.app.TestReply;
import org.xunlu.app.TestServer;
import org.xunlu.database.Database;
import org.xunlu.database.TestDatabases;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.sql.NetworkStore;
import org.xunlu.patrol.TestRoads;

/**
 * A server with a grid of roads, a unit with two certified officers (one of them the login {@code officer}), and a unit
 * with one.
 */
public final class PatrolScene implements AutoCloseable {
    private final TestServer server;
    private final Database database;
    private final boolean ownDatabase;
    private final TestClient dispatcher;
    private final long unit;
    private final long unitOfOne;
    private final Instant day;

    private PatrolScene(TestServer server, Database database, boolean ownDatabase, Clock clock) {
        this.server = server;
        this.database = database;
        this.ownDatabase = ownDatabase;
        this.dispatcher = server.as("dispatcher");
        day = clock.instant().truncatedTo(ChronoUnit.HOURS);
        long squadron = id(dispatcher.post("/api/squadrons", Map.of("name", "演示中队")));
        unit = id(dispatcher.post("/api/units", unit("演示一号车", squadron)));
        unitOfOne = id(dispatcher.post("/api/units", unit("演示二号车", squadron)));
        long person = server.as("officer")
                .get("/api/session")
                .json()
                .path("person")
                .path("id")
                .asLong();
        officer("演示员甲", unit, "2099-12-31", person);
        officer("演示员乙", unit, "2099-12-31", 0);
        officer("演示员丙", unitOfOne, "2099-12-31", 0);
        officer("演示员丁", unitOfOne, "2020-01-01", 0);
    }

    /** A scene on a square grid of so many nodes a side. */
    public static PatrolScene start(int size) {
        return start(size, Clock.systemUTC());
    }

    /** The same by this clock. */
    public static PatrolScene start(int size, Clock clock) {
        return start(size, TestDatabases.h2(), true, clock, Map.of());
    }

    /** The same on this database, which stays open when the scene is closed. */
    public static PatrolScene start(int size, Database database) {
        return start(size, database, Map.of());
    }

    /** The same with these settings. */
    public static PatrolScene start(int size, Database database, Map<String, String> settings) {
        return start(size, database, false, Clock.systemUTC(), settings);
    }

    private static PatrolScene start(
            int size, Database database, boolean ownDatabase, Clock clock, Map<String, String> settings) {
        RoadNetwork roads = TestRoads.grid(size).network();
        new NetworkStore(database).replace(roads.roads(), roads.segments(), part -> {});
        return new PatrolScene(TestServer.start(database, clock, settings), database, ownDatabase, clock);
    }

    public TestServer server() {
        return server;
    }

    /** The unit with two certified officers. */
    public long unit() {
        return unit;
    }

    /** Draws up a patrol over these segments. */
    public long draft(String name, long... segments) {
        return id(dispatcher.post(
                "/api/patrols",
                Map.of("name", name, "segments", LongStream.of(segments).boxed().toList())));
    }

    /** The unit and its standing crew for an hour, so many hours from now. */
    public Map<String, Object> duty(int hour) {
        return duty(unit, hour);
    }

    /** The same of the unit with one certified officer. */
    public Map<String, Object> dutyOfOne(int hour) {
        return duty(unitOfOne, hour);
    }

    private Map<String, Object> duty(long of, int hour) {
        return Map.of(
                "unitId",
                of,
                "from",
                day.plus(hour, ChronoUnit.HOURS).toString(),
                "to",
                day.plus(hour + 1L, ChronoUnit.HOURS).toString());
    }

    private static Map<String, Object> unit(String name, long squadron) {
        return Map.of("name", name, "squadronId", squadron, "plate", "皖L·演0001", "baseLon", 117.0, "baseLat", 34.0);
    }

    private void officer(String name, long of, String until, long person) {
        Map<String, Object> form = person == 0
                ? Map.of("name", name, "certificateNo", "演" + name, "certificateUntil", until, "unitId", of)
                : Map.of(
                        "name",
                        name,
                        "certificateNo",
                        "演" + name,
                        "certificateUntil",
                        until,
                        "unitId",
                        of,
                        "personId",
                        person);
        id(dispatcher.post("/api/officers", form));
    }

    private static long id(TestReply reply) {
        if (reply.status() != 201) {
            throw new AssertionError(reply.toString());
        }
        return reply.json().path("id").asLong();
    }

    @Override
    public void close() {
        server.close();
        if (ownDatabase) {
            database.close();
        }
    }
}
