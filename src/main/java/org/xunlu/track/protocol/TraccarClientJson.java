package org.xunlu.track.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xunlu.track.PositionReport;

/**
 * The JSON of Traccar Client from version 9 on: {@code device_id} beside a {@code location} of {@code timestamp} (ISO)
 * with {@code coords} of longitude, latitude, accuracy (m), speed (m/s) and heading. -1 means unknown; no coords is a
 * sign of life; the location may be a list. An {@code alarm} may stand beside the position or in its {@code extras}.
 */
public final class TraccarClientJson {
    private static final double KM_PER_HOUR_A_METER_PER_SECOND = 3.6;

    private TraccarClientJson() {}

    /** Decodes. */
    public static DeviceMessage decode(JsonNode body) {
        List<PositionReport> reports = new ArrayList<>();
        JsonNode location = body.path("location");
        if (location.isArray()) {
            location.forEach(each -> add(reports, each, body));
        } else {
            add(reports, location, body);
        }
        return new DeviceMessage(body.path("device_id").asText(""), reports, percent(location));
    }

    private static void add(List<PositionReport> reports, JsonNode location, JsonNode body) {
        JsonNode coords = location.path("coords");
        if (!coords.isObject()) {
            return;
        }
        Double speed = figure(coords, "speed");
        reports.add(new PositionReport(
                        SentTime.find(location.path("timestamp").asText(""), ZoneOffset.UTC)
                                .orElse(null),
                        coords.path("longitude").asDouble(Double.NaN),
                        coords.path("latitude").asDouble(Double.NaN),
                        speed == null || speed < 0 ? null : speed * KM_PER_HOUR_A_METER_PER_SECOND,
                        figure(coords, "heading"),
                        figure(coords, "accuracy"),
                        true,
                        false)
                .with(PhoneDetails.of(alarm(location, body), figure(coords, "altitude"), percent(location))));
    }

    /** The client names it beside the position or among what it adds to it. */
    private static @Nullable String alarm(JsonNode location, JsonNode body) {
        for (JsonNode each : List.of(location, location.path("extras"), body, body.path("extras"))) {
            if (each.path("alarm").isTextual()) {
                return each.path("alarm").asText();
            }
        }
        return null;
    }

    private static @Nullable Double percent(JsonNode location) {
        Double level = figure(location.path("battery"), "level");
        return level == null || level < 0 ? null : Double.valueOf(level * 100);
    }

    private static @Nullable Double figure(JsonNode coords, String name) {
        return coords.path(name).isNumber() ? Double.valueOf(coords.path(name).asDouble()) : null;
    }
}
