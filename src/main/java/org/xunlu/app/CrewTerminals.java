package org.xunlu.app;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xunlu.patrol.Assignment;
import org.xunlu.patrol.Patrol;
import org.xunlu.track.Device;
import org.xunlu.track.DeviceId;
import org.xunlu.track.DeviceRegistry;
import org.xunlu.track.protocol.jt808.Downlink;
import org.xunlu.track.protocol.jt808.Edition;
import org.xunlu.track.sockets.OnlineTerminals;
import org.xunlu.track.sql.TerminalOrderTable;
import org.xunlu.track.terminal.TerminalOrder;
import org.xunlu.track.terminal.TerminalOrder.Kind;

/**
 * Tells the terminals of a unit what it is to drive: the route, which a standard terminal watches by itself, and a text;
 * and to forget the route when the patrol has ended. A terminal that is not there is told when it comes back.
 */
final class CrewTerminals implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CrewTerminals.class);

    private final DeviceRegistry devices;
    private final OnlineTerminals online;
    private final TerminalOrderTable orders;
    private final LongFunction<List<Patrol>> patrolsOfUnit;
    private final Clock clock;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "terminal-orders");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * Watches who comes in.
     *
     * @param patrolsOfUnit what a unit is to drive or drives
     */
    CrewTerminals(
            DeviceRegistry devices,
            OnlineTerminals online,
            TerminalOrderTable orders,
            LongFunction<List<Patrol>> patrolsOfUnit,
            Clock clock) {
        this.devices = devices;
        this.online = online;
        this.orders = orders;
        this.patrolsOfUnit = patrolsOfUnit;
        this.clock = clock;
        online.onArrival(this::arrived);
    }

    /** Hears of a changed patrol. */
    void follow(Patrol patrol) {
        Assignment assignment = patrol.assignment();
        if (assignment == null) {
            return;
        }
        later(() -> {
            for (Device device : devices.listOfUnit(assignment.unit().value())) {
                tell(device.id(), patrol, assignment);
            }
        });
    }

    private void arrived(DeviceId id) {
        later(() -> {
            Long unit = devices.find(id).map(Device::unitId).orElse(null);
            for (Patrol patrol : unit == null ? List.<Patrol>of() : patrolsOfUnit.apply(unit)) {
                Assignment assignment = patrol.assignment();
                if (assignment != null) {
                    tell(id, patrol, assignment);
                }
            }
        });
    }

    private void tell(DeviceId device, Patrol patrol, Assignment assignment) {
        switch (patrol.state().kind()) {
            case PUBLISHED, DRIVING, INTERRUPTED -> {
                TerminalWords.route(patrol).ifPresent(route -> send(device, patrol, Kind.ROUTE, route));
                send(device, patrol, Kind.TEXT, TerminalWords.text(patrol, assignment));
            }
            case DONE, CANCELLED -> {
                if (orders.find(device, patrol.id().value(), Kind.ROUTE).isPresent()) {
                    send(device, patrol, Kind.FORGET, TerminalWords.forget(patrol));
                }
            }
            case DRAFT, ASSIGNED -> {
                // not shown to the crew yet
            }
        }
    }

    private void send(DeviceId device, Patrol patrol, Kind kind, Downlink order) {
        long id = patrol.id().value();
        int content = contentOf(order);
        if (orders.find(device, id, kind)
                .filter(each -> each.isSettled(content))
                .isPresent()) {
            return;
        }
        online.send(device, order).ifPresent(answer -> {
            Instant sent = clock.instant();
            orders.keep(new TerminalOrder(device, id, kind, content, sent, null, null));
            CompletableFuture<Integer> unused = answer.whenComplete((result, failure) -> later(() -> {
                @Nullable Instant answered = result == null ? null : clock.instant();
                orders.keep(new TerminalOrder(device, id, kind, content, sent, answered, result));
            }));
        });
    }

    /** The same for the same bytes, whichever terminal they go to. */
    private static int contentOf(Downlink order) {
        int hash = 1;
        for (byte[] frame : order.seal(Edition.OF_2019, "0".repeat(20), 0)) {
            hash = 31 * hash + Arrays.hashCode(frame);
        }
        return hash;
    }

    private void later(Runnable task) {
        try {
            worker.execute(() -> {
                try {
                    task.run();
                } catch (RuntimeException e) {
                    LOG.error("terminals could not be told of a patrol", e);
                }
            });
        } catch (RejectedExecutionException e) {
            // at the end of the server; they are told at the next start
            LOG.debug("not told at the end");
        }
    }

    @Override
    public void close() {
        worker.shutdown();
        try {
            if (!worker.awaitTermination(5, TimeUnit.SECONDS)) {
                LOG.warn("an order to a terminal goes on after five seconds");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
