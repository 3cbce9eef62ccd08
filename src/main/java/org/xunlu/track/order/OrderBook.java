package org.xunlu.track.order;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xunlu.paging.Page;
import org.xunlu.track.DeviceId;

/** Where orders are kept. */
public interface OrderBook {
    /** Stores new orders; answers them with their keys. */
    List<Order> add(List<Order> orders);

    /** An order. */
    Optional<Order> find(long id);

    /** Those that match, the newest first. */
    Page<Order> list(OrderFilter filter, int limit, @Nullable String after);

    /** Those of a terminal that wait, in the order they were given. */
    List<Order> listWaiting(DeviceId device);

    /** Every terminal for which an order waits. */
    List<DeviceId> listAwaited();

    /** Notes how far an order has come, unless it is no longer in this state; answers whether it was. */
    boolean advance(Order order, OrderState from);

    /** Lets everything that was sent and not answered wait again, after a restart. */
    void resume();
}
