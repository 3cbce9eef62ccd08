package org.xunlu.track.sockets;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.xunlu.track.AlarmKind;
import org.xunlu.track.DeviceId;
import org.xunlu.track.protocol.jt808.Downlink;

/** The terminals that are there now; one session each, the latest. Thread-safe. */
public final class OnlineTerminals {
    private final Map<DeviceId, TerminalSession> sessions = new ConcurrentHashMap<>();

    private final HandledAlarms handled = new HandledAlarms();

    private final List<Consumer<DeviceId>> arrivals = new CopyOnWriteArrayList<>();

    /** Tells this listener of each terminal that has authenticated; it must not wait for anything. */
    public void onArrival(Consumer<DeviceId> heard) {
        arrivals.add(heard);
    }

    /** Which devices are there. */
    public Set<DeviceId> devices() {
        return Set.copyOf(sessions.keySet());
    }

    /**
     * Sends something that a terminal answers.
     *
     * @return completed with the terminal's result (0 done, 1 failed, 2 not understood, 3 not supported); failed with a
     *     {@link java.util.concurrent.TimeoutException} when it does not answer; empty when it is not there
     */
    public Optional<CompletableFuture<Integer>> send(DeviceId device, Downlink order) {
        return Optional.ofNullable(sessions.get(device)).map(session -> session.order(order));
    }

    /**
     * A person took care of an alarm: the terminal is told by 0x8203 where the standard lets a person confirm this one, and
     * by result 4 in the answer to each further position that carries it.
     */
    public void alarmHandled(DeviceId device, AlarmKind kind) {
        handled.add(device, kind);
        if (Downlink.ConfirmAlarm.isFor(kind)) {
            Optional<CompletableFuture<Integer>> unused = send(device, new Downlink.ConfirmAlarm(kind));
        }
    }

    HandledAlarms handled() {
        return handled;
    }

    /** A session begins; the one the same device had before ends. */
    void enter(DeviceId device, TerminalSession session) {
        TerminalSession before = sessions.put(device, session);
        if (before != null && before != session) {
            before.endFromAnywhere();
        }
        arrivals.forEach(each -> each.accept(device));
    }

    void leave(DeviceId device, TerminalSession session) {
        sessions.remove(device, session);
    }
}
