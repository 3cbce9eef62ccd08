package org.xunlu.app;

import java.time.Clock;
import java.util.List;
import org.xunlu.account.AuditTrail;
import org.xunlu.database.Database;
import org.xunlu.http.Routes;
import org.xunlu.patrol.shift.ShiftDesk;
import org.xunlu.patrol.shift.http.ShiftRoutes;
import org.xunlu.patrol.shift.sql.ShiftStore;

/** Shifts and plans of patrols, wired. */
final class PlanFeature {
    private final List<Routes> routes;

    PlanFeature(Database database, PatrolFeature patrol, AuditTrail audit, Clock clock) {
        ShiftDesk shifts = new ShiftDesk(new ShiftStore(database), patrol.roster());
        routes = List.of(new ShiftRoutes(shifts, patrol.roster(), audit, clock));
    }

    List<Routes> routes() {
        return routes;
    }
}
