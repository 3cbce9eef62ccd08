package org.xunlu.app;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.xunlu.patrol.Act;
import org.xunlu.patrol.HistoryEntry;
import org.xunlu.patrol.Patrol;
import org.xunlu.track.Device;
import org.xunlu.track.DeviceId;
import org.xunlu.track.order.Order;
import org.xunlu.track.protocol.jt808.Downlink;
import org.xunlu.track.protocol.jt808.Edition;
import org.xunlu.track.sockets.OnlineTerminals;
import org.xunlu.track.sql.TerminalOrderTable;
import org.xunlu.track.terminal.TerminalOrder;
import org.xunlu.track.terminal.TerminalOrder.Kind;

/** Sends what goes with a patrol to one terminal, and keeps what became of it. */
final class PatrolSending {
    private final OnlineTerminals online;
    private final TerminalOrderTable orders;
    private final PatrolOrders noted;
    private final Function<Patrol, Optional<HistoryEntry>> lastChange;
    private final Clock clock;
    private final Executor later;

    /**
     * Sends by these.
     *
     * @param later runs what waits for the database, one after the other
     */
    PatrolSending(
            OnlineTerminals online,
            TerminalOrderTable orders,
            PatrolOrders noted,
            Function<Patrol, Optional<HistoryEntry>> lastChange,
            Clock clock,
            Executor later) {
        this.online = online;
        this.orders = orders;
        this.noted = noted;
        this.lastChange = lastChange;
        this.clock = clock;
        this.later = later;
    }

    /** Sends something to a terminal, or lets it wait for one that is not there; not what it has taken already. */
    void send(Device to, Patrol patrol, Kind kind, Downlink order) {
        DeviceId device = to.id();
        long id = patrol.id().value();
        int content = contentOf(order);
        if (orders.find(device, id, kind)
                .filter(each -> each.isSettled(content))
                .isPresent()) {
            return;
        }
        PatrolOrders.Told told = new PatrolOrders.Told(device, patrol, kind, order, lastAct(patrol));
        Optional<CompletableFuture<Integer>> answer = online.send(device, order);
        if (answer.isEmpty()) {
            if (CrewTerminals.isTerminal(to)) {
                noted.waits(told);
            }
            return;
        }
        Instant sent = now();
        orders.keep(new TerminalOrder(device, id, kind, content, sent, null, null));
        Order entry = noted.sent(told, sent);
        CompletableFuture<Integer> unused = answer.get()
                .whenComplete((result, failure) -> later.execute(() -> {
                    Instant answered = now();
                    orders.keep(new TerminalOrder(
                            device, id, kind, content, sent, result == null ? null : answered, result));
                    noted.answered(entry, result, answered);
                }));
    }

    /** Who brought about what is told. */
    private Act lastAct(Patrol patrol) {
        Act state = patrol.state().act();
        return lastChange
                .apply(patrol)
                .map(HistoryEntry::act)
                .filter(change -> change.at().isAfter(state.at()))
                .orElse(state);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** The same for the same bytes, whichever terminal they go to. */
    static int contentOf(Downlink order) {
        int hash = 1;
        for (byte[] frame : order.seal(Edition.OF_2019, "0".repeat(20), 0)) {
            hash = 31 * hash + Arrays.hashCode(frame);
        }
        return hash;
    }
}
