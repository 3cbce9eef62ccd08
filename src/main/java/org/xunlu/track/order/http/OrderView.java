package org.xunlu.track.order.http;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.xunlu.track.order.Order;
import org.xunlu.track.order.OrderKind;
import org.xunlu.track.order.OrderState;

/**
 * An order as the API shows it.
 *
 * @param deviceName what people call the terminal
 * @param messageId of JT/T 808, e.g. {@code 0x8300}
 * @param patrolId of the patrol it goes with; null for what was given by hand
 * @param geometry the area or route, or null
 */
public record OrderView(
        long id,
        long deviceId,
        String deviceName,
        OrderKind kind,
        String title,
        long number,
        String messageId,
        @Nullable Geometry geometry,
        OrderState state,
        Instant givenAt,
        String givenBy,
        @Nullable Long patrolId,
        @Nullable Instant sentAt,
        @Nullable Instant answeredAt,
        @Nullable Integer result) {

    /** As it is shown. */
    public static OrderView of(Order order, String deviceName) {
        return new OrderView(
                order.id(),
                order.device().value(),
                deviceName,
                order.kind(),
                order.title(),
                order.number(),
                "0x" + Integer.toHexString(order.message().id()),
                geometry(order.shape()),
                order.progress().state(),
                order.given().at(),
                order.given().name(),
                order.given().patrolId(),
                order.progress().sent(),
                order.progress().answered(),
                order.progress().result());
    }

    private static @Nullable Geometry geometry(String wkt) {
        if (wkt.isEmpty()) {
            return null;
        }
        try {
            return new WKTReader().read(wkt);
        } catch (ParseException e) {
            throw new IllegalStateException("the shape of an order cannot be read", e);
        }
    }
}
