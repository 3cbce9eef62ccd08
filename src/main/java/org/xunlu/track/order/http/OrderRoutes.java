package org.xunlu.track.order.http;

import static org.xunlu.http.Allowed.DISPATCHER;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.xunlu.account.AuditEntry.Outcome;
import org.xunlu.account.AuditTrail;
import org.xunlu.http.Calls;
import org.xunlu.http.Endpoint;
import org.xunlu.http.Routes;
import org.xunlu.refusal.Refusal;
import org.xunlu.track.Device;
import org.xunlu.track.DeviceId;
import org.xunlu.track.DeviceRegistry;
import org.xunlu.track.order.Order;
import org.xunlu.track.order.OrderBook;
import org.xunlu.track.order.OrderDesk;
import org.xunlu.track.order.OrderFilter;
import org.xunlu.track.order.OrderKind;
import org.xunlu.track.order.OrderState;
import org.xunlu.track.protocol.jt808.AreaOrder;
import org.xunlu.track.terminal.TerminalRegister;

/** Orders to terminals: give, list, take back; the terminals there are. */
public final class OrderRoutes implements Routes {
    private static final int PAGE = 100;
    /** A terminal keeps an area's number in 32 bits. */
    private static final long NUMBERS = 0x7fff_ffffL;

    private final OrderDesk desk;
    private final OrderBook book;
    private final DeviceRegistry devices;
    private final Supplier<Set<DeviceId>> online;
    private final LongFunction<AreaOrder> routes;
    private final AuditTrail audit;
    private final Clock clock;

    /**
     * Routes of this desk.
     *
     * @param online the terminals that are there now
     * @param routes the message that gives the route of a patrol; refuses where there is none
     */
    public OrderRoutes(
            OrderDesk desk,
            OrderBook book,
            DeviceRegistry devices,
            Supplier<Set<DeviceId>> online,
            LongFunction<AreaOrder> routes,
            AuditTrail audit,
            Clock clock) {
        this.desk = desk;
        this.book = book;
        this.devices = devices;
        this.online = online;
        this.routes = routes;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(
                        "/api/terminals",
                        "list vehicle terminals, and whether they are there now",
                        this::terminals,
                        DISPATCHER),
                Endpoint.get(
                        "/api/terminal-orders",
                        "list what terminals were told, newest first (kind, state, device)",
                        this::list,
                        DISPATCHER),
                Endpoint.post(
                        "/api/terminal-orders",
                        "tell terminals something: a text, an area or a route to watch, to report",
                        this::give,
                        DISPATCHER),
                Endpoint.post(
                        "/api/terminal-orders/{id}/cancel",
                        "take back what was not sent yet",
                        this::cancel,
                        DISPATCHER));
    }

    private void terminals(Context context) {
        Set<DeviceId> there = online.get();
        context.json(new Terminals(devices.listAll().stream()
                .filter(each -> each.enabled() && (isTerminal(each) || there.contains(each.id())))
                .map(each -> new Terminal(
                        each.id().value(),
                        each.name(),
                        each.uniqueId(),
                        each.unitId(),
                        there.contains(each.id()),
                        each.lastSeen()))
                .toList()));
    }

    /** Also one that an administrator has entered by its phone number and that has not called yet. */
    private static boolean isTerminal(Device device) {
        return device.protocol().equals(TerminalRegister.PROTOCOL)
                || (device.protocol().isEmpty() && device.uniqueId().matches("\\d{7,20}"));
    }

    private void list(Context context) {
        OrderFilter filter = new OrderFilter(
                Calls.queryEnum(context, "kind", OrderKind.class),
                Calls.queryEnum(context, "state", OrderState.class),
                Calls.queryNumber(context, "device"));
        context.json(book.list(filter, Calls.limit(context, PAGE), context.queryParam("after"))
                .map(this::view));
    }

    private void give(Context context) {
        OrderForm form = Calls.body(context, OrderForm.class);
        OrderDesk.Wish wish = form.wish(clock.instant().toEpochMilli() / 10 & NUMBERS, routes, desk::get);
        List<Order> orders = desk.give(Calls.caller(context), addressed(form), wish);
        for (Order order : orders) {
            audit.record(
                    Calls.caller(context),
                    "terminal.order",
                    "device " + order.device().value(),
                    Outcome.DONE,
                    order.kind() + ": " + order.title());
        }
        context.status(201).json(new Orders(orders.stream().map(this::view).toList()));
    }

    private List<DeviceId> addressed(OrderForm form) {
        List<Long> asked = form.devices() == null ? List.of() : form.devices();
        Long forgotten = form.order();
        if (asked.isEmpty() && forgotten != null) {
            return List.of(desk.get(forgotten).device());
        }
        if (asked.isEmpty()) {
            throw Refusal.invalid("order.nobody", "devices");
        }
        List<DeviceId> ids = new ArrayList<>();
        asked.stream()
                .distinct()
                .forEach(id -> ids.add(devices.get(new DeviceId(id)).id()));
        return ids;
    }

    private void cancel(Context context) {
        Order cancelled = desk.cancel(Calls.id(context, "id"));
        audit.record(Calls.caller(context), "terminal.order_cancel", "order " + cancelled.id(), Outcome.DONE, "");
        context.json(view(cancelled));
    }

    private OrderView view(Order order) {
        return OrderView.of(
                order, devices.find(order.device()).map(Device::name).orElse(""));
    }

    /** Vehicle terminals. */
    record Terminals(List<Terminal> items) {}

    /** A terminal, and whether it is there now. */
    record Terminal(
            long id,
            String name,
            String uniqueId,
            @Nullable Long unitId,
            boolean online,
            @Nullable Instant lastSeen) {}

    /** What was given. */
    record Orders(List<OrderView> items) {}
}
