package org.xunlu.demo.sql;

import java.time.Clock;
import java.util.List;
import org.xunlu.database.Database;
import org.xunlu.demo.DemoCounty;

/** Writes a generated county into an empty database. */
public final class DemoLoader {
    private static final int FIRST_OFFICER = 2;
    private static final int REVIEWER = 5;

    private final Database database;
    private final Clock clock;

    /** Into this database. */
    public DemoLoader(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Whether nothing has been put in yet: neither persons nor roads. */
    public boolean isEmpty() {
        return database.read(handle -> handle.createQuery("SELECT COUNT(*) FROM person")
                                .mapTo(Integer.class)
                                .one()
                        + handle.createQuery("SELECT COUNT(*) FROM road")
                                .mapTo(Integer.class)
                                .one())
                == 0;
    }

    /**
     * Writes everything and marks the installation as a demonstration.
     *
     * @param logins keys of the demo persons: administrator, dispatcher, two officers, planner, reviewer, auditor
     */
    public void load(DemoCounty county, List<Long> logins) {
        // marked first: data that are half there must not pass for real ones
        mark(county);
        new NetworkRows(database).load(county.network());
        new BrigadeRows(database).load(county, logins);
        new RegisterRows(database, clock).load(county, logins.get(FIRST_OFFICER));
        new StopLoad(database).load(county, logins.get(FIRST_OFFICER), logins.get(REVIEWER));
        new FreightRows(database, clock).load(county);
        new ComplaintRows(database).load(county);
    }

    private void mark(DemoCounty county) {
        database.change(handle -> {
            for (String[] row : new String[][] {
                {"demo", "true"},
                {"demo.seed", Long.toString(county.settings().seed())},
                {"demo.scale", Double.toString(county.settings().scale())},
                {"demo.last-day", county.settings().lastDay().toString()}
            }) {
                handle.execute("INSERT INTO installation (name, content) VALUES (?, ?)", row[0], row[1]);
            }
        });
    }
}
