package org.xunlu.track.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xunlu.track.PositionReport;

/**
 * What OwnTracks posts in its HTTP mode: a {@code _type} of {@code location} with {@code lat, lon, tst} (epoch seconds of
 * the fix){@code , acc} (m){@code , vel} (km/h){@code , cog, batt} (%); every other type carries no track and is left
 * alone. What is zero, the app leaves out. Source: owntracks/booklet, JSON.
 */
public final class OwnTracksJson {
    private OwnTracksJson() {}

    /** Decodes an object, or a list of them. */
    public static DeviceMessage decode(JsonNode body) {
        List<PositionReport> reports = new ArrayList<>();
        Double battery = null;
        for (JsonNode each : body.isArray() ? body : List.of(body)) {
            if (each.path("_type").asText("").equals("location")) {
                reports.add(report(each));
                battery = figure(each, "batt");
            }
        }
        return new DeviceMessage(idOf(body), reports, battery);
    }

    /** The last word of {@code owntracks/user/device}, for phones that bring no name with their secret. */
    private static String idOf(JsonNode body) {
        String topic = body.path("topic").asText("");
        return topic.substring(topic.lastIndexOf('/') + 1);
    }

    private static PositionReport report(JsonNode location) {
        return new PositionReport(
                time(location.path("tst")),
                location.path("lon").asDouble(Double.NaN),
                location.path("lat").asDouble(Double.NaN),
                figure(location, "vel"),
                figure(location, "cog"),
                figure(location, "acc"),
                true,
                false);
    }

    private static @Nullable Instant time(JsonNode seconds) {
        double value = seconds.asDouble(Double.NaN);
        return Math.abs(value) < 1e11 ? Instant.ofEpochMilli(Math.round(value * 1000)) : null;
    }

    private static @Nullable Double figure(JsonNode location, String name) {
        return location.path(name).isNumber()
                ? Double.valueOf(location.path(name).asDouble())
                : null;
    }
}
