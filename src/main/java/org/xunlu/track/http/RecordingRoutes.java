package org.xunlu.track.http;

import static org.xunlu.http.Allowed.ADMINISTRATOR;
import static org.xunlu.http.Allowed.DEVICE;
import static org.xunlu.http.Allowed.DISPATCHER;
import static org.xunlu.http.Allowed.OFFICER;

import io.javalin.http.Context;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xunlu.access.Caller;
import org.xunlu.access.Role;
import org.xunlu.account.AuditEntry.Outcome;
import org.xunlu.account.AuditTrail;
import org.xunlu.geo.Datum;
import org.xunlu.http.Calls;
import org.xunlu.http.ClientAddress;
import org.xunlu.http.Endpoint;
import org.xunlu.http.Routes;
import org.xunlu.refusal.Refusal;
import org.xunlu.track.Device;
import org.xunlu.track.DeviceDoor;
import org.xunlu.track.DeviceId;
import org.xunlu.track.DeviceRegistry;
import org.xunlu.track.PositionReport;
import org.xunlu.track.RecordingUpload;
import org.xunlu.track.protocol.DeviceCredentials;
import org.xunlu.track.protocol.GpxReader;
import org.xunlu.track.protocol.GpxRecording;
import org.xunlu.track.protocol.TrackCsv;

/**
 * {@code POST /api/tracks/gpx?device=…|unit=…[&start=time]} and {@code /api/tracks/csv?…}: a recording that was offline all day, as a form's {@code
 * file} or as the raw body. A dispatcher or administrator names a device (name on the wire or key) or a unit; an officer
 * uploads for the own phone, a device with its secret for itself. For a file without times {@code start} says when it was
 * driven. With {@code datum=GCJ02} or {@code BD09} positions are turned into WGS84; with {@code preview=true} nothing is
 * stored and the answer tells what the file holds.
 */
public final class RecordingRoutes implements Routes {
    private static final int MOST_MEGABYTES = 32;
    private static final int MOST_ROWS = 200_000;
    /** What a time without a zone means. */
    private static final ZoneId BRIGADE = ZoneId.of("Asia/Shanghai");

    private final DeviceRegistry devices;
    private final DeviceDoor door;
    private final RecordingUpload upload;
    private final Units units;
    private final AuditTrail audit;

    /** Takes recordings for these devices. */
    public RecordingRoutes(
            DeviceRegistry devices, DeviceDoor door, RecordingUpload upload, Units units, AuditTrail audit) {
        this.units = units;
        this.devices = devices;
        this.door = door;
        this.upload = upload;
        this.audit = audit;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.post(
                        "/api/tracks/gpx",
                        "take a GPX recording of a device or unit; datum=GCJ02 or BD09, preview=true stores nothing",
                        this::takeGpx,
                        DEVICE,
                        OFFICER,
                        DISPATCHER,
                        ADMINISTRATOR),
                Endpoint.post(
                        "/api/tracks/csv",
                        "take a table of positions of a device or unit; columns=time:A,lon:B,lat:C names its columns,"
                                + " datum and preview as above",
                        this::takeCsv,
                        DEVICE,
                        OFFICER,
                        DISPATCHER,
                        ADMINISTRATOR));
    }

    private void takeGpx(Context context) {
        Device device = device(context, "gpx");
        UploadedBytes file = UploadedBytes.of(context, MOST_MEGABYTES);
        GpxRecording recording = GpxReader.read(new ByteArrayInputStream(file.bytes()));
        List<PositionReport> points = RecordingPreview.toWgs84(recording.points(), datum(context));
        if (isPreview(context)) {
            context.json(RecordingPreview.of(device.name(), points, List.of(), 0, recording.cutShort()));
            return;
        }
        Instant start = Calls.queryTime(context, "start");
        context.json(take(context, device, file, points, recording.cutShort(), start));
    }

    private void takeCsv(Context context) {
        Device device = device(context, "csv");
        UploadedBytes file = UploadedBytes.of(context, MOST_MEGABYTES);
        String columns = context.queryParam("columns");
        TrackCsv.Reading reading = TrackCsv.read(file.bytes(), columns == null ? "" : columns, BRIGADE, MOST_ROWS);
        List<PositionReport> points = RecordingPreview.toWgs84(
                reading.rows().stream().map(TrackCsv.Row::report).toList(), datum(context));
        if (isPreview(context)) {
            context.json(RecordingPreview.of(device.name(), points, reading.faults(), reading.faultCount(), false));
            return;
        }
        RecordingUpload.Report report = take(context, device, file, points, false, null);
        context.json(new CsvReport(report, reading.faultCount(), reading.faults()));
    }

    private static boolean isPreview(Context context) {
        return "true".equals(context.queryParam("preview"));
    }

    private static Datum datum(Context context) {
        Datum datum = Calls.queryEnum(context, "datum", Datum.class);
        return datum == null ? Datum.WGS84 : datum;
    }

    private Device device(Context context, String protocol) {
        Optional<Caller> caller = Calls.findCaller(context);
        return caller.isPresent() ? named(context, caller.get()) : itself(context, protocol);
    }

    private RecordingUpload.Report take(
            Context context,
            Device device,
            UploadedBytes file,
            List<PositionReport> points,
            boolean cutShort,
            @Nullable Instant start) {
        Optional<Caller> caller = Calls.findCaller(context);
        RecordingUpload.Report report = upload.take(
                device,
                new RecordingUpload.Recording(file.name(), file.sha256(), points, cutShort, start),
                caller.map(Caller::personId).orElse(0L));
        caller.ifPresent(who -> audit.record(
                who,
                "track.upload",
                "device " + device.uniqueId(),
                Outcome.DONE,
                file.name() + ": " + report.stored()));
        return report;
    }

    private Device named(Context context, Caller caller) {
        boolean forOthers = caller.has(Role.DISPATCHER) || caller.has(Role.ADMINISTRATOR);
        String name = context.queryParam("device");
        Long unit = Calls.queryNumber(context, "unit");
        if (forOthers && unit != null) {
            return devices.ofRecordings(unit, units.findName(unit).orElseThrow(() -> Refusal.notFound("unit", unit)));
        }
        if (forOthers && name != null && !name.isBlank()) {
            return devices.find(name.strip())
                    .or(() -> name.strip().matches("\\d{1,18}")
                            ? devices.find(new DeviceId(Long.parseLong(name.strip())))
                            : Optional.empty())
                    .orElseThrow(() -> Refusal.notFound("device", name));
        }
        if (caller.has(Role.OFFICER)) {
            return devices.ofPerson(caller.personId(), caller.name());
        }
        throw Refusal.invalid("track.whose", "unit");
    }

    private Device itself(Context context, String protocol) {
        DeviceCredentials credentials = HttpCall.credentials(context);
        if (credentials.uniqueId().isEmpty() && credentials.secret().isEmpty()) {
            throw Refusal.of(Refusal.Kind.UNAUTHENTICATED, "sign_in_needed", Map.of());
        }
        return door.enter(credentials.uniqueId(), credentials.secret(), protocol, ClientAddress.served());
    }

    /** Knows the units of the brigade. */
    @FunctionalInterface
    public interface Units {
        /** What people call a unit; empty where there is none of this key. */
        Optional<String> findName(long unitId);
    }

    /** What became of a table: as of a recording, and the rows that could not be read. */
    record CsvReport(RecordingUpload.Report report, long unreadable, List<TrackCsv.Fault> faults) {}
}
