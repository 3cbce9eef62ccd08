package org.xunlu.app;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.xunlu.account.AuditTrail;
import org.xunlu.database.Database;
import org.xunlu.http.Routes;
import org.xunlu.track.AlarmWatch;
import org.xunlu.track.Device;
import org.xunlu.track.DeviceDoor;
import org.xunlu.track.DeviceHealths;
import org.xunlu.track.DeviceRegistry;
import org.xunlu.track.DrivenRoads;
import org.xunlu.track.Fix;
import org.xunlu.track.FixIntake;
import org.xunlu.track.RawMessages;
import org.xunlu.track.RecordingUpload;
import org.xunlu.track.TrackReading;
import org.xunlu.track.UnknownDevices;
import org.xunlu.track.http.DeviceRoutes;
import org.xunlu.track.http.FixRoutes;
import org.xunlu.track.http.OsmAndRoutes;
import org.xunlu.track.http.PhoneRoutes;
import org.xunlu.track.http.RawMessageRoutes;
import org.xunlu.track.http.RecordingRoutes;
import org.xunlu.track.http.ReportDesk;
import org.xunlu.track.http.TrackRoutes;
import org.xunlu.track.protocol.OsmAndDesk;
import org.xunlu.track.sql.DeviceHealthTable;
import org.xunlu.track.sql.DeviceStore;
import org.xunlu.track.sql.FixCountQuery;
import org.xunlu.track.sql.FixStore;
import org.xunlu.track.sql.RawMessageTable;
import org.xunlu.track.sql.RecordingTable;
import org.xunlu.track.sql.UnknownDeviceTable;

/** Devices, the intake of fixes and the reading of tracks, wired. */
final class TrackFeature implements AutoCloseable {
    private final Database database;
    private final Clock clock;
    private final AuditTrail audit;
    private final DeviceRegistry devices;
    private final UnknownDevices unknown;
    private final DeviceHealths healths;
    private final DeviceDoor door;
    private final FixStore fixes;
    private final FixIntake intake;
    private final AlarmWatch alarms;
    private final RawMessages raw;
    private final ReportDesk desk;
    private final OsmAndDesk osmAnd;
    /** Until the roster is there, nobody is known. */
    private volatile RecordingRoutes.Units units = unit -> Optional.empty();

    TrackFeature(Database database, Clock clock, AuditTrail audit, RepeatedTasks tasks) {
        this.database = database;
        this.clock = clock;
        this.audit = audit;
        devices = new DeviceRegistry(new DeviceStore(database), clock);
        unknown = new UnknownDevices(new UnknownDeviceTable(database), clock);
        healths = new DeviceHealths(new DeviceHealthTable(database), clock);
        door = new DeviceDoor(devices, unknown, healths);
        fixes = new FixStore(database);
        intake = new FixIntake(fixes, clock);
        intake.witness(healths::judged);
        alarms = new AlarmWatch(fixes);
        raw = new RawMessages(new RawMessageTable(database), clock);
        intake.listen(alarms);
        desk = new ReportDesk(door, healths, intake, raw);
        osmAnd = new OsmAndDesk(door, healths, raw, clock);
        tasks.every(60_000, devices::saveSeen);
        tasks.every(60_000, unknown::save);
        tasks.every(60_000, healths::save);
        tasks.every(1_000, raw::save);
    }

    DeviceRegistry devices() {
        return devices;
    }

    /** What people call the device of a fix; empty where it is gone. */
    String deviceName(Fix fix) {
        return devices.find(fix.device()).map(Device::name).orElse("");
    }

    /** Lets recordings be of these units from now on. */
    void unitsBy(RecordingRoutes.Units roster) {
        units = roster;
    }

    DeviceHealths healths() {
        return healths;
    }

    UnknownDevices unknown() {
        return unknown;
    }

    FixIntake intake() {
        return intake;
    }

    /** Where alarms of devices are told; {@link AlarmWatch#resume} is called when all is wired. */
    AlarmWatch alarms() {
        return alarms;
    }

    RawMessages raw() {
        return raw;
    }

    TrackReading reading() {
        return fixes;
    }

    OsmAndDesk osmAnd() {
        return osmAnd;
    }

    List<Routes> routes(DrivenRoads roads) {
        RecordingUpload upload = new RecordingUpload(intake, fixes, new RecordingTable(database, clock), roads, clock);
        return List.of(
                new OsmAndRoutes(osmAnd, intake),
                new PhoneRoutes(desk, clock),
                new FixRoutes(devices, door, intake),
                new RecordingRoutes(devices, door, upload, unit -> units.findName(unit), audit),
                new TrackRoutes(fixes, audit, clock),
                new RawMessageRoutes(devices, raw, audit),
                new DeviceRoutes(devices, unknown, healths, new FixCountQuery(database), audit, clock));
    }

    @Override
    public void close() {
        intake.close();
        devices.saveSeen();
        unknown.save();
        healths.save();
        raw.save();
    }
}
