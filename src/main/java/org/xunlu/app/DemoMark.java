package org.xunlu.app;

import org.xunlu.database.Database;

/** Whether demonstration data are loaded: row {@code demo} = {@code true} of the table {@code installation}. */
final class DemoMark {
    private final Database database;

    DemoMark(Database database) {
        this.database = database;
    }

    boolean isSet() {
        return database.read(handle -> handle.createQuery(
                                "SELECT COUNT(*) FROM installation WHERE name = 'demo' AND content = 'true'")
                        .mapTo(Integer.class)
                        .one())
                > 0;
    }
}
