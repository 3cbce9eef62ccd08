package org.xunlu.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** Fresh, migrated databases for tests, dropped when their test class is done. */
public final class TestDatabases implements ArgumentsProvider {
    @Override
    public Stream<? extends Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context) {
        Stream<Arguments> h2 = Stream.of("H2GIS").map(name -> Arguments.of(Named.of(name, h2())));
        String url = System.getenv("XUNLU_TEST_POSTGIS");
        if (url == null || url.isBlank()) {
            System.err.println("SKIPPED on PostGIS: " + context.getDisplayName()
                    + " (set XUNLU_TEST_POSTGIS, or run scripts/test)");
            return h2;
        }
        return Stream.concat(h2, Stream.of("PostGIS").map(name -> Arguments.of(Named.of(name, postgis(url)))));
    }

    /** An empty in-memory H2GIS database. */
    public static Database h2() {
        return Database.open(
                new DatabaseSettings("jdbc:h2:mem:test-" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "", 6));
    }

    /** An empty schema of its own in the PostGIS database at this URL. */
    public static Database postgis(String url) {
        String schema = "test_" + UUID.randomUUID().toString().replace("-", "");
        try (Connection connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA " + schema);
        } catch (SQLException e) {
            throw new IllegalStateException("PostGIS at XUNLU_TEST_POSTGIS does not answer", e);
        }
        String separator = url.contains("?") ? "&" : "?";
        return Database.open(
                new DatabaseSettings(url + separator + "currentSchema=" + schema + ",public", null, null, 4));
    }
}
