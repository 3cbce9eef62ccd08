package org.xunlu.app;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.xunlu.account.AuditEntry.Outcome;
import org.xunlu.account.AuditTrail;
import org.xunlu.database.Database;
import org.xunlu.http.Routes;
import org.xunlu.network.NetworkHolder;
import org.xunlu.network.http.AddressRoutes;
import org.xunlu.network.http.AreaRoutes;
import org.xunlu.network.http.NetworkRoutes;
import org.xunlu.network.http.RoadRoutes;
import org.xunlu.network.http.WayRoutes;
import org.xunlu.network.sql.NetworkStore;
import org.xunlu.network.sql.PlaceTable;
import org.xunlu.network.sql.RoadTable;

/** Roads, wired. They are read in the background while the rest of the server starts. */
final class NetworkFeature {
    private final NetworkStore store;
    private final NetworkHolder holder;
    private final PlaceTable places;
    private final List<Routes> routes;

    NetworkFeature(Database database, AuditTrail audit, Clock clock) {
        store = new NetworkStore(database);
        holder = new NetworkHolder(store::load);
        places = new PlaceTable(database);
        routes = List.of(
                new NetworkRoutes(holder, new DemoMark(database)::isSet),
                new AreaRoutes(places),
                new AddressRoutes(holder),
                new WayRoutes(holder),
                new RoadRoutes(
                        new RoadTable(database),
                        holder,
                        (caller, road, changes) -> audit.record(
                                caller,
                                "road.edit",
                                "road " + road.id().value() + " " + road.label(),
                                Outcome.DONE,
                                changes.stream()
                                        .map(each -> each.field() + ": " + each.before() + " -> " + each.after())
                                        .collect(Collectors.joining("; "))),
                        clock));
        Thread reading = new Thread(holder::current, "network-loading");
        reading.setDaemon(true);
        reading.start();
    }

    NetworkHolder holder() {
        return holder;
    }

    NetworkStore store() {
        return store;
    }

    PlaceTable places() {
        return places;
    }

    List<Routes> routes() {
        return routes;
    }
}
