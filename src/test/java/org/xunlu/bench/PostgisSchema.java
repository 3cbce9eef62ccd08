package org.xunlu.bench;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;

/** A schema of its own in a PostGIS database, dropped when closed. */
record PostgisSchema(String server, String name) implements AutoCloseable {

    static PostgisSchema create(String server) throws SQLException {
        PostgisSchema schema = new PostgisSchema(
                server, "bench_" + UUID.randomUUID().toString().replace("-", ""));
        schema.execute("CREATE SCHEMA " + schema.name);
        return schema;
    }

    /** JDBC URL that works inside this schema. */
    String url() {
        return server + (server.contains("?") ? "&" : "?") + "currentSchema=" + name + ",public";
    }

    @Override
    public void close() throws SQLException {
        execute("DROP SCHEMA " + name + " CASCADE");
    }

    private void execute(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(server);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
