package org.xunlu.track.order;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.xunlu.access.Caller;
import org.xunlu.refusal.Refusal;
import org.xunlu.track.DeviceId;
import org.xunlu.track.protocol.jt808.Downlink;

/** Where orders are given, sent, and their answers taken down. Everything with the database happens on the worker. */
public final class OrderDesk {
    private final OrderBook book;
    private final Line line;
    private final Executor worker;
    private final Clock clock;
    private final Consumer<Order> changed;

    /**
     * A desk.
     *
     * @param line sends to terminals that are there
     * @param worker runs what waits for the database, one after the other
     * @param changed told of every order after it was stored
     */
    public OrderDesk(OrderBook book, Line line, Executor worker, Clock clock, Consumer<Order> changed) {
        this.book = book;
        this.line = line;
        this.worker = worker;
        this.clock = clock;
        this.changed = changed;
    }

    /** Stores an order for each of these terminals, and sends it to those that are there. */
    public List<Order> give(Caller caller, Collection<DeviceId> devices, Wish wish) {
        Order.Given given = new Order.Given(caller.personId(), caller.name(), now(), null);
        List<Order> orders = new ArrayList<>();
        for (DeviceId device : devices) {
            orders.add(new Order(
                    0,
                    device,
                    wish.kind,
                    wish.title,
                    wish.number,
                    wish.shape,
                    Downlink.Prepared.of(wish.message),
                    given,
                    Order.Progress.WAITING));
        }
        List<Order> stored = book.add(orders);
        stored.forEach(changed);
        worker.execute(() -> stored.stream().map(Order::device).distinct().forEach(this::sendWaiting));
        return stored;
    }

    /** A terminal has come in: it is sent what waits for it. */
    public void arrived(DeviceId device) {
        worker.execute(() -> sendWaiting(device));
    }

    /** Ends what is no longer worth to be sent and sends again what was not answered; to be called now and then. */
    public void tick() {
        worker.execute(() -> book.listAwaited().forEach(this::sendWaiting));
    }

    /**
     * Takes an order back that was not sent yet.
     *
     * @throws Refusal {@code order.gone} when it was, {@code order.of_patrol} when it goes with a patrol
     */
    public Order cancel(long id) {
        Order order = get(id);
        if (order.given().patrolId() != null) {
            throw Refusal.conflict("order.of_patrol", Map.of());
        }
        Order cancelled = order.with(new Order.Progress(OrderState.CANCELLED, null, now(), null));
        if (!book.advance(cancelled, OrderState.WAITING)) {
            throw Refusal.conflict("order.gone", Map.of());
        }
        changed.accept(cancelled);
        return cancelled;
    }

    /** The one with this key. */
    public Order get(long id) {
        return book.find(id).orElseThrow(() -> Refusal.notFound("order", id));
    }

    private void sendWaiting(DeviceId device) {
        for (Order order : book.listWaiting(device)) {
            if (now().isAfter(order.worthUntil())) {
                advance(
                        order,
                        new Order.Progress(OrderState.EXPIRED, order.progress().sent(), now(), null));
            } else {
                send(order);
            }
        }
    }

    private void send(Order order) {
        Optional<CompletableFuture<Integer>> sending = line.send(order.device(), order.message());
        if (sending.isEmpty()) {
            return;
        }
        Instant sent = now();
        Order under = order.with(new Order.Progress(OrderState.SENT, sent, null, null));
        if (!book.advance(under, OrderState.WAITING)) {
            return;
        }
        changed.accept(under);
        CompletableFuture<Integer> unused = sending.get()
                .whenComplete((result, failure) -> worker.execute(() -> advance(under, answered(sent, result))));
    }

    private Order.Progress answered(Instant sent, @Nullable Integer result) {
        if (result == null) {
            return new Order.Progress(OrderState.WAITING, sent, null, null);
        }
        return new Order.Progress(result == 0 ? OrderState.DONE : OrderState.FAILED, sent, now(), result);
    }

    private void advance(Order order, Order.Progress now) {
        Order further = order.with(now);
        if (book.advance(further, order.progress().state())) {
            changed.accept(further);
        }
    }

    /** To the millisecond, so that what is told is what is stored. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * What is to be told.
     *
     * @param number by which terminals know an area or route; 0 for others
     * @param shape well-known text, or empty
     */
    public record Wish(OrderKind kind, String title, long number, String shape, Downlink message) {
        /** Something without a place. */
        public static Wish of(OrderKind kind, String title, Downlink message) {
            return new Wish(kind, title, 0, "", message);
        }
    }

    /** Sends to terminals. */
    @FunctionalInterface
    public interface Line {
        /** Completed with what the terminal answers, failed when it does not; empty when it is not there. */
        Optional<CompletableFuture<Integer>> send(DeviceId device, Downlink message);
    }
}
