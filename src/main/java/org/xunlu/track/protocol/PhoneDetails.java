package org.xunlu.track.protocol;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xunlu.track.AlarmKind;
import org.xunlu.track.FixDetails;
import org.xunlu.track.FixItem;

/** What phones add to a position. */
final class PhoneDetails {
    /** The words of Traccar's clients and of apps written for it, in small letters. */
    private static final Map<String, AlarmKind> WORDS = Map.of(
            "sos", AlarmKind.SOS,
            "lowbattery", AlarmKind.POWER_LOW,
            "lowpower", AlarmKind.POWER_LOW,
            "powercut", AlarmKind.POWER_OFF,
            "poweroff", AlarmKind.POWER_OFF,
            "overspeed", AlarmKind.OVERSPEED,
            "accident", AlarmKind.COLLISION,
            "fatiguedriving", AlarmKind.FATIGUE,
            "falldown", AlarmKind.FALL,
            "tow", AlarmKind.ILLEGAL_MOVE);

    private PhoneDetails() {}

    /**
     * As kept with the fix.
     *
     * @param alarm the word of an alarm; null, empty, {@code false} and {@code 0} are none
     * @param altitudeMeters or null
     * @param batteryPercent or null
     */
    static FixDetails of(@Nullable String alarm, @Nullable Double altitudeMeters, @Nullable Double batteryPercent) {
        Set<AlarmKind> alarms = alarms(alarm);
        if (alarms.isEmpty() && altitudeMeters == null && batteryPercent == null) {
            return FixDetails.NONE;
        }
        Map<FixItem, Double> figures = new EnumMap<>(FixItem.class);
        put(figures, FixItem.ALTITUDE_METERS, altitudeMeters, -1_000, 20_000);
        put(figures, FixItem.BATTERY_PERCENT, batteryPercent, 0, 100);
        return new FixDetails(alarms, figures);
    }

    private static Set<AlarmKind> alarms(@Nullable String alarm) {
        String word = alarm == null ? "" : alarm.strip().toLowerCase(Locale.ROOT);
        if (word.isEmpty() || word.equals("false") || word.equals("0")) {
            return Set.of();
        }
        return Set.of(WORDS.getOrDefault(word, AlarmKind.OTHER));
    }

    private static void put(
            Map<FixItem, Double> figures, FixItem item, @Nullable Double value, double least, double most) {
        if (value != null && value >= least && value <= most) {
            figures.put(item, value);
        }
    }
}
