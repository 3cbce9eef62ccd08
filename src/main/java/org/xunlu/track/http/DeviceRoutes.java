package org.xunlu.track.http;

import static org.xunlu.http.Allowed.ADMINISTRATOR;
import static org.xunlu.http.Allowed.DISPATCHER;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.xunlu.account.AuditEntry.Outcome;
import org.xunlu.account.AuditTrail;
import org.xunlu.http.Calls;
import org.xunlu.http.Endpoint;
import org.xunlu.http.Routes;
import org.xunlu.paging.Page;
import org.xunlu.refusal.Refusal;
import org.xunlu.track.Device;
import org.xunlu.track.DeviceHealths;
import org.xunlu.track.DeviceId;
import org.xunlu.track.DeviceRegistry;
import org.xunlu.track.FixCounts;
import org.xunlu.track.NewDevice;
import org.xunlu.track.Rides;
import org.xunlu.track.UnknownDevices;

/** Devices: the register, their secrets, and who is unknown. Secrets leave the server once, in the answer that made them. */
public final class DeviceRoutes implements Routes {
    private static final int PAGE = 100;
    private static final int COUNTED_DAYS = 7;

    private final DeviceRegistry devices;
    private final UnknownDevices unknown;
    private final DeviceHealths healths;
    private final FixCounts counts;
    private final AuditTrail audit;
    private final Clock clock;

    /** Administers these devices. */
    public DeviceRoutes(
            DeviceRegistry devices,
            UnknownDevices unknown,
            DeviceHealths healths,
            FixCounts counts,
            AuditTrail audit,
            Clock clock) {
        this.devices = devices;
        this.unknown = unknown;
        this.healths = healths;
        this.counts = counts;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(
                        "/api/devices",
                        "list devices by name on the wire, of either name with q",
                        this::list,
                        ADMINISTRATOR,
                        DISPATCHER),
                Endpoint.get(
                        "/api/devices/unknown",
                        "list who tried to report under a name nobody registered",
                        context -> context.json(unknown.listLatestFirst()),
                        ADMINISTRATOR),
                Endpoint.delete(
                        "/api/devices/unknown", "forget an unknown device (uniqueId)", this::forget, ADMINISTRATOR),
                Endpoint.post(
                        "/api/devices",
                        "register or adopt a device and show its secret once",
                        this::add,
                        ADMINISTRATOR),
                Endpoint.get(
                        "/api/devices/{id}",
                        "show a device: units by time, faults, fixes of the last days by class",
                        this::show,
                        ADMINISTRATOR,
                        DISPATCHER),
                Endpoint.patch("/api/devices/{id}", "rename, move or switch a device", this::edit, ADMINISTRATOR),
                Endpoint.post("/api/devices/{id}/secret", "give a device a new secret", this::renew, ADMINISTRATOR));
    }

    private void list(Context context) {
        String asked = context.queryParam("q");
        String words = asked == null ? "" : asked.strip().toLowerCase(Locale.ROOT);
        String after = context.queryParam("after");
        int limit = Calls.limit(context, PAGE);
        List<Device> rows = devices.listAll().stream()
                .filter(each -> after == null || each.uniqueId().compareTo(after) > 0)
                .filter(each -> each.uniqueId().toLowerCase(Locale.ROOT).contains(words)
                        || each.name().toLowerCase(Locale.ROOT).contains(words))
                .limit(limit + 1L)
                .toList();
        context.json(Page.cut(rows, limit, Device::uniqueId).map(this::view));
    }

    private void show(Context context) {
        Device device = devices.get(new DeviceId(Calls.id(context, "id")));
        List<Rides.Turn> rides = new ArrayList<>(device.rides().turns());
        Collections.reverse(rides);
        context.json(new DeviceView.Card(
                view(device),
                rides,
                counts.countSince(device.id(), clock.instant().minus(Duration.ofDays(COUNTED_DAYS))),
                COUNTED_DAYS));
    }

    private void add(Context context) {
        Addition body = Calls.body(context, Addition.class);
        NewDevice made =
                devices.register(body.uniqueId().strip(), body.name() == null ? "" : body.name(), body.unitId(), null);
        String action = unknown.forget(made.device().uniqueId()) ? "device.adopt" : "device.add";
        note(context, action, made.device());
        context.status(201).json(withSecret(context, made));
    }

    private void edit(Context context) {
        DeviceId id = new DeviceId(Calls.id(context, "id"));
        Edit body = Calls.body(context, Edit.class);
        Device device = devices.edit(id, body.name(), body.unitId(), body.enabled());
        note(context, "device.edit", device);
        context.json(view(device));
    }

    private void renew(Context context) {
        NewDevice renewed = devices.renewSecret(new DeviceId(Calls.id(context, "id")));
        note(context, "device.secret", renewed.device());
        context.json(withSecret(context, renewed));
    }

    private void forget(Context context) {
        String name = Calls.required(context.queryParam("uniqueId"), "uniqueId");
        if (!unknown.forget(name)) {
            throw Refusal.notFound("device", name);
        }
        audit.record(Calls.caller(context), "device.forget", "unknown device " + name, Outcome.DONE, "");
        context.status(204);
    }

    private DeviceView view(Device device) {
        return DeviceView.of(device, healths.of(device.id()));
    }

    /** With set-ups for the address the administrator's own browser reached this server by, unless it names another. */
    private DeviceView.WithSecret withSecret(Context context, NewDevice made) {
        String named = context.queryParam("server");
        boolean given = named != null && named.matches("https?://[\\w.\\-\\[\\]:]{1,200}");
        String server = named != null && given ? named : context.scheme() + "://" + context.host();
        return DeviceView.WithSecret.of(made, healths.of(made.device().id()), server);
    }

    private void note(Context context, String action, Device device) {
        audit.record(Calls.caller(context), action, "device " + device.uniqueId(), Outcome.DONE, "");
    }

    record Addition(
            String uniqueId,
            @Nullable String name,
            @Nullable Long unitId) {}

    record Edit(String name, @Nullable Long unitId, boolean enabled) {}
}
