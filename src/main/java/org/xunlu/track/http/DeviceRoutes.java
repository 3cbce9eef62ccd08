package org.xunlu.track.http;

import static org.xunlu.http.Allowed.ADMINISTRATOR;
import static org.xunlu.http.Allowed.DISPATCHER;

import io.javalin.http.Context;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xunlu.account.AuditEntry.Outcome;
import org.xunlu.account.AuditTrail;
import org.xunlu.http.Calls;
import org.xunlu.http.Endpoint;
import org.xunlu.http.Routes;
import org.xunlu.refusal.Refusal;
import org.xunlu.track.Device;
import org.xunlu.track.DeviceId;
import org.xunlu.track.DeviceRegistry;
import org.xunlu.track.NewDevice;
import org.xunlu.track.UnknownDevices;

/** Devices: the register, their secrets, and who was refused. Secrets leave the server once, in the answer that made them. */
public final class DeviceRoutes implements Routes {
    private final DeviceRegistry devices;
    private final UnknownDevices unknown;
    private final AuditTrail audit;

    /** Administers these devices. */
    public DeviceRoutes(DeviceRegistry devices, UnknownDevices unknown, AuditTrail audit) {
        this.devices = devices;
        this.unknown = unknown;
        this.audit = audit;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/api/devices", "list all devices", this::list, ADMINISTRATOR, DISPATCHER),
                Endpoint.get(
                        "/api/devices/unknown",
                        "list who tried to report under a name nobody registered",
                        context -> context.json(unknown.listLatestFirst()),
                        ADMINISTRATOR),
                Endpoint.delete(
                        "/api/devices/unknown", "forget an unknown device (uniqueId)", this::forget, ADMINISTRATOR),
                Endpoint.post("/api/devices", "register a device and show its secret once", this::add, ADMINISTRATOR),
                Endpoint.patch("/api/devices/{id}", "rename, move or switch a device", this::edit, ADMINISTRATOR),
                Endpoint.post("/api/devices/{id}/secret", "give a device a new secret", this::renew, ADMINISTRATOR));
    }

    private void list(Context context) {
        context.json(devices.listAll().stream().map(View::of).toList());
    }

    private void add(Context context) {
        Addition body = Calls.body(context, Addition.class);
        NewDevice made =
                devices.register(body.uniqueId().strip(), body.name() == null ? "" : body.name(), body.unitId(), null);
        unknown.forget(made.device().uniqueId());
        note(context, "device.add", made.device());
        context.status(201).json(new WithSecret(View.of(made.device()), made.secret()));
    }

    private void edit(Context context) {
        DeviceId id = new DeviceId(Calls.id(context, "id"));
        Edit body = Calls.body(context, Edit.class);
        Device device = devices.edit(id, body.name(), body.unitId(), body.enabled());
        note(context, "device.edit", device);
        context.json(View.of(device));
    }

    private void renew(Context context) {
        NewDevice renewed = devices.renewSecret(new DeviceId(Calls.id(context, "id")));
        note(context, "device.secret", renewed.device());
        context.json(new WithSecret(View.of(renewed.device()), renewed.secret()));
    }

    private void forget(Context context) {
        String name = Calls.required(context.queryParam("uniqueId"), "uniqueId");
        if (!unknown.forget(name)) {
            throw Refusal.notFound("device", name);
        }
        audit.record(Calls.caller(context), "device.forget", "unknown device " + name, Outcome.DONE, "");
        context.status(204);
    }

    private void note(Context context, String action, Device device) {
        audit.record(Calls.caller(context), action, "device " + device.uniqueId(), Outcome.DONE, "");
    }

    record Addition(
            String uniqueId,
            @Nullable String name,
            @Nullable Long unitId) {}

    record Edit(String name, @Nullable Long unitId, boolean enabled) {}

    record WithSecret(View device, String secret) {}

    record View(
            long id,
            String uniqueId,
            String name,
            @Nullable Long unitId,
            @Nullable Long personId,
            boolean enabled,
            @Nullable Instant lastSeen,
            String protocol) {
        static View of(Device device) {
            return new View(
                    device.id().value(),
                    device.uniqueId(),
                    device.name(),
                    device.unitId(),
                    device.personId(),
                    device.enabled(),
                    device.lastSeen(),
                    device.protocol());
        }
    }
}
