package org.xunlu.alarm.http;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xunlu.alarm.Acknowledgement;
import org.xunlu.alarm.Alarm;
import org.xunlu.alarm.AlarmCall;
import org.xunlu.alarm.AlarmSource;
import org.xunlu.alarm.Gravity;
import org.xunlu.finding.RoadAddress;
import org.xunlu.geo.LonLat;
import org.xunlu.track.AlarmKind;
import org.xunlu.track.DeviceId;
import org.xunlu.track.Rider;

/**
 * An alarm as the API shows it.
 *
 * @param rider key of who cries as live events name it, see {@link Rider}; null where no device is known
 * @param open whether nobody has taken care of it yet
 */
public record AlarmView(
        long id,
        AlarmKind kind,
        Gravity gravity,
        AlarmSource source,
        @Nullable Long deviceId,
        @Nullable Long unitId,
        @Nullable Long rider,
        String who,
        Instant raisedAt,
        Instant receivedAt,
        @Nullable Double lon,
        @Nullable Double lat,
        @Nullable RoadAddress address,
        String note,
        boolean open,
        @Nullable Done acknowledged) {

    /** As it is shown. */
    public static AlarmView of(Alarm alarm) {
        AlarmCall call = alarm.call();
        LonLat position = call.position();
        Acknowledgement done = alarm.acknowledged();
        return new AlarmView(
                alarm.id().value(),
                call.kind(),
                Gravity.of(call.kind()),
                call.source(),
                call.deviceId(),
                call.unitId(),
                rider(call),
                call.who(),
                call.raisedAt(),
                alarm.receivedAt(),
                position == null ? null : (Double) position.lon(),
                position == null ? null : (Double) position.lat(),
                alarm.address(),
                call.note(),
                alarm.isOpen(),
                done == null ? null : new Done(done.name(), done.at(), done.note()));
    }

    private static @Nullable Long rider(AlarmCall call) {
        Long unit = call.unitId();
        Long device = call.deviceId();
        if (unit != null) {
            return Rider.unit(unit).key();
        }
        return device == null ? null : (Long) Rider.alone(new DeviceId(device)).key();
    }

    /** Who took care of it, when, and what was said. */
    public record Done(String name, Instant at, String note) {}
}
