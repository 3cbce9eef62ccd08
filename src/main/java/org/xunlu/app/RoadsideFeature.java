package org.xunlu.app;

import java.time.Clock;
import java.util.List;
import org.xunlu.account.AuditTrail;
import org.xunlu.database.Database;
import org.xunlu.http.Routes;
import org.xunlu.overload.http.UpkeepRoutes;
import org.xunlu.overload.sql.CheckpointStore;
import org.xunlu.overload.sql.UpkeepStore;

/** Overload control at the roadside, wired: upkeep of the weighing places. */
final class RoadsideFeature {
    private final List<Routes> routes;

    RoadsideFeature(Database database, AuditTrail audit, Clock clock) {
        CheckpointStore checkpoints = new CheckpointStore(database);
        routes = List.of(new UpkeepRoutes(new UpkeepStore(database), checkpoints, audit, clock));
    }

    List<Routes> routes() {
        return routes;
    }
}
