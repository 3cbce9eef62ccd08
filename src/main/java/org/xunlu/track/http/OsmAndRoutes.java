package org.xunlu.track.http;

import static org.xunlu.http.Allowed.DEVICE;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.xunlu.http.Endpoint;
import org.xunlu.http.Json;
import org.xunlu.http.Routes;
import org.xunlu.refusal.Refusal;
import org.xunlu.track.Device;
import org.xunlu.track.DeviceDoor;
import org.xunlu.track.DeviceHealths;
import org.xunlu.track.FixIntake;
import org.xunlu.track.IntakeReceipt;
import org.xunlu.track.Verdict;
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

    private final DeviceDoor door;
    private final DeviceHealths healths;
    private final FixIntake intake;
    private final Clock clock;

    /** Takes fixes for these devices. */
    public OsmAndRoutes(DeviceDoor door, DeviceHealths healths, FixIntake intake, Clock clock) {
        this.door = door;
        this.healths = healths;
        this.intake = intake;
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
            DeviceMessage message = TraccarClientJson.decode(json(context));
            DeviceCredentials credentials = DeviceCredentials.of(context, message.uniqueId(), context::queryParam);
            store(context, device(context, credentials, "traccar-client"), message);
        } else {
            Function<String, @Nullable String> parameter = parameters(context);
            DeviceMessage message = OsmAndQuery.decode(parameter, clock.instant(), BRIGADE);
            DeviceCredentials credentials = DeviceCredentials.of(context, message.uniqueId(), parameter);
            store(context, queryDevice(context, credentials), message);
        }
    }

    /** Parameters of the address and, in a POST, the form: the secret may stand in one and the position in the other. */
    private static Function<String, @Nullable String> parameters(Context context) {
        // taken apart once; the context would do so anew for each name
        Map<String, List<String>> query = context.queryParamMap();
        Map<String, List<String>> form = context.method().equals(HandlerType.POST) ? context.formParamMap() : Map.of();
        return name -> {
            List<String> values = query.getOrDefault(name, form.getOrDefault(name, List.of()));
            return values.isEmpty() ? null : values.get(0);
        };
    }

    private Device queryDevice(Context context, DeviceCredentials credentials) {
        if (credentials.uniqueId().isEmpty()) {
            throw Refusal.invalid("track.no_device_id", "id");
        }
        try {
            return device(context, credentials, "osmand");
        } catch (Refusal e) {
            if (e.kind() == Refusal.Kind.NOT_FOUND) {
                throw Refusal.invalid(e.code(), "id", e.figures());
            }
            throw e;
        }
    }

    private Device device(Context context, DeviceCredentials credentials, String protocol) {
        return door.enter(credentials.uniqueId(), credentials.secret(), protocol, context.ip());
    }

    private void store(Context context, Device device, DeviceMessage message) {
        healths.told(device.id(), DeviceCredentials.program(context), message.batteryPercent());
        if (!message.reports().isEmpty()) {
            IntakeReceipt receipt = intake.store(device, message.reports());
            Verdict verdict = receipt.verdicts().get(0);
            if (receipt.verdicts().size() == 1 && verdict.fate() == Verdict.Fate.REFUSED) {
                throw Refusal.invalid("track.unusable", "lat", Map.of("reason", verdict.classification()));
            }
        }
        context.status(200).result(new byte[0]);
    }

    private static JsonNode json(Context context) {
        try {
            JsonNode node = Json.mapper().readValue(context.bodyAsBytes(), new TypeReference<JsonNode>() {});
            if (node == null || !node.isObject()) {
                throw Refusal.invalid("json_malformed", "body");
            }
            return node;
        } catch (IOException e) {
            throw Refusal.invalid("json_malformed", "body");
        }
    }
}
