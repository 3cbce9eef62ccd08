package org.xunlu.track.http;

import static org.xunlu.http.Allowed.DEVICE;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.xunlu.http.Calls;
import org.xunlu.http.Endpoint;
import org.xunlu.http.Routes;
import org.xunlu.track.Device;
import org.xunlu.track.protocol.DeviceCredentials;
import org.xunlu.track.protocol.DeviceMessage;
import org.xunlu.track.protocol.GpsLoggerQuery;
import org.xunlu.track.protocol.OsmAndDesk;
import org.xunlu.track.protocol.OverlandJson;
import org.xunlu.track.protocol.OwnTracksJson;

/**
 * The doors of OwnTracks, Overland and GPSLogger. OwnTracks takes any answer for a delivery, so nothing is answered before
 * the commit; Overland drops its batch only for {@code {"result":"ok"}}; GPSLogger sends again until it gets 2xx.
 */
public final class PhoneRoutes implements Routes {
    /** What a time without a zone means. */
    private static final ZoneId BRIGADE = ZoneId.of("Asia/Shanghai");

    private final ReportDesk desk;
    private final Clock clock;

    /** Takes messages at this desk. */
    public PhoneRoutes(ReportDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.post("/api/owntracks", "take what OwnTracks sends in HTTP mode", this::ownTracks, DEVICE),
                Endpoint.post("/api/overland", "take a batch of Overland", this::overland, DEVICE),
                Endpoint.get("/api/gpslogger", "take one position of GPSLogger's custom URL", this::gpsLogger, DEVICE),
                Endpoint.post(
                        "/api/gpslogger",
                        "take one position of GPSLogger's custom URL, in the address, a form or JSON",
                        this::gpsLogger,
                        DEVICE));
    }

    private void ownTracks(Context context) {
        DeviceCredentials credentials = HttpCall.credentials(context, "", context::queryParam);
        DeviceMessage message =
                desk.read(context, "owntracks", credentials, () -> OwnTracksJson.decode(ReportDesk.json(context)));
        if (credentials.uniqueId().isEmpty()) {
            credentials = new DeviceCredentials(message.uniqueId(), credentials.secret());
        }
        desk.store(context, desk.enter(credentials, "owntracks"), message);
        // a list of things for the phone to show: there are none
        Calls.answerUtf8(context, "application/json", "[]");
    }

    private void overland(Context context) {
        String named = context.queryParam("device");
        DeviceMessage message = desk.read(
                context,
                "overland",
                HttpCall.credentials(context, named == null ? "" : named, context::queryParam),
                () -> OverlandJson.decode(ReportDesk.json(context)));
        String id = named == null || named.isBlank() ? message.uniqueId() : named;
        DeviceCredentials credentials = HttpCall.credentials(context, id, context::queryParam);
        desk.store(context, desk.enter(credentials, "overland"), message);
        context.json(Map.of("result", "ok"));
    }

    private void gpsLogger(Context context) {
        Function<String, @Nullable String> parameter = SentParameters.ofTemplate(context);
        String named = parameter.apply("id");
        DeviceMessage message = desk.read(
                context,
                "gpslogger",
                HttpCall.credentials(context, named == null ? "" : named, parameter),
                () -> GpsLoggerQuery.decode(parameter, clock.instant(), BRIGADE));
        DeviceCredentials credentials = HttpCall.credentials(context, message.uniqueId(), parameter);
        Device device = desk.enter(credentials, "gpslogger");
        OsmAndDesk.refuseUnusable(desk.store(context, device, message));
        context.status(200).result(new byte[0]);
    }
}
