package org.xunlu.track.http;

import static org.xunlu.http.Allowed.DEVICE;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.xunlu.http.Endpoint;
import org.xunlu.http.Routes;
import org.xunlu.refusal.Refusal;
import org.xunlu.track.Device;
import org.xunlu.track.protocol.DeviceMessage;
import org.xunlu.track.protocol.OsmAndQuery;
import org.xunlu.track.protocol.TraccarClientJson;

/**
 * The door for phone clients that need no change: OsmAnd, GPSLogger, Traccar Client. They keep a position and send it
 * again until they get 2xx, so 200 with an empty body is answered only after the commit, and for anything a repetition
 * cannot mend. An unknown device gets 400 in the query form and 404 in the JSON form, as those clients know it.
 */
public final class OsmAndRoutes implements Routes {
    /** What a time without a zone means. */
    private static final ZoneId BRIGADE = ZoneId.of("Asia/Shanghai");

    private static final String KEY_IN_PATH = "/api/osmand/{key}";

    private final ReportDesk desk;
    private final Clock clock;

    /** Takes messages at this desk. */
    public OsmAndRoutes(ReportDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/api/osmand", "take one position in OsmAnd's query form", this::take, DEVICE),
                Endpoint.post(
                        "/api/osmand",
                        "take one position in OsmAnd's query or form, or Traccar Client's JSON",
                        this::take,
                        DEVICE),
                Endpoint.get(
                        KEY_IN_PATH,
                        "take one position, the secret in the path as Traccar Client's code has it",
                        this::take,
                        DEVICE),
                Endpoint.post(
                        KEY_IN_PATH,
                        "take one position, the secret in the path as Traccar Client's code has it",
                        this::take,
                        DEVICE));
    }

    /** Takes one message; also served at the root of the extra port {@code osmand.port}. */
    public void take(Context context) {
        String type = context.contentType();
        if (type != null && type.startsWith("application/json")) {
            DeviceMessage message = TraccarClientJson.decode(ReportDesk.json(context));
            DeviceCredentials credentials = DeviceCredentials.of(context, message.uniqueId(), context::queryParam);
            store(context, desk.enter(credentials, "traccar-client"), message);
        } else {
            Function<String, @Nullable String> parameter = SentParameters.ofForm(context);
            DeviceMessage message = OsmAndQuery.decode(parameter, clock.instant(), BRIGADE);
            DeviceCredentials credentials = DeviceCredentials.of(context, message.uniqueId(), parameter);
            store(context, queryDevice(credentials), message);
        }
    }

    private Device queryDevice(DeviceCredentials credentials) {
        try {
            return desk.enter(credentials, "osmand");
        } catch (Refusal e) {
            if (e.kind() == Refusal.Kind.NOT_FOUND) {
                throw Refusal.invalid(e.code(), "id", e.figures());
            }
            throw e;
        }
    }

    private void store(Context context, Device device, DeviceMessage message) {
        PhoneRoutes.refuseUnusable(desk.store(context, device, message));
        context.status(200).result(new byte[0]);
    }
}
