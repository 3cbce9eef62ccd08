package org.xunlu.track.protocol;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.xunlu.refusal.Refusal;
import org.xunlu.track.FixDetails;
import org.xunlu.track.PositionReport;

/**
 * One position in the parameters of a request, as OsmAnd, Traccar Client up to 8 and GPSLogger send it: {@code
 * id|deviceid, lat, lon | location=lat,lon, timestamp, speed} (knots){@code , speed_mps}
 * (m/s, our own addition, as OsmAnd itself and GPSLogger tell no knots){@code , bearing|heading, accuracy} (m){@code ,
 * valid, batt} (%){@code , altitude} (m){@code , alarm}. Anything else is left alone.
 */
public final class OsmAndQuery {
    private static final double KM_PER_HOUR_A_KNOT = 1.852;
    private static final double KM_PER_HOUR_A_METER_PER_SECOND = 3.6;

    private OsmAndQuery() {}

    /**
     * Decodes.
     *
     * @param parameter the first value of a parameter, or null
     * @param now the time of a message that carries none
     * @param zone what a time without a zone means
     * @throws Refusal {@code not_a_number} or {@code not_a_time}, naming the parameter
     */
    public static DeviceMessage decode(Function<String, @Nullable String> parameter, Instant now, ZoneId zone) {
        String id = first(parameter, "id", "deviceid");
        String lat = parameter.apply("lat");
        String lon = parameter.apply("lon");
        String location = parameter.apply("location");
        if (location != null && location.indexOf(',') > 0) {
            lat = location.substring(0, location.indexOf(','));
            lon = location.substring(location.indexOf(',') + 1);
        }
        Double battery = figure(first(parameter, "batt", "battery"), "batt");
        if (lat == null || lon == null) {
            return new DeviceMessage(id == null ? "" : id, List.of(), battery);
        }
        Double knots = figure(parameter.apply("speed"), "speed");
        String valid = parameter.apply("valid");
        PositionReport report = new PositionReport(
                        time(parameter.apply("timestamp"), now, zone),
                        number(lon, "lon"),
                        number(lat, "lat"),
                        speed(knots, figure(parameter.apply("speed_mps"), "speed_mps")),
                        figure(first(parameter, "bearing", "heading"), "bearing"),
                        figure(parameter.apply("accuracy"), "accuracy"),
                        valid == null || valid.equals("1") || valid.equalsIgnoreCase("true"),
                        false)
                .with(details(parameter, battery));
        return new DeviceMessage(id == null ? "" : id, List.of(report), battery);
    }

    private static FixDetails details(Function<String, @Nullable String> parameter, @Nullable Double battery) {
        return PhoneDetails.of(parameter.apply("alarm"), altitude(parameter.apply("altitude")), battery);
    }

    /** Nobody loses a position for want of its height. */
    private static @Nullable Double altitude(@Nullable String text) {
        try {
            return figure(text, "altitude");
        } catch (Refusal unreadable) {
            return null;
        }
    }

    private static @Nullable Double speed(@Nullable Double knots, @Nullable Double metersPerSecond) {
        if (metersPerSecond != null) {
            return metersPerSecond * KM_PER_HOUR_A_METER_PER_SECOND;
        }
        return knots == null ? null : knots * KM_PER_HOUR_A_KNOT;
    }

    private static Instant time(@Nullable String sent, Instant now, ZoneId zone) {
        if (sent == null || sent.isBlank()) {
            return now;
        }
        // a plus in a query arrives as a space
        String text = sent.indexOf('T') > 0 ? sent.strip().replace(' ', '+') : sent;
        return SentTime.find(text, zone)
                .orElseThrow(() -> Refusal.invalid("not_a_time", "timestamp", Map.of("value", sent)));
    }

    private static @Nullable String first(Function<String, @Nullable String> parameter, String name, String other) {
        String value = parameter.apply(name);
        return value != null ? value : parameter.apply(other);
    }

    private static @Nullable Double figure(@Nullable String text, String field) {
        return text == null || text.isBlank() ? null : Double.valueOf(number(text, field));
    }

    private static double number(String text, String field) {
        try {
            return Double.parseDouble(text.strip());
        } catch (NumberFormatException e) {
            throw Refusal.invalid("not_a_number", field, Map.of("value", text));
        }
    }
}
