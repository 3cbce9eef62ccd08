package org.xunlu.app;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.xunlu.database.Database;
import org.xunlu.patrol.HistoryEntry;
import org.xunlu.patrol.Patrol;
import org.xunlu.track.order.Order;
import org.xunlu.track.order.sql.OrderStore;
import org.xunlu.track.sockets.OnlineTerminals;
import org.xunlu.track.sockets.TerminalServer;
import org.xunlu.track.sql.TerminalOrderTable;
import org.xunlu.track.sql.TerminalStore;
import org.xunlu.track.terminal.TerminalRegister;

/** The doors for vehicle terminals, wired; shut unless {@code jt808.port} is set. */
final class TerminalFeature implements AutoCloseable {
    private static final int IDLE_SECONDS = 600;
    private static final int LOGIN_SECONDS = 60;
    private static final int MOST_CONNECTIONS = 10_000;

    private final OnlineTerminals online = new OnlineTerminals();
    private final CrewTerminals crews;
    private final @Nullable TerminalServer server;

    /**
     * Wires and listens.
     *
     * @param noted told of every order that goes with a patrol
     * @param patrolsOfUnit what a unit is to drive or drives, as its crew may see it
     * @param patrols a patrol by its key
     * @param lastChange how a patrol was changed last after it was given out
     */
    TerminalFeature(
            Config config,
            Database database,
            Clock clock,
            TrackFeature track,
            Consumer<Order> noted,
            LongFunction<List<Patrol>> patrolsOfUnit,
            LongFunction<Patrol> patrols,
            Function<Patrol, Optional<HistoryEntry>> lastChange) {
        crews = new CrewTerminals(
                track.devices(),
                online,
                new TerminalOrderTable(database),
                new PatrolOrders(new OrderStore(database), noted),
                patrolsOfUnit,
                patrols,
                lastChange,
                clock);
        if (config.text("jt808.port", "").isEmpty()) {
            server = null;
            return;
        }
        TerminalServer.Settings settings = new TerminalServer.Settings(
                config.text("jt808.host", "127.0.0.1"),
                config.number("jt808.port", 0),
                config.number("jt808.idle-seconds", IDLE_SECONDS),
                config.number("jt808.login-seconds", LOGIN_SECONDS),
                config.number("jt808.connections", MOST_CONNECTIONS));
        TerminalRegister register = new TerminalRegister(
                track.devices(), track.unknown(), track.healths(), track.raw(), new TerminalStore(database), clock);
        server = TerminalServer.start(settings, register, track.intake(), online, clock);
    }

    /** Hears of changed patrols. */
    CrewTerminals crews() {
        return crews;
    }

    /** Who is there now. */
    OnlineTerminals online() {
        return online;
    }

    /** The doors, where they are open. */
    Optional<TerminalServer> server() {
        return Optional.ofNullable(server);
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
        crews.close();
    }
}
