package org.xunlu.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A migrated database on a PostGIS server, made once for each test run and copied for each test. Copies that nobody is
 * connected to any more are dropped before the next one is made, and at the end.
 */
final class PostgisTemplate {
    private static final Map<String, PostgisTemplate> OF_SERVER = new ConcurrentHashMap<>();

    private final String server;
    private final String name;
    private final List<String> copies = new ArrayList<>();

    private PostgisTemplate(String server) {
        this.server = server;
        this.name = newName("template");
    }

    /** The template on the server with this JDBC URL. */
    static PostgisTemplate of(String server) {
        return OF_SERVER.computeIfAbsent(server, PostgisTemplate::make);
    }

    private static PostgisTemplate make(String server) {
        PostgisTemplate template = new PostgisTemplate(server);
        template.execute("CREATE DATABASE " + template.name);
        template.open(template.name).close();
        Runtime.getRuntime().addShutdownHook(new Thread(template::drop));
        return template;
    }

    synchronized Database copy() {
        copies.removeIf(this::droppedUnlessUsed);
        String copy = newName("test");
        execute("CREATE DATABASE " + copy + " TEMPLATE " + name);
        copies.add(copy);
        return open(copy);
    }

    private Database open(String database) {
        String url = server.replaceFirst("(//[^/]+/)[^?]+", "$1" + database);
        return Database.open(new DatabaseSettings(url, null, null, 4));
    }

    private boolean droppedUnlessUsed(String database) {
        try (Connection connection = DriverManager.getConnection(server);
                Statement statement = connection.createStatement();
                ResultSet users =
                        statement.executeQuery("SELECT 1 FROM pg_stat_activity WHERE datname = '" + database + "'")) {
            // asked first: the server would wait five seconds for them to go
            if (users.next()) {
                return false;
            }
            statement.execute("DROP DATABASE IF EXISTS " + database);
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    private synchronized void drop() {
        copies.forEach(this::droppedUnlessUsed);
        droppedUnlessUsed(name);
    }

    private void execute(String sql) {
        try (Connection connection = DriverManager.getConnection(server);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("PostGIS at XUNLU_TEST_POSTGIS does not answer", e);
        }
    }

    private static String newName(String kind) {
        return kind + "_" + UUID.randomUUID().toString().replace("-", "");
    }
}
