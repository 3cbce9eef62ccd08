package org.xunlu.app;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xunlu.database.Database;

/** Whether demonstration data are loaded: row {@code demo} = {@code true} of the table {@code installation}. */
final class DemoMark {
    private static final List<String> LEFT = List.of("patrol", "finding", "asset", "checkpoint", "vehicle_pass", "fix");

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

    /**
     * Takes the mark away where it is set.
     *
     * @return rows of the demonstration that stay, by table; empty where there was no mark
     */
    Map<String, Long> leave() {
        return database.write(handle -> {
            int marked = handle.execute(
                    "UPDATE installation SET content = 'false' WHERE name = 'demo' AND content = 'true'");
            Map<String, Long> left = new LinkedHashMap<>();
            if (marked > 0) {
                LEFT.forEach(table -> left.put(
                        table,
                        handle.createQuery("SELECT COUNT(*) FROM " + table)
                                .mapTo(Long.class)
                                .one()));
            }
            return left;
        });
    }
}
