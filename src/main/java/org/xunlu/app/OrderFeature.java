package org.xunlu.app;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xunlu.access.Caller;
import org.xunlu.access.Role;
import org.xunlu.account.AuditTrail;
import org.xunlu.alarm.Alarm;
import org.xunlu.database.Database;
import org.xunlu.http.Routes;
import org.xunlu.live.Feed;
import org.xunlu.patrol.PatrolId;
import org.xunlu.refusal.Refusal;
import org.xunlu.track.Device;
import org.xunlu.track.DeviceId;
import org.xunlu.track.order.Order;
import org.xunlu.track.order.OrderDesk;
import org.xunlu.track.order.OrderKind;
import org.xunlu.track.order.http.OrderRoutes;
import org.xunlu.track.order.http.OrderView;
import org.xunlu.track.order.sql.OrderStore;
import org.xunlu.track.protocol.jt808.AreaOrder;
import org.xunlu.track.protocol.jt808.Downlink;
import org.xunlu.track.sockets.OnlineTerminals;
import org.xunlu.track.terminal.TerminalRegister;

/** Orders to terminals, wired. */
final class OrderFeature implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OrderFeature.class);
    private static final Set<Role> WATCHERS = Set.of(Role.DISPATCHER);
    private static final int AGAIN_MILLIS = 30_000;

    private final TrackFeature track;
    private final OrderDesk desk;
    private final OrderRoutes routes;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "orders");
        thread.setDaemon(true);
        return thread;
    });

    OrderFeature(
            Database database,
            Clock clock,
            AuditTrail audit,
            TrackFeature track,
            OnlineTerminals online,
            PatrolFeature patrol,
            Feed feed,
            RepeatedTasks tasks) {
        this.track = track;
        OrderStore store = new OrderStore(database);
        store.resume();
        desk = new OrderDesk(store, online::send, this::later, clock, order -> tell(feed, track, order));
        routes = new OrderRoutes(desk, store, track.devices(), online::devices, id -> route(patrol, id), audit, clock);
        online.onArrival(desk::arrived);
        tasks.every(AGAIN_MILLIS, desk::tick);
    }

    private static AreaOrder route(PatrolFeature patrol, long id) {
        return TerminalWords.route(patrol.desk().get(new PatrolId(id)))
                .orElseThrow(() -> Refusal.conflict("order.no_route", Map.of()));
    }

    /** Tells the pages of an order. */
    static void tell(Feed feed, TrackFeature track, Order order) {
        String name = track.devices().find(order.device()).map(Device::name).orElse("");
        feed.publish("order", WATCHERS, OrderView.of(order, name));
    }

    /** Sends words to the terminals of who raised an alarm; answers how many there are. */
    int tell(Caller caller, Alarm alarm, String text) {
        Long unit = alarm.call().unitId();
        Long device = alarm.call().deviceId();
        List<DeviceId> terminals = track.devices().listAll().stream()
                .filter(each -> each.enabled() && each.protocol().equals(TerminalRegister.PROTOCOL))
                .filter(each ->
                        unit == null ? device != null && each.id().value() == device : unit.equals(each.unitId()))
                .map(Device::id)
                .toList();
        if (!terminals.isEmpty()) {
            int flags = Downlink.Text.URGENT | Downlink.Text.SHOWN | Downlink.Text.SPOKEN;
            desk.give(
                    caller, terminals, OrderDesk.Wish.of(OrderKind.TEXT, text, new Downlink.Text(flags, false, text)));
        }
        return terminals.size();
    }

    List<Routes> routes() {
        return List.of(routes);
    }

    private void later(Runnable task) {
        try {
            worker.execute(() -> {
                try {
                    task.run();
                } catch (RuntimeException e) {
                    LOG.error("an order could not be taken further", e);
                }
            });
        } catch (RejectedExecutionException e) {
            // at the end of the server; what waits is sent at the next start
            LOG.debug("not sent at the end");
        }
    }

    @Override
    public void close() {
        worker.shutdown();
        try {
            if (!worker.awaitTermination(5, TimeUnit.SECONDS)) {
                LOG.warn("an order is still being stored after five seconds");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
