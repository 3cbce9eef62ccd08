package org.xunlu.track.protocol;

import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One position of GPSLogger for Android by "log to custom URL", under the names of its {@code %ALL} ({@code lat, lon, acc,
 * dir, spd, timestamp, timeoffset, time, batt, ser, aid}) or those of {@link OsmAndQuery}. Its speed is m/s under every
 * name. Source: mendhak/gpslogger, CustomUrlManager.
 */
public final class GpsLoggerQuery {
    private GpsLoggerQuery() {}

    /**
     * Decodes.
     *
     * @param parameter the first value of a parameter, or null
     * @param now the time of a message that carries none
     * @param zone what a time without a zone means
     * @throws org.xunlu.refusal.Refusal {@code not_a_number} or {@code not_a_time}
     */
    public static DeviceMessage decode(Function<String, @Nullable String> parameter, Instant now, ZoneId zone) {
        return OsmAndQuery.decode(name -> translated(parameter, name), now, zone);
    }

    private static @Nullable String translated(Function<String, @Nullable String> parameter, String name) {
        return switch (name) {
            case "id" -> first(parameter, "id", "deviceid", "ser", "aid");
            case "timestamp" -> first(parameter, "timestamp", "timeoffset", "time");
            case "speed" -> null;
            case "speed_mps" -> first(parameter, "speed_mps", "spd", "speed");
            case "bearing" -> first(parameter, "bearing", "dir", "heading");
            case "accuracy" -> first(parameter, "accuracy", "acc");
            default -> given(parameter.apply(name));
        };
    }

    private static @Nullable String first(Function<String, @Nullable String> parameter, String... names) {
        for (String name : names) {
            String value = given(parameter.apply(name));
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    /** A placeholder the app has not filled is as if it were not there. */
    private static @Nullable String given(@Nullable String value) {
        return value == null || value.isBlank() || value.startsWith("%") ? null : value;
    }
}
