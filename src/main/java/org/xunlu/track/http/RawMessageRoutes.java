package org.xunlu.track.http;

import static org.xunlu.http.Allowed.ADMINISTRATOR;
import static org.xunlu.http.Allowed.AUDITOR;

import io.javalin.http.Context;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xunlu.account.AuditEntry.Outcome;
import org.xunlu.account.AuditTrail;
import org.xunlu.http.Calls;
import org.xunlu.http.Endpoint;
import org.xunlu.http.Routes;
import org.xunlu.track.Device;
import org.xunlu.track.DeviceId;
import org.xunlu.track.DeviceRegistry;
import org.xunlu.track.RawMessage;
import org.xunlu.track.RawMessages;

/** What single devices send, as it came. Positions stand in it, so each look is noted. */
public final class RawMessageRoutes implements Routes {
    private static final int LATEST = 200;
    private static final int MOST = 100_000;

    private final DeviceRegistry devices;
    private final RawMessages messages;
    private final AuditTrail audit;

    /** Keeps and shows these. */
    public RawMessageRoutes(DeviceRegistry devices, RawMessages messages, AuditTrail audit) {
        this.devices = devices;
        this.messages = messages;
        this.audit = audit;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.put(
                        "/api/devices/{id}/raw",
                        "keep what a device sends as it comes, for so many days; 0 ends it",
                        this::wish,
                        ADMINISTRATOR),
                Endpoint.get(
                        "/api/devices/{id}/raw",
                        "show what a device sent last, as it came",
                        this::show,
                        ADMINISTRATOR,
                        AUDITOR),
                Endpoint.get(
                        "/api/devices/{id}/raw.tsv",
                        "download what a device sent: time, protocol, hexadecimal bytes",
                        this::download,
                        ADMINISTRATOR,
                        AUDITOR));
    }

    private Device device(Context context) {
        return devices.get(new DeviceId(Calls.id(context, "id")));
    }

    private void wish(Context context) {
        Device device = device(context);
        int days = Calls.required(Calls.body(context, Wish.class).days(), "days");
        messages.wish(device.id(), days);
        note(context, "device.raw_keep", device, days + " days");
        context.json(view(device));
    }

    private void show(Context context) {
        Device device = device(context);
        note(context, "device.raw_view", device, "");
        context.json(view(device));
    }

    private View view(Device device) {
        return new View(
                messages.until(device.id()).map(Object::toString).orElse(null),
                messages.listLatest(device.id(), LATEST).stream()
                        .map(each -> new Line(each.received().toString(), each.protocol(), each.hex()))
                        .toList());
    }

    private void download(Context context) {
        Device device = device(context);
        note(context, "device.raw_export", device, "");
        StringBuilder text = new StringBuilder();
        for (RawMessage each : messages.listLatest(device.id(), MOST)) {
            text.append(each.received())
                    .append('\t')
                    .append(each.protocol())
                    .append('\t')
                    .append(each.hex())
                    .append('\n');
        }
        context.header(
                "Content-Disposition",
                "attachment; filename=\"raw-" + device.id().value() + ".tsv\"");
        Calls.answerUtf8(context, "text/tab-separated-values; charset=utf-8", text.toString());
    }

    private void note(Context context, String action, Device device, String details) {
        audit.record(Calls.caller(context), action, "device " + device.uniqueId(), Outcome.DONE, details);
    }

    /** For how many days from now on. */
    public record Wish(@Nullable Integer days) {}

    /** Until when they are kept, null where they are not, and the latest, the latest first. */
    public record View(@Nullable String until, List<Line> messages) {}

    /** One message. */
    public record Line(String received, String protocol, String hex) {}
}
