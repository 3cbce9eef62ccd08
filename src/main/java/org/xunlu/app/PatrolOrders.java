package org.xunlu.app;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.xunlu.patrol.Act;
import org.xunlu.patrol.Patrol;
import org.xunlu.track.DeviceId;
import org.xunlu.track.order.Order;
import org.xunlu.track.order.OrderBook;
import org.xunlu.track.order.OrderKind;
import org.xunlu.track.order.OrderState;
import org.xunlu.track.protocol.jt808.Downlink;
import org.xunlu.track.terminal.TerminalOrder;

/**
 * What goes to terminals with patrols, noted among all other orders, so that dispatchers read in one place what a terminal
 * was told, what waits for it, and what became of it.
 */
final class PatrolOrders {
    private static final int LONGEST_TITLE = 200;

    private final OrderBook book;
    private final Consumer<Order> changed;

    /**
     * Notes.
     *
     * @param changed told of every order after it was stored
     */
    PatrolOrders(OrderBook book, Consumer<Order> changed) {
        this.book = book;
        this.changed = changed;
    }

    /**
     * Something for a terminal.
     *
     * @param by who brought it about
     */
    record Told(DeviceId device, Patrol patrol, TerminalOrder.Kind kind, Downlink message, Act by) {
        private OrderKind orderKind() {
            return kindOf(kind);
        }

        private Order order(Order.Progress progress) {
            boolean isRoute = kind != TerminalOrder.Kind.TEXT;
            String title = message instanceof Downlink.Text text
                    ? text.text()
                    : patrol.plan().name();
            return new Order(
                    0,
                    device,
                    orderKind(),
                    title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title,
                    isRoute ? TerminalWords.number(patrol) : 0,
                    kind == TerminalOrder.Kind.ROUTE ? TerminalWords.shape(patrol) : "",
                    Downlink.Prepared.of(message),
                    new Order.Given(
                            by.personId(), by.person(), by.at(), patrol.id().value()),
                    progress);
        }
    }

    /** It waits for the terminal to come back, in the place of what waited before. */
    void waits(Told told) {
        Order order = told.order(Order.Progress.WAITING);
        Order waiting = waiting(told.device(), told.patrol(), told.kind());
        if (waiting == null || !waiting.message().equals(order.message())) {
            withdraw(told.device(), told.patrol(), told.kind(), told.by().at());
            add(order);
        }
    }

    /** It was sent; answers it as it is noted. */
    Order sent(Told told, Instant at) {
        Order.Progress progress = new Order.Progress(OrderState.SENT, at, null, null);
        Order order = told.order(progress);
        Order waiting = waiting(told.device(), told.patrol(), told.kind());
        if (waiting != null && waiting.message().equals(order.message())) {
            Order sent = waiting.with(progress);
            advance(sent, OrderState.WAITING);
            return sent;
        }
        withdraw(told.device(), told.patrol(), told.kind(), at);
        return add(order);
    }

    /**
     * The terminal answered.
     *
     * @param result null where it did not
     */
    void answered(Order order, @Nullable Integer result, Instant at) {
        OrderState state = result == null ? OrderState.EXPIRED : result == 0 ? OrderState.DONE : OrderState.FAILED;
        advance(order.with(new Order.Progress(state, order.progress().sent(), at, result)), OrderState.SENT);
    }

    /** What waits is no longer to be sent. */
    void withdraw(DeviceId device, Patrol patrol, TerminalOrder.Kind kind, Instant at) {
        Order waiting = waiting(device, patrol, kind);
        if (waiting != null) {
            advance(waiting.with(new Order.Progress(OrderState.CANCELLED, null, at, null)), OrderState.WAITING);
        }
    }

    private @Nullable Order waiting(DeviceId device, Patrol patrol, TerminalOrder.Kind kind) {
        return book.findWaiting(device, patrol.id().value(), kindOf(kind)).orElse(null);
    }

    private static OrderKind kindOf(TerminalOrder.Kind kind) {
        return switch (kind) {
            case ROUTE -> OrderKind.ROUTE;
            case TEXT -> OrderKind.TEXT;
            case FORGET -> OrderKind.FORGET_ROUTE;
        };
    }

    private Order add(Order order) {
        Order stored = book.add(List.of(order)).get(0);
        changed.accept(stored);
        return stored;
    }

    private void advance(Order order, OrderState from) {
        if (book.advance(order, from)) {
            changed.accept(order);
        }
    }
}
