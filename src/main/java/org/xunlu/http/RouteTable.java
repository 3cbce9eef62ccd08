package org.xunlu.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** All endpoints of the server, each behind the gate. */
public final class RouteTable {
    private final List<Endpoint> endpoints;
    private final Gate gate;

    /**
     * Gathers the features' tables.
     *
     * @throws IllegalArgumentException when two rows have the same method and path
     */
    public RouteTable(Gate gate, List<Routes> features) {
        this.gate = gate;
        this.endpoints =
                features.stream().flatMap(each -> each.endpoints().stream()).toList();
        Set<String> seen = new HashSet<>();
        for (Endpoint row : endpoints) {
            if (!seen.add(row.method() + " " + row.path())) {
                throw new IllegalArgumentException("two rows for " + row.method() + " " + row.path());
            }
        }
    }

    /** The rows. */
    public List<Endpoint> endpoints() {
        return endpoints;
    }

    /** Adds every row to the server, each admitted by the gate first. */
    public void register(RoutesConfig routes) {
        for (Endpoint row : endpoints) {
            Allowed[] allowed = row.allowed().toArray(Allowed[]::new);
            routes.addHttpHandler(
                    row.method(),
                    row.path(),
                    context -> {
                        admit(context, row);
                        row.handler().handle(context);
                    },
                    allowed);
        }
    }

    private void admit(Context context, Endpoint row) {
        gate.admit(context, row.allowed()).ifPresent(caller -> Calls.remember(context, caller));
    }
}
