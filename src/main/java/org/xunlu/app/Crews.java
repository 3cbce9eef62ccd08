package org.xunlu.app;

import org.xunlu.coverage.http.MileageTable.Crew;
import org.xunlu.patrol.DutyRoster;
import org.xunlu.patrol.Squadron;
import org.xunlu.patrol.UnitId;
import org.xunlu.track.Device;
import org.xunlu.track.DeviceId;
import org.xunlu.track.DeviceRegistry;
import org.xunlu.track.Rider;

/** Who drove, for tables that people read: a unit with its squadron, or a device that rides alone. */
record Crews(DutyRoster roster, DeviceRegistry devices) {
    Crew of(Rider rider) {
        Long unit = rider.unitId();
        if (unit == null) {
            return new Crew(
                    devices.find(new DeviceId(-rider.key())).map(Device::name).orElse(""), "");
        }
        return roster.findUnit(new UnitId(unit))
                .map(found -> new Crew(
                        found.name(),
                        roster.findSquadron(found.squadron())
                                .map(Squadron::name)
                                .orElse("")))
                .orElseGet(() -> new Crew("#" + unit, ""));
    }
}
