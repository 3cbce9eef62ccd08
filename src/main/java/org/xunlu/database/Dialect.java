package org.xunlu.database;

/** The two databases, where they differ. */
public enum Dialect {
    H2GIS,
    POSTGIS;

    /** The migrations that only this database runs, beside the common ones. */
    String migrations() {
        return this == H2GIS ? "classpath:db/migration/h2" : "classpath:db/migration/postgis";
    }

    /** The tail of an INSERT that drops rows whose key is already there. */
    public String onConflictDoNothing() {
        return "ON CONFLICT DO NOTHING";
    }

    /** A placeholder for a JSON column, e.g. {@code :name FORMAT JSON}. */
    public String json(String placeholder) {
        return this == H2GIS ? placeholder + " FORMAT JSON" : "CAST(" + placeholder + " AS jsonb)";
    }
}
