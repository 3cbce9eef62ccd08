package org.xunlu.track;

import org.jspecify.annotations.Nullable;

/** What a device may measure besides position, speed and heading. */
public enum FixItem {
    /** Above the sea, metres. */
    ALTITUDE_METERS("h"),
    /** What the mileage counter shows, km. */
    MILEAGE_KM("m"),
    /** Fuel in the tank, litres. */
    FUEL_LITERS("f"),
    /** Speed by the driving recorder, km/h. */
    RECORDER_KM_PER_HOUR("v"),
    /** 1 with the ignition on, 0 without. */
    IGNITION("i"),
    /** Strength of the mobile network, as the device counts it. */
    SIGNAL("g"),
    /** Satellites of the fix. */
    SATELLITES("s"),
    /** How full the battery is, per cent. */
    BATTERY_PERCENT("b"),
    /** Number of the alarm a person is to confirm. */
    EVENT("e"),
    /** Kind of the area or route that was crossed: 1 circle, 2 rectangle, 3 polygon, 4 route. */
    CROSSED_KIND("k"),
    /** Number of the area or route that was crossed, as it was sent down. */
    CROSSED_NUMBER("n"),
    /** 1 where it was left, 0 where it was entered. */
    CROSSED_OUT("o"),
    /** Number of the stretch of a route that took the wrong time. */
    STRETCH_NUMBER("t"),
    /** How long that took, seconds. */
    STRETCH_SECONDS("u");

    private static final FixItem[] ALL = values();

    private final String code;

    FixItem(String code) {
        this.code = code;
    }

    /** Its name in the database: one letter, never changed. */
    String code() {
        return code;
    }

    static @Nullable FixItem find(String code) {
        for (FixItem each : ALL) {
            if (each.code.equals(code)) {
                return each;
            }
        }
        return null;
    }
}
