package org.xunlu.track;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.xunlu.access.Role;
import org.xunlu.ogc.ExportFilter;
import org.xunlu.ogc.ExportLayer;
import org.xunlu.ogc.ExportRow;

/** Fixes of a period for export, in the order they came in, doubtful ones with how far they are believed. */
public final class TrackLayer implements ExportLayer {
    private static final int BATCH = 5000;

    private final TrackReading reading;
    private final DeviceRegistry devices;

    /** Rows of this log. */
    public TrackLayer(TrackReading reading, DeviceRegistry devices) {
        this.reading = reading;
        this.devices = devices;
    }

    @Override
    public String id() {
        return "tracks";
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.DISPATCHER, Role.PLANNER);
    }

    @Override
    public List<String> columns() {
        return List.of(
                "time", "device", "unit_id", "speed_km_per_hour", "heading_degrees", "accuracy_meters", "belief");
    }

    @Override
    public void rows(ExportFilter filter, Consumer<ExportRow> sink) {
        Map<DeviceId, String> names = new HashMap<>();
        devices.listAll().forEach(device -> names.put(device.id(), device.name()));
        long after = 0;
        List<Fix> batch = reading.listAfter(after, BATCH);
        while (!batch.isEmpty()) {
            for (Fix fix : batch) {
                if (filter.admits(fix.time())) {
                    sink.accept(row(fix, names.getOrDefault(fix.device(), "")));
                }
            }
            after = batch.get(batch.size() - 1).number();
            batch = reading.listAfter(after, BATCH);
        }
    }

    private static ExportRow row(Fix fix, String device) {
        return ExportRow.of(
                fix.number(),
                fix.position().point(),
                fix.time(),
                device,
                fix.unitId(),
                fix.speedKmPerHour(),
                fix.headingDegrees(),
                fix.accuracyMeters(),
                fix.classification().name());
    }
}
