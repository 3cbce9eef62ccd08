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

    /** The one of a kind that waits for a terminal with this patrol. */
    Optional<Order> findWaiting(DeviceId device, long patrolId, OrderKind kind);

    /** Those of a terminal that wait, in the order they were given; not those that go with a patrol. */
    List<Order> listWaiting(DeviceId device);

    /** Every terminal for which such an order waits. */
    List<DeviceId> listAwaited();

    /** Notes how far an order has come, unless it is no longer in this state; answers whether it was. */
    boolean advance(Order order, OrderState from);

    /**
     * Lets everything that was sent and not answered wait again, after a restart; what goes with a patrol has ended and is
     * given anew by who follows the patrol.
     */
    void resume();
}
