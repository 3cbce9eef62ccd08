package org.xunlu.track.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.xunlu.http.ClientAddress;
import org.xunlu.http.Json;
import org.xunlu.refusal.Refusal;
import org.xunlu.track.Device;
import org.xunlu.track.DeviceDoor;
import org.xunlu.track.DeviceHealths;
import org.xunlu.track.FixIntake;
import org.xunlu.track.IntakeReceipt;
import org.xunlu.track.RawMessages;
import org.xunlu.track.protocol.DeviceCredentials;
import org.xunlu.track.protocol.DeviceMessage;
import org.xunlu.track.protocol.RawText;

/** What all phone protocols do with a message once it is decoded: let the device in, store, note how it is. */
public final class ReportDesk {
    private static final int MOST = 5_000;

    private final DeviceDoor door;
    private final DeviceHealths healths;
    private final FixIntake intake;
    private final RawMessages raw;

    /** Takes messages of these devices. */
    public ReportDesk(DeviceDoor door, DeviceHealths healths, FixIntake intake, RawMessages raw) {
        this.door = door;
        this.healths = healths;
        this.intake = intake;
        this.raw = raw;
    }

    /**
     * The device that sent this message.
     *
     * @throws Refusal when it is unknown, switched off, or brings a wrong secret
     */
    Device enter(DeviceCredentials credentials, String protocol) {
        if (credentials.uniqueId().isEmpty()) {
            throw Refusal.invalid("track.no_device_id", "id");
        }
        return door.enter(credentials.uniqueId(), credentials.secret(), protocol, ClientAddress.served());
    }

    /**
     * Stores what a message holds and answers when it is committed.
     *
     * @throws Refusal {@code track.too_many_fixes} over 5,000; {@code track.busy}
     */
    IntakeReceipt store(Context context, Device device, DeviceMessage message) {
        if (message.reports().size() > MOST) {
            throw Refusal.of(Refusal.Kind.TOO_LARGE, "track.too_many_fixes", Map.of("max", MOST));
        }
        keep(context, device);
        healths.told(device.id(), DeviceCredentials.program(context.userAgent()), message.batteryPercent());
        return message.reports().isEmpty() ? new IntakeReceipt(List.of()) : intake.store(device, message.reports());
    }

    /**
     * Reads a message; one that cannot be read is counted for its device, where the request shows that it is that device.
     *
     * @param bare who sends, as far as the address and the headers say
     */
    DeviceMessage read(Context context, String protocol, DeviceCredentials bare, Supplier<DeviceMessage> decoder) {
        try {
            return decoder.get();
        } catch (Refusal refusal) {
            blame(context, protocol, bare, refusal);
            throw refusal;
        }
    }

    private void blame(Context context, String protocol, DeviceCredentials bare, Refusal refusal) {
        if (bare.uniqueId().isEmpty()) {
            return;
        }
        try {
            Device device = enter(bare, protocol);
            healths.failed(device.id(), refusal.code(), 1);
            keep(context, device);
        } catch (Refusal stranger) {
            // it is told why its message cannot be read, not who it is not
            return;
        }
    }

    /** Keeps a request as it came, where somebody looks into this device. */
    private void keep(Context context, Device device) {
        if (raw.wants(device.id())) {
            String text = RawText.of(context.method().name(), context.queryString(), context.bodyAsBytes());
            raw.offer(device.id(), device.protocol(), text.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** The body as a tree. */
    static JsonNode json(Context context) {
        try {
            JsonNode node = Json.mapper().readTree(context.bodyAsBytes());
            if (node == null || !node.isContainerNode()) {
                throw Refusal.invalid("json_malformed", "body");
            }
            return node;
        } catch (IOException e) {
            throw Refusal.invalid("json_malformed", "body");
        }
    }
}
