package org.xunlu.app;

import io.javalin.Javalin;
import io.javalin.json.JavalinJackson;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.xunlu.database.Database;
import org.xunlu.http.Json;
import org.xunlu.http.Messages;
import org.xunlu.http.Problems;
import org.xunlu.http.RouteTable;

/** The running HTTP server. */
public final class Server implements AutoCloseable {
    private final Javalin javalin;
    private final String host;
    private final Features features;

    private Server(Javalin javalin, String host, Features features) {
        this.javalin = javalin;
        this.host = host;
        this.features = features;
    }

    /**
     * Wires all features and listens.
     *
     * @param port 0 takes a free one, see {@link #port()}
     * @param web folder to serve the pages from, or null for those in the program
     */
    public static Server start(Config config, Database database, Clock clock, int port, @Nullable Path web) {
        Messages messages = Messages.load();
        Features features = Features.wire(config, database, clock, messages);
        RouteTable table = new RouteTable(features.gate(), features.routes());
        String host = config.text("http.host", "127.0.0.1");
        Javalin javalin = Javalin.create(server -> {
            server.startup.showJavalinBanner = false;
            server.http.maxRequestSize = 8L << 20;
            server.jsonMapper(new JavalinJackson(Json.mapper(), false));
            new Problems(messages).register(server.routes);
            table.register(server.routes);
            new WebPages(messages, web).register(server.routes);
        });
        javalin.start(host, port);
        return new Server(javalin, host, features);
    }

    /** The address listened on. */
    public String host() {
        return host;
    }

    /** The port listened on. */
    public int port() {
        return javalin.port();
    }

    /** Lets running requests end, then stops. */
    @Override
    public void close() {
        javalin.stop();
        features.close();
    }
}
