package org.xunlu.alarm;

import java.util.Arrays;
import java.util.Optional;

/**
 * What an alarm is about. The names are those of the alarm word of JT/T 808 (table of alarm bits); phones raise
 * {@link #SOS} and what their protocol calls by one of these names.
 */
public enum AlarmKind {
    SOS(Gravity.URGENT),
    OVERSPEED(Gravity.WARNING),
    FATIGUE(Gravity.WARNING),
    DANGER(Gravity.URGENT),
    GNSS_FAULT(Gravity.FAULT),
    ANTENNA_CUT(Gravity.FAULT),
    ANTENNA_SHORT(Gravity.FAULT),
    POWER_LOW(Gravity.FAULT),
    POWER_OFF(Gravity.FAULT),
    DISPLAY_FAULT(Gravity.FAULT),
    SPEECH_FAULT(Gravity.FAULT),
    CAMERA_FAULT(Gravity.FAULT),
    CARD_READER_FAULT(Gravity.FAULT),
    OVERSPEED_WARNING(Gravity.WARNING),
    FATIGUE_WARNING(Gravity.WARNING),
    ILLEGAL_DRIVING(Gravity.WARNING),
    TYRE_PRESSURE(Gravity.WARNING),
    BLIND_SPOT(Gravity.WARNING),
    DRIVEN_TOO_LONG(Gravity.WARNING),
    PARKED_TOO_LONG(Gravity.WARNING),
    AREA_CROSSED(Gravity.WARNING),
    ROUTE_CROSSED(Gravity.WARNING),
    SEGMENT_TIME(Gravity.WARNING),
    OFF_ROUTE(Gravity.WARNING),
    SPEED_SENSOR_FAULT(Gravity.FAULT),
    FUEL(Gravity.WARNING),
    STOLEN(Gravity.URGENT),
    ILLEGAL_IGNITION(Gravity.WARNING),
    ILLEGAL_MOVE(Gravity.WARNING),
    COLLISION(Gravity.URGENT),
    ROLLOVER(Gravity.URGENT),
    ILLEGAL_DOOR(Gravity.WARNING),
    /** Anything a phone calls by a name of its own. */
    OTHER(Gravity.WARNING);

    private final Gravity gravity;

    AlarmKind(Gravity gravity) {
        this.gravity = gravity;
    }

    /** How much it matters. */
    public Gravity gravity() {
        return gravity;
    }

    /** The kind with this name, in any case. */
    public static Optional<AlarmKind> named(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.name().equalsIgnoreCase(name.strip()))
                .findFirst();
    }

    /** How much an alarm matters, the gravest first. */
    public enum Gravity {
        /** Somebody may be in danger: loud on every map until it is acknowledged. */
        URGENT,
        /** To be looked at. */
        WARNING,
        /** Something on the terminal is broken. */
        FAULT
    }
}
