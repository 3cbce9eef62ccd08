package org.xunlu.track.protocol.jt808;

import java.util.EnumSet;
import java.util.Set;

/** What a terminal may cry about: the bits of the alarm word of a location, by their number. */
public enum Alarm {
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
    ILLEGAL_DOOR(31);

    private static final Alarm[] ALL = values();

    private final int bit;

    Alarm(int bit) {
        this.bit = bit;
    }

    /** Its bit in the alarm word. */
    public long mask() {
        return 1L << bit;
    }

    /** The alarms of a word. */
    static Set<Alarm> of(long word) {
        Set<Alarm> alarms = EnumSet.noneOf(Alarm.class);
        if (word != 0) {
            for (Alarm each : ALL) {
                if ((word & each.mask()) != 0) {
                    alarms.add(each);
                }
            }
        }
        return alarms;
    }
}
