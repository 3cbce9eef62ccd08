package org.xunlu.track.order.http;

import java.nio.charset.Charset;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.xunlu.http.Calls;
import org.xunlu.refusal.Refusal;
import org.xunlu.track.order.Order;
import org.xunlu.track.order.OrderDesk.Wish;
import org.xunlu.track.order.OrderKind;
import org.xunlu.track.protocol.jt808.Area;
import org.xunlu.track.protocol.jt808.AreaOrder;
import org.xunlu.track.protocol.jt808.Downlink;
import org.xunlu.track.protocol.jt808.Times;

/**
 * What a dispatcher wants terminals to be told; which fields count depends on the kind.
 *
 * @param devices keys of the terminals
 * @param text of a text, or the name of an area
 * @param urgent of a text
 * @param spoken of a text: read out as well as shown
 * @param shape of an area
 * @param from when an area begins to hold, or null for always; with {@code to}
 * @param to when it ends
 * @param enter whether entering is told
 * @param leave whether leaving is told
 * @param tellCrew whether that is told to the crew too
 * @param kmPerHour highest speed in the area, or null
 * @param order the order that set what is to be forgotten
 * @param patrolId the patrol whose route is to be driven
 * @param everySeconds of tracking; 0 ends it
 * @param forSeconds how long
 */
record OrderForm(
        @Nullable OrderKind kind,
        @Nullable List<Long> devices,
        @Nullable String text,
        @Nullable Boolean urgent,
        @Nullable Boolean spoken,
        @Nullable ShapeForm shape,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Boolean enter,
        @Nullable Boolean leave,
        @Nullable Boolean tellCrew,
        @Nullable Integer kmPerHour,
        @Nullable Long order,
        @Nullable Long patrolId,
        @Nullable Integer everySeconds,
        @Nullable Long forSeconds) {
    private static final Charset GBK = Charset.forName("GBK");
    private static final int LONGEST_NAME = 60;
    private static final int OVER_SECONDS = 10;

    /**
     * What it says.
     *
     * @param number by which a new area is known from now on
     * @param routes the message that gives a patrol's route
     * @param orders finds an order by key
     */
    Wish wish(long number, LongFunction<AreaOrder> routes, LongFunction<Order> orders) {
        return switch (Calls.required(kind, "kind")) {
            case TEXT -> Wish.of(OrderKind.TEXT, words(Downlink.Text.MOST_BYTES), message());
            case AREA -> area(number);
            case FORGET_AREA, FORGET_ROUTE -> forget(orders.apply(Calls.required(order, "order")));
            case ROUTE -> route(routes.apply(Calls.required(patrolId, "patrolId")));
            case POSITION -> Wish.of(OrderKind.POSITION, "0x8201", new Downlink.AskPosition());
            case TRACKING -> tracking();
        };
    }

    private String words(int mostBytes) {
        String words = Calls.required(text, "text").strip();
        int bytes = words.getBytes(GBK).length;
        if (bytes == 0 || bytes > mostBytes) {
            throw Refusal.invalid("order.text_bytes", "text", Map.of("max", mostBytes, "value", bytes));
        }
        return words.length() <= 300 ? words : words.substring(0, 300);
    }

    private Downlink message() {
        int flags = Downlink.Text.SHOWN
                | (yes(urgent) ? Downlink.Text.URGENT : 0)
                | (yes(spoken) ? Downlink.Text.SPOKEN : 0);
        return new Downlink.Text(flags, false, Calls.required(text, "text").strip());
    }

    private Wish area(long number) {
        ShapeForm form = Calls.required(shape, "shape");
        String name = words(LONGEST_NAME);
        Area area = new Area(number, name, form.shape(), times(), limit(), watch());
        return new Wish(OrderKind.AREA, name, number, form.wkt(), message(area));
    }

    private static AreaOrder message(Area area) {
        if (area.shape() instanceof Area.Circle) {
            return new AreaOrder.SetAreas(AreaOrder.Mode.ADD, AreaOrder.Kind.CIRCLES, List.of(area));
        }
        return area.shape() instanceof Area.Rectangle
                ? new AreaOrder.SetAreas(AreaOrder.Mode.ADD, AreaOrder.Kind.RECTANGLES, List.of(area))
                : new AreaOrder.SetPolygon(area);
    }

    private @Nullable Times times() {
        if (from == null && to == null) {
            return null;
        }
        Instant start = Calls.required(from, "from");
        Instant end = Calls.required(to, "to");
        if (!start.isBefore(end)) {
            throw Refusal.invalid("order.times", "to");
        }
        return new Times(start, end);
    }

    private Area.@Nullable Limit limit() {
        if (kmPerHour == null) {
            return null;
        }
        return new Area.Limit(within(kmPerHour, 1, 200, "kmPerHour"), OVER_SECONDS, kmPerHour);
    }

    /** Bits 2 and 4 tell the crew of entering and leaving, 3 and 5 the platform. */
    private Area.Watch watch() {
        int in = yes(enter) ? 1 << 3 | (yes(tellCrew) ? 1 << 2 : 0) : 0;
        int out = yes(leave) ? 1 << 5 | (yes(tellCrew) ? 1 << 4 : 0) : 0;
        return new Area.Watch(in | out);
    }

    private static Wish forget(Order set) {
        AreaOrder.Kind kind =
                switch (set.message().id()) {
                    case 0x8600 -> AreaOrder.Kind.CIRCLES;
                    case 0x8602 -> AreaOrder.Kind.RECTANGLES;
                    case 0x8604 -> AreaOrder.Kind.POLYGONS;
                    case 0x8606 -> AreaOrder.Kind.ROUTES;
                    default -> throw Refusal.invalid("order.no_area", "order");
                };
        OrderKind said = kind == AreaOrder.Kind.ROUTES ? OrderKind.FORGET_ROUTE : OrderKind.FORGET_AREA;
        return new Wish(said, set.title(), set.number(), "", new AreaOrder.Delete(kind, List.of(set.number())));
    }

    private static Wish route(AreaOrder message) {
        if (message instanceof AreaOrder.SetRoute set) {
            return new Wish(OrderKind.ROUTE, set.route().name(), set.route().id(), ShapeForm.wkt(set.route()), message);
        }
        throw new IllegalArgumentException("not a route: " + message.id());
    }

    private Wish tracking() {
        int every = within(Calls.required(everySeconds, "everySeconds"), 0, 3600, "everySeconds");
        long lasting = forSeconds == null ? 1800 : forSeconds;
        within((int) Math.min(Integer.MAX_VALUE, lasting), 1, 86_400, "forSeconds");
        String title = every == 0 ? "0" : String.format(Locale.ROOT, "%d s / %d min", every, lasting / 60);
        return Wish.of(OrderKind.TRACKING, title, new Downlink.TrackClosely(every, lasting));
    }

    private static boolean yes(@Nullable Boolean value) {
        return value != null && value;
    }

    private static int within(int value, int least, int most, String field) {
        if (value < least || value > most) {
            throw Refusal.invalid("out_of_range", field, Map.of("min", least, "max", most, "value", value));
        }
        return value;
    }
}
