package org.xunlu.database;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Notes in the database by which build of the program it was migrated last, so that the next start of the same build
 * need not look through all migrations: half a second of every start. A build is told by its jar's size and time; a
 * program that does not run from a jar always looks.
 */
final class MigrationMark {
    private static final String NAME = "migrated-by";

    private MigrationMark() {}

    static boolean isOfThisBuild(DataSource pool) throws SQLException {
        String build = build();
        if (build.isEmpty()) {
            return false;
        }
        try (Connection connection = pool.getConnection();
                PreparedStatement find =
                        connection.prepareStatement("SELECT content FROM installation WHERE name = ?")) {
            find.setString(1, NAME);
            try (ResultSet row = find.executeQuery()) {
                return row.next() && row.getString(1).equals(build);
            }
        } catch (SQLException e) {
            // a database without that table was never migrated
            return false;
        }
    }

    static void write(DataSource pool) throws SQLException {
        String build = build();
        if (build.isEmpty()) {
            return;
        }
        try (Connection connection = pool.getConnection();
                PreparedStatement delete = connection.prepareStatement("DELETE FROM installation WHERE name = ?");
                PreparedStatement insert =
                        connection.prepareStatement("INSERT INTO installation (name, content) VALUES (?, ?)")) {
            delete.setString(1, NAME);
            delete.executeUpdate();
            insert.setString(1, NAME);
            insert.setString(2, build);
            insert.executeUpdate();
        }
    }

    private static String build() {
        CodeSource source = MigrationMark.class.getProtectionDomain().getCodeSource();
        try {
            Path jar = source == null ? null : Path.of(source.getLocation().toURI());
            return jar == null || !Files.isRegularFile(jar)
                    ? ""
                    : Files.size(jar) + " bytes of "
                            + Files.getLastModifiedTime(jar).toMillis();
        } catch (IOException | URISyntaxException e) {
            return "";
        }
    }
}
