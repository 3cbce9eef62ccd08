package org.xunlu.track.http;

import static org.xunlu.http.Allowed.DEVICE;
import static org.xunlu.http.Allowed.OFFICER;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.javalin.http.Context;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xunlu.access.Caller;
import org.xunlu.http.Calls;
import org.xunlu.http.Endpoint;
import org.xunlu.http.Routes;
import org.xunlu.refusal.Refusal;
import org.xunlu.track.Device;
import org.xunlu.track.DeviceDoor;
import org.xunlu.track.DeviceRegistry;
import org.xunlu.track.FixClass;
import org.xunlu.track.FixIntake;
import org.xunlu.track.PositionReport;
import org.xunlu.track.Verdict;
import org.xunlu.track.protocol.DeviceCredentials;
import org.xunlu.track.protocol.SentTime;

/**
 * {@code POST /api/fixes}: a batch from the officer's page (session of an officer: the officer's own device, made at the
 * first call) or from any device with its secret. Answered after the commit; what can never be used is named item by
 * item, so that the page drops it from its outbox.
 */
public final class FixRoutes implements Routes {
    private static final int MOST = 5_000;

    private final DeviceRegistry devices;
    private final DeviceDoor door;
    private final FixIntake intake;

    /** Takes fixes for these devices. */
    public FixRoutes(DeviceRegistry devices, DeviceDoor door, FixIntake intake) {
        this.devices = devices;
        this.door = door;
        this.intake = intake;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(Endpoint.post(
                "/api/fixes", "take a batch of positions of the caller's device", this::take, DEVICE, OFFICER));
    }

    private void take(Context context) {
        Device device = device(context);
        List<FixBody> bodies = Calls.body(context, Batch.class).fixes();
        if (bodies.size() > MOST) {
            throw Refusal.of(Refusal.Kind.TOO_LARGE, "track.too_many_fixes", Map.of("max", MOST));
        }
        List<Verdict> verdicts = intake.store(
                        device, bodies.stream().map(FixBody::report).toList())
                .verdicts();
        List<RefusedFix> refused = new ArrayList<>();
        int stored = 0;
        int duplicates = 0;
        for (int i = 0; i < verdicts.size(); i++) {
            Verdict verdict = verdicts.get(i);
            if (verdict.fate() == Verdict.Fate.DUPLICATE) {
                duplicates++;
            } else if (verdict.classification().shown()) {
                stored++;
            } else {
                refused.add(new RefusedFix(i, bodies.get(i).clientId(), verdict.classification()));
            }
        }
        context.json(new Answer(stored, duplicates, refused));
    }

    private Device device(Context context) {
        Caller caller = Calls.findCaller(context).orElse(null);
        if (caller != null) {
            return devices.seen(devices.ofPerson(caller.personId(), caller.name()), "page");
        }
        DeviceCredentials credentials = HttpCall.credentials(context);
        if (credentials.uniqueId().isEmpty() && credentials.secret().isEmpty()) {
            throw Refusal.of(Refusal.Kind.UNAUTHENTICATED, "sign_in_needed", Map.of());
        }
        return door.enter(credentials.uniqueId(), credentials.secret(), "batch", context.ip());
    }

    record Batch(List<FixBody> fixes) {}

    record FixBody(
            @Nullable String time,
            @Nullable Double lon,
            @Nullable Double lat,
            @Nullable Double speedKmPerHour,
            @Nullable Double headingDegrees,
            @Nullable Double accuracyMeters,
            @Nullable String clientId) {
        PositionReport report() {
            return new PositionReport(
                    time == null ? null : SentTime.find(time, ZoneOffset.UTC).orElse(null),
                    lon == null ? Double.NaN : lon,
                    lat == null ? Double.NaN : lat,
                    speedKmPerHour,
                    headingDegrees,
                    accuracyMeters,
                    true,
                    false);
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RefusedFix(int index, @Nullable String clientId, FixClass reason) {}

    record Answer(int stored, int duplicates, List<RefusedFix> refused) {}
}
