package org.xunlu.track;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a device may cry about. The bits 0 to 31 are those of the alarm word of JT/T 808, table 24 of the 2019 text;
 * what only phones say follows.
 */
public enum AlarmKind {
    SOS(0),
    OVERSPEED(1),
    FATIGUE(2),
    DANGER(3),
    GNSS_FAULT(4),
    ANTENNA_CUT(5),
    ANTENNA_SHORT(6),
    POWER_LOW(7),
    POWER_OFF(8),
    DISPLAY_FAULT(9),
    SPEECH_FAULT(10),
    CAMERA_FAULT(11),
    CARD_READER_FAULT(12),
    OVERSPEED_WARNING(13),
    FATIGUE_WARNING(14),
    ILLEGAL_DRIVING(15),
    TYRE_PRESSURE(16),
    BLIND_SPOT(17),
    DRIVEN_TOO_LONG(18),
    PARKED_TOO_LONG(19),
    AREA_CROSSED(20),
    ROUTE_CROSSED(21),
    SEGMENT_TIME(22),
    OFF_ROUTE(23),
    SPEED_SENSOR_FAULT(24),
    FUEL(25),
    STOLEN(26),
    ILLEGAL_IGNITION(27),
    ILLEGAL_MOVE(28),
    COLLISION(29),
    ROLLOVER(30),
    ILLEGAL_DOOR(31),
    /** Somebody fell; of a phone. */
    FALL(32),
    /** An alarm under a name we do not know. */
    OTHER(33);

    private static final AlarmKind[] ALL = values();

    private final int bit;

    AlarmKind(int bit) {
        this.bit = bit;
    }

    /** Its bit. */
    public long mask() {
        return 1L << bit;
    }

    /** The alarms of these bits; unknown bits are left out. */
    public static Set<AlarmKind> of(long bits) {
        if (bits == 0) {
            return Set.of();
        }
        Set<AlarmKind> alarms = EnumSet.noneOf(AlarmKind.class);
        for (AlarmKind each : ALL) {
            if ((bits & each.mask()) != 0) {
                alarms.add(each);
            }
        }
        return Collections.unmodifiableSet(alarms);
    }

    /** The bits of these alarms. */
    public static long bits(Set<AlarmKind> alarms) {
        long bits = 0;
        for (AlarmKind each : alarms) {
            bits |= each.mask();
        }
        return bits;
    }
}
