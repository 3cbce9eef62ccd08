package org.xunlu.track.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.xunlu.refusal.Refusal;
import org.xunlu.track.Device;
import org.xunlu.track.DeviceDoor;
import org.xunlu.track.DeviceHealths;
import org.xunlu.track.IntakeReceipt;
import org.xunlu.track.PositionReport;
import org.xunlu.track.RawMessages;
import org.xunlu.track.Verdict;

/**
 * What is done with a message of OsmAnd, GPSLogger or Traccar Client before it is stored, on whichever port it comes. An
 * unknown device is told so as a malformed call in the query form and as not found in the JSON form, as those clients
 * know it.
 */
public final class OsmAndDesk {
    /** What a time without a zone means. */
    private static final ZoneId BRIGADE = ZoneId.of("Asia/Shanghai");

    private static final int MOST = 5_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final DeviceDoor door;
    private final DeviceHealths healths;
    private final RawMessages raw;
    private final Clock clock;

    /** Lets these devices in, and keeps what they send as it came where that is wanted. */
    public OsmAndDesk(DeviceDoor door, DeviceHealths healths, RawMessages raw, Clock clock) {
        this.door = door;
        this.healths = healths;
        this.raw = raw;
        this.clock = clock;
    }

    /**
     * A message that may be stored.
     *
     * @param reports may be none: then it is a sign of life
     */
    public record Taken(Device device, List<PositionReport> reports) {}

    /**
     * Reads a message and lets its device in.
     *
     * @throws Refusal when it cannot be read, or its device is unknown, switched off, or brings a wrong secret
     */
    public Taken take(PhoneCall call) {
        String type = call.header("Content-Type");
        boolean json = type != null && type.startsWith("application/json");
        DeviceMessage message = decode(call, json);
        if (message.reports().size() > MOST) {
            throw Refusal.of(Refusal.Kind.TOO_LARGE, "track.too_many_fixes", Map.of("max", MOST));
        }
        DeviceCredentials credentials =
                DeviceCredentials.of(message.uniqueId(), call.keyInPath(), call::parameter, call::header);
        Device device = json ? enter(credentials, "traccar-client", call) : enterByQuery(credentials, call);
        healths.told(device.id(), DeviceCredentials.program(call.header("User-Agent")), message.batteryPercent());
        if (raw.wants(device.id())) {
            raw.offer(device.id(), device.protocol(), call.raw().getBytes(StandardCharsets.UTF_8));
        }
        return new Taken(device, message.reports());
    }

    private DeviceMessage decode(PhoneCall call, boolean json) {
        try {
            return json
                    ? TraccarClientJson.decode(tree(call.body()))
                    : OsmAndQuery.decode(call::parameter, clock.instant(), BRIGADE);
        } catch (Refusal refusal) {
            blame(call, refusal);
            throw refusal;
        }
    }

    /** Counts a message that cannot be read for its device, where it shows that it is that device. */
    private void blame(PhoneCall call, Refusal refusal) {
        String id = call.parameter("id");
        DeviceCredentials credentials =
                DeviceCredentials.of(id == null ? "" : id, call.keyInPath(), call::parameter, call::header);
        if (credentials.uniqueId().isEmpty()) {
            return;
        }
        try {
            Device device = enter(credentials, "osmand", call);
            healths.failed(device.id(), refusal.code(), 1);
            if (raw.wants(device.id())) {
                raw.offer(device.id(), device.protocol(), call.raw().getBytes(StandardCharsets.UTF_8));
            }
        } catch (Refusal stranger) {
            // it is told why its message cannot be read, not who it is not
            return;
        }
    }

    private Device enter(DeviceCredentials credentials, String protocol, PhoneCall call) {
        if (credentials.uniqueId().isEmpty()) {
            throw Refusal.invalid("track.no_device_id", "id");
        }
        return door.enter(credentials.uniqueId(), credentials.secret(), protocol, call.address());
    }

    private Device enterByQuery(DeviceCredentials credentials, PhoneCall call) {
        try {
            return enter(credentials, "osmand", call);
        } catch (Refusal e) {
            if (e.kind() == Refusal.Kind.NOT_FOUND) {
                throw Refusal.invalid(e.code(), "id", e.figures());
            }
            throw e;
        }
    }

    /** Tells a client that sends one position at a time that this one will never be taken. */
    public static void refuseUnusable(IntakeReceipt receipt) {
        if (receipt.verdicts().size() == 1 && receipt.verdicts().get(0).fate() == Verdict.Fate.REFUSED) {
            throw Refusal.invalid(
                    "track.unusable",
                    "lat",
                    Map.of("reason", receipt.verdicts().get(0).classification()));
        }
    }

    private static JsonNode tree(byte[] body) {
        try {
            JsonNode node = JSON.readTree(body);
            if (node != null && node.isContainerNode()) {
                return node;
            }
        } catch (IOException e) {
            throw Refusal.invalid("json_malformed", "body");
        }
        throw Refusal.invalid("json_malformed", "body");
    }
}
