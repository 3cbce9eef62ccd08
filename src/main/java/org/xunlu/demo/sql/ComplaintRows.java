package org.xunlu.demo.sql;

import java.time.Instant;
import org.xunlu.database.Database;
import org.xunlu.demo.DemoCounty;
import org.xunlu.demo.Seeds;
import org.xunlu.demo.year.Complaints;
import org.xunlu.patrol.complaint.Complaint;
import org.xunlu.patrol.complaint.sql.ComplaintStore;

/** The year's complaints with their answers; nobody is named as who complained. */
final class ComplaintRows {
    private final Database database;

    ComplaintRows(Database database) {
        this.database = database;
    }

    void load(DemoCounty county) {
        ComplaintStore store = new ComplaintStore(database);
        Seeds seeds = new Seeds(county.settings().seed());
        database.change(handle -> {
            for (Complaints.Drawn each :
                    Complaints.of(county.snapshot(), county.settings().lastDay(), seeds)) {
                Complaint kept = store.add(each.complaint(), "");
                Instant answered = each.answered();
                if (answered != null) {
                    store.answer(kept.id(), kept.version(), each.answer(), answered);
                }
            }
        });
    }
}
