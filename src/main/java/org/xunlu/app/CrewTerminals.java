package org.xunlu.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xunlu.patrol.Assignment;
import org.xunlu.patrol.CrewTerminal;
import org.xunlu.patrol.HistoryEntry;
import org.xunlu.patrol.Patrol;
import org.xunlu.patrol.PatrolState;
import org.xunlu.refusal.Refusal;
import org.xunlu.track.Device;
import org.xunlu.track.DeviceId;
import org.xunlu.track.DeviceRegistry;
import org.xunlu.track.sockets.OnlineTerminals;
import org.xunlu.track.sql.TerminalOrderTable;
import org.xunlu.track.terminal.TerminalOrder;
import org.xunlu.track.terminal.TerminalOrder.Kind;
import org.xunlu.track.terminal.TerminalRegister;

/**
 * Tells the terminals of a unit what it is to drive: the route, which a standard terminal watches by itself, and a text;
 * and to forget the route when the patrol has ended. A terminal that is not there is told when it comes back.
 */
final class CrewTerminals implements CrewTerminal.Book, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CrewTerminals.class);

    /** A terminal that was away for longer has been told other routes since. */
    private static final Duration LONGEST_AWAY = Duration.ofDays(30);

    private final DeviceRegistry devices;
    private final OnlineTerminals online;
    private final TerminalOrderTable orders;
    private final PatrolOrders noted;
    private final PatrolSending sending;
    private final LongFunction<List<Patrol>> patrolsOfUnit;
    private final LongFunction<Patrol> patrols;
    private final Function<Patrol, Optional<HistoryEntry>> lastChange;
    private final Clock clock;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "terminal-orders");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * Watches who comes in.
     *
     * @param noted where dispatchers read what was told
     * @param patrolsOfUnit what a unit is to drive or drives, as its crew may see it
     * @param patrols a patrol by its key
     * @param lastChange how a patrol was changed last after it was given out
     */
    CrewTerminals(
            DeviceRegistry devices,
            OnlineTerminals online,
            TerminalOrderTable orders,
            PatrolOrders noted,
            LongFunction<List<Patrol>> patrolsOfUnit,
            LongFunction<Patrol> patrols,
            Function<Patrol, Optional<HistoryEntry>> lastChange,
            Clock clock) {
        this.devices = devices;
        this.online = online;
        this.orders = orders;
        this.noted = noted;
        this.patrolsOfUnit = patrolsOfUnit;
        this.patrols = patrols;
        this.sending = new PatrolSending(online, orders, noted, lastChange, clock, this::later);
        this.lastChange = lastChange;
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
                tell(device, patrol, assignment);
            }
        });
    }

    @Override
    public List<CrewTerminal> list(Patrol patrol) {
        Set<DeviceId> there = online.devices();
        List<TerminalOrder> told = orders.listOfPatrol(patrol.id().value());
        @Nullable
        Integer content =
                TerminalWords.route(patrol).map(PatrolSending::contentOf).orElse(null);
        return terminals(patrol).stream()
                .map(device -> new CrewTerminal(
                        device.id().value(),
                        device.name(),
                        there.contains(device.id()),
                        device.lastSeen(),
                        told(told, device, Kind.ROUTE, content),
                        told(told, device, Kind.TEXT, null)))
                .toList();
    }

    private List<Device> terminals(Patrol patrol) {
        Assignment assignment = patrol.assignment();
        Set<DeviceId> there = online.devices();
        return assignment == null
                ? List.of()
                : devices.listOfUnit(assignment.unit().value()).stream()
                        .filter(Device::enabled)
                        .filter(each -> isTerminal(each) || there.contains(each.id()))
                        .toList();
    }

    /** Also one that was entered by its phone number and has not called yet. */
    static boolean isTerminal(Device device) {
        return device.protocol().equals(TerminalRegister.PROTOCOL)
                || (device.protocol().isEmpty() && device.uniqueId().matches("\\d{7,20}"));
    }

    private static CrewTerminal.@Nullable Told told(
            List<TerminalOrder> orders, Device device, Kind kind, @Nullable Integer content) {
        return orders.stream()
                .filter(each -> each.device().equals(device.id()) && each.kind() == kind)
                .findFirst()
                .map(each -> new CrewTerminal.Told(
                        each.sent(), each.answered(), each.result(), content == null || content == each.content()))
                .orElse(null);
    }

    @Override
    public int tellAgain(Patrol patrol) {
        Assignment assignment = patrol.assignment();
        if (assignment == null || terminals(patrol).isEmpty()) {
            throw Refusal.rule("patrol.no_terminal", null, Map.of());
        }
        if (patrolsOfUnit.apply(assignment.unit().value()).stream()
                .noneMatch(each -> each.id().equals(patrol.id()))) {
            throw Refusal.conflict(
                    "patrol.not_for_terminals", Map.of("state", patrol.state().kind()));
        }
        Set<DeviceId> there = online.devices();
        List<Device> reached = terminals(patrol).stream()
                .filter(each -> there.contains(each.id()))
                .toList();
        if (reached.isEmpty()) {
            throw Refusal.conflict(
                    "patrol.terminal_away",
                    Map.of("terminal", terminals(patrol).get(0).name()));
        }
        later(() -> {
            for (Device device : reached) {
                orders.forget(device.id(), patrol.id().value());
                tell(device, patrol, assignment);
            }
        });
        return reached.size();
    }

    private void arrived(DeviceId id) {
        later(() -> {
            Device device = devices.find(id).orElse(null);
            if (device == null) {
                return;
            }
            Long unit = device.unitId();
            List<Patrol> open = unit == null ? List.of() : patrolsOfUnit.apply(unit);
            Set<Long> present = open.stream().map(each -> each.id().value()).collect(Collectors.toSet());
            // what ended, or was given to somebody else, while it was away
            orders.listUnforgotten(id, clock.instant().minus(LONGEST_AWAY)).stream()
                    .filter(told -> !present.contains(told))
                    .forEach(told -> callOff(device, patrols.apply(told)));
            for (Patrol patrol : open) {
                Assignment assignment = patrol.assignment();
                if (assignment != null) {
                    tell(device, patrol, assignment);
                }
            }
        });
    }

    private void tell(Device device, Patrol patrol, Assignment assignment) {
        switch (patrol.state().kind()) {
            case PUBLISHED, DRIVING, INTERRUPTED -> {
                TerminalWords.route(patrol).ifPresent(route -> sending.send(device, patrol, Kind.ROUTE, route));
                sending.send(
                        device,
                        patrol,
                        Kind.TEXT,
                        TerminalWords.text(
                                patrol, assignment, lastChange.apply(patrol).orElse(null)));
            }
            case DONE, CANCELLED -> callOff(device, patrol);
            case DRAFT, ASSIGNED -> {
                // not shown to the crew yet
            }
        }
    }

    private void callOff(Device device, Patrol patrol) {
        long id = patrol.id().value();
        Instant at = patrol.state().act().at();
        noted.withdraw(device.id(), patrol, Kind.ROUTE, at);
        noted.withdraw(device.id(), patrol, Kind.TEXT, at);
        if (patrol.state().kind() == PatrolState.Kind.CANCELLED
                && orders.find(device.id(), id, Kind.TEXT).isPresent()) {
            sending.send(device, patrol, Kind.TEXT, TerminalWords.calledOff(patrol));
        }
        if (orders.find(device.id(), id, Kind.ROUTE).isPresent()) {
            sending.send(device, patrol, Kind.FORGET, TerminalWords.forget(patrol));
        }
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
