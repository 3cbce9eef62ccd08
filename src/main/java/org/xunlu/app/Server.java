package org.xunlu.app;

import io.javalin.Javalin;
import io.javalin.config.SizeUnit;
import io.javalin.json.JavalinJackson;
import java.nio.file.Path;
import java.time.Clock;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.jspecify.annotations.Nullable;
import org.xunlu.database.Database;
import org.xunlu.http.Json;
import org.xunlu.http.Messages;
import org.xunlu.http.Problems;
import org.xunlu.http.RequestGuard;
import org.xunlu.http.RouteTable;

/** The running HTTP server. */
public final class Server implements AutoCloseable {
    private static final long STOP_PATIENCE_MILLIS = 5_000;

    private final Javalin javalin;
    private final Listening listening;
    private final RouteTable table;
    private final Features features;

    private Server(Javalin javalin, Listening listening, RouteTable table, Features features) {
        this.javalin = javalin;
        this.listening = listening;
        this.table = table;
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
        Listening listening = Listening.of(config, port);
        int uploadMb = config.number("http.upload-mb", 512);
        Javalin javalin = Javalin.create(server -> {
            server.startup.showJavalinBanner = false;
            listening.configure(server);
            server.http.maxRequestSize = RequestGuard.LARGEST_BODY;
            server.jetty.multipartConfig.maxTotalRequestSize(uploadMb, SizeUnit.MB);
            server.jetty.multipartConfig.maxFileSize(uploadMb, SizeUnit.MB);
            server.jetty.multipartConfig.maxInMemoryFileSize(1, SizeUnit.MB);
            server.jetty.multipartConfig.cacheDirectory(
                    ImportFeature.uploads(config).toString());
            server.jetty.modifyServer(jetty -> {
                // waits for running requests at the end, and answers new ones 503
                jetty.setHandler(new GracefulHandler());
                jetty.setStopTimeout(STOP_PATIENCE_MILLIS);
            });
            server.jsonMapper(new JavalinJackson(Json.mapper(), false));
            new RequestGuard(AccountFeature.addresses(config), (long) uploadMb << 20).register(server.routes);
            new Problems(messages).register(server.routes);
            table.register(server.routes);
            new WebPages(messages, web).register(server.routes);
        });
        javalin.start();
        return new Server(javalin, listening, table, features);
    }

    /** The endpoints served. */
    RouteTable table() {
        return table;
    }

    /** The features behind them. */
    Features features() {
        return features;
    }

    /** The address listened on. */
    public String host() {
        return listening.host();
    }

    /** The port listened on. */
    public int port() {
        return javalin.port();
    }

    /** Where and how it listens. */
    Listening listening() {
        return listening;
    }

    /** Lets running requests end, then stops. */
    @Override
    public void close() {
        // a live view is a request that never ends by itself
        features.endStreams();
        javalin.stop();
        features.close();
    }
}
