package org.xunlu.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.xunlu.access.Role;
import org.xunlu.account.PersonRegister;
import org.xunlu.database.Database;
import org.xunlu.database.TestDatabases;
import org.xunlu.http.RouteTable;

/**
 * The real server on a free port with one person of each role; the login is the role's name in lower case.
 *
 * <pre>{@code
 * try (TestServer server = TestServer.start()) {
 *     TestReply reply = server.as("dispatcher").get("/api/patrols");
 *     assertThat(reply.status()).isEqualTo(200);
 * }
 * }</pre>
 */
public final class TestServer implements AutoCloseable {
    /** The password of every person of this server. */
    public static final String PASSWORD = "only-for-tests-7391";

    private final Server server;
    private final Database database;
    private final boolean ownDatabase;
    private final Path data;
    private final Map<String, TestClient> clients = new TreeMap<>();

    private TestServer(Server server, Database database, boolean ownDatabase, Path data) {
        this.server = server;
        this.database = database;
        this.ownDatabase = ownDatabase;
        this.data = data;
        for (Role role : Role.values()) {
            String login = role.name().toLowerCase(Locale.ROOT);
            PersonRegister persons = server.features().account().persons();
            // the second server of a test class on one database finds them there
            if (persons.findByLogin(login).isEmpty()) {
                persons.enrollWithPassword(login, "演示 " + login, Set.of(role), PASSWORD);
            }
        }
    }

    /** A server on an in-memory H2GIS database. */
    public static TestServer start() {
        return start(TestDatabases.h2(), Clock.systemUTC(), Map.of(), true);
    }

    /** A server on this database, which stays open when the server is closed. */
    public static TestServer start(Database database) {
        return start(database, Clock.systemUTC(), Map.of(), false);
    }

    /**
     * A server with this clock and these settings.
     *
     * @param settings by key, e.g. {@code http.upload-mb}
     */
    public static TestServer start(Database database, Clock clock, Map<String, String> settings) {
        return start(database, clock, settings, false);
    }

    private static TestServer start(Database database, Clock clock, Map<String, String> settings, boolean ownDatabase) {
        Map<String, String> environment = new HashMap<>();
        // a weak hash, so that a test is not spent on hashing; many tries from one address
        environment.put("XUNLU_ACCOUNT_HASH_MEMORY_KIB", "64");
        environment.put("XUNLU_ACCOUNT_TRIES_PER_MINUTE", "10000");
        settings.forEach((key, value) -> environment.put(
                "XUNLU_" + key.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT), value));
        try {
            Path data = Files.createTempDirectory("xunlu-test");
            Path web = Path.of("web");
            Server server = Server.start(Config.load(data, environment), database, clock, 0, web);
            return new TestServer(server, database, ownDatabase, data);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A signed-in client; {@code login} is a role's name in lower case. The same login answers the same client. */
    public TestClient as(String login) {
        return clients.computeIfAbsent(login, key -> anyone().signIn(key, PASSWORD));
    }

    /** Adds a person beside those of the roles, e.g. a second reviewer; {@link #as} signs it in. */
    public TestServer enroll(String login, Role role) {
        server.features().account().persons().enrollWithPassword(login, "演示 " + login, Set.of(role), PASSWORD);
        return this;
    }

    /** A client without a session. */
    public TestClient anyone() {
        return new TestClient(url());
    }

    /** Where it listens, e.g. {@code http://127.0.0.1:40001}. */
    public String url() {
        return "http://" + server.host() + ":" + server.port();
    }

    /** The port it listens on. */
    public int port() {
        return server.port();
    }

    /** Its data folder. */
    public Path dataFolder() {
        return data;
    }

    /** Its database. */
    public Database database() {
        return database;
    }

    /** The endpoints it serves. */
    public RouteTable table() {
        return server.table();
    }

    /** The features behind it, for tests of this package. */
    Features features() {
        return server.features();
    }

    @Override
    public void close() {
        server.close();
        // a test class that keeps this server in a static field is not to keep their threads too
        clients.clear();
        if (ownDatabase) {
            database.close();
        }
        deleteData();
    }

    private void deleteData() {
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
