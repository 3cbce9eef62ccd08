package org.xunlu.track.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xunlu.track.PositionReport;

/**
 * A batch of Overland: {@code locations} are GeoJSON points with {@code timestamp} (ISO 8601){@code , speed} (m/s, -1
 * unknown){@code , course, horizontal_accuracy} (m){@code , battery_level} (0 to 1){@code , device_id}. Source:
 * aaronpk/Overland-iOS, README.
 */
public final class OverlandJson {
    private static final double KM_PER_HOUR_A_METER_PER_SECOND = 3.6;

    private OverlandJson() {}

    /** Decodes; a feature that is no point is a report without a place, for the intake to refuse. */
    public static DeviceMessage decode(JsonNode body) {
        List<PositionReport> reports = new ArrayList<>();
        String id = "";
        Double battery = null;
        for (JsonNode feature : body.path("locations")) {
            JsonNode properties = feature.path("properties");
            reports.add(report(feature.path("geometry").path("coordinates"), properties));
            id = id.isEmpty() ? properties.path("device_id").asText("") : id;
            Double level = figure(properties, "battery_level");
            battery = level == null || level < 0 ? battery : (Double) (level * 100);
        }
        return new DeviceMessage(id, reports, battery);
    }

    private static PositionReport report(JsonNode coordinates, JsonNode properties) {
        Double speed = figure(properties, "speed");
        return new PositionReport(
                SentTime.find(properties.path("timestamp").asText(""), ZoneOffset.UTC)
                        .orElse(null),
                coordinates.path(0).asDouble(Double.NaN),
                coordinates.path(1).asDouble(Double.NaN),
                speed == null || speed < 0 ? null : speed * KM_PER_HOUR_A_METER_PER_SECOND,
                figure(properties, "course"),
                figure(properties, "horizontal_accuracy"),
                true,
                false);
    }

    private static @Nullable Double figure(JsonNode properties, String name) {
        return properties.path(name).isNumber()
                ? Double.valueOf(properties.path(name).asDouble())
                : null;
    }
}
