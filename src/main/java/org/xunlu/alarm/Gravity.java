package org.xunlu.alarm;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.xunlu.track.AlarmKind;

/** How much an alarm matters, the gravest first. */
public enum Gravity {
    /** Somebody may be in danger: loud on every map until it is acknowledged. */
    URGENT,
    /** To be looked at. */
    WARNING,
    /** Something on the terminal is broken. */
    FAULT;

    private static final Set<AlarmKind> DANGERS = EnumSet.of(
            AlarmKind.SOS, AlarmKind.DANGER, AlarmKind.STOLEN, AlarmKind.COLLISION, AlarmKind.ROLLOVER, AlarmKind.FALL);
    private static final Set<AlarmKind> FAULTS = EnumSet.of(
            AlarmKind.GNSS_FAULT,
            AlarmKind.ANTENNA_CUT,
            AlarmKind.ANTENNA_SHORT,
            AlarmKind.POWER_LOW,
            AlarmKind.POWER_OFF,
            AlarmKind.DISPLAY_FAULT,
            AlarmKind.SPEECH_FAULT,
            AlarmKind.CAMERA_FAULT,
            AlarmKind.CARD_READER_FAULT,
            AlarmKind.SPEED_SENSOR_FAULT);

    /** Of a kind. */
    public static Gravity of(AlarmKind kind) {
        if (DANGERS.contains(kind)) {
            return URGENT;
        }
        return FAULTS.contains(kind) ? FAULT : WARNING;
    }

    /** The kinds that matter this much. */
    public Set<AlarmKind> kinds() {
        return Arrays.stream(AlarmKind.values())
                .filter(kind -> of(kind) == this)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(AlarmKind.class)));
    }
}
