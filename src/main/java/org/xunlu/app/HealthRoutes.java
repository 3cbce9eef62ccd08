package org.xunlu.app;

import static org.xunlu.http.Allowed.ANYONE;

import io.javalin.http.Context;
import java.util.List;
import org.xunlu.database.Database;
import org.xunlu.http.Endpoint;
import org.xunlu.http.Routes;

/** Whether the server is ready. */
final class HealthRoutes implements Routes {
    private final Database database;
    private final DemoMark demo;

    HealthRoutes(Database database) {
        this.database = database;
        this.demo = new DemoMark(database);
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(Endpoint.get("/api/health", "say whether the server is ready", this::health, ANYONE));
    }

    private void health(Context context) {
        context.json(new Health("ok", Version.text(), database.version(), demo.isSet()));
    }

    record Health(String status, String version, String database, boolean demo) {}
}
