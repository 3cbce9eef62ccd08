package org.xunlu.database;

import org.jspecify.annotations.Nullable;

/**
 * Where the data live.
 *
 * @param url {@code jdbc:h2:…} or {@code jdbc:postgresql:…}
 * @param user database user; null where the URL carries it
 * @param password its password
 * @param poolSize most connections at once
 */
public record DatabaseSettings(
        String url, @Nullable String user, @Nullable String password, int poolSize) {

    /** An embedded H2GIS file database at this path without its ending. */
    public static DatabaseSettings embedded(String path) {
        return new DatabaseSettings("jdbc:h2:file:" + path, "sa", "", 10);
    }

    /** Which of the two dialects the URL means. */
    public Dialect dialect() {
        if (url.startsWith("jdbc:h2:")) {
            return Dialect.H2GIS;
        }
        if (url.startsWith("jdbc:postgresql:")) {
            return Dialect.POSTGIS;
        }
        throw new IllegalArgumentException("database url must start with jdbc:h2: or jdbc:postgresql:, but is " + url);
    }

    @Override
    public String toString() {
        return "DatabaseSettings[" + url + "]";
    }
}
