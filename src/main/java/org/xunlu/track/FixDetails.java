package org.xunlu.track;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a device added to a position.
 *
 * @param alarms what it cried about then; an alarm stays on as long as its cause
 * @param figures what it measured, in the units of {@link FixItem}
 */
public record FixDetails(Set<AlarmKind> alarms, Map<FixItem, Double> figures) {
    /** Nothing. */
    public static final FixDetails NONE = new FixDetails(Set.of(), Map.of());

    private static final String ALARMS = "a";

    public FixDetails {
        alarms = Set.copyOf(alarms);
        figures = figures.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(figures));
    }

    /** Whether there is nothing. */
    public boolean isEmpty() {
        return alarms.isEmpty() && figures.isEmpty();
    }

    /** A figure, or null where the device does not tell it. */
    public @Nullable Double figure(FixItem item) {
        return figures.get(item);
    }

    /** As kept with the fix, e.g. {@code a=1;h=34;m=1204.5}: alarms as hexadecimal bits, figures to two decimals; null for nothing. */
    public @Nullable String text() {
        if (isEmpty()) {
            return null;
        }
        StringBuilder text = new StringBuilder(48);
        if (!alarms.isEmpty()) {
            text.append(ALARMS).append('=').append(Long.toHexString(AlarmKind.bits(alarms)));
        }
        figures.forEach((item, value) -> {
            if (!text.isEmpty()) {
                text.append(';');
            }
            append(text.append(item.code()).append('='), value);
        });
        return text.toString();
    }

    /** Read back; what is not understood is left out, so that an older program reads what a newer one kept. */
    public static FixDetails of(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return NONE;
        }
        Set<AlarmKind> alarms = Set.of();
        Map<FixItem, Double> figures = new EnumMap<>(FixItem.class);
        for (String pair : text.split(";", -1)) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? "" : pair.substring(0, equals);
            FixItem item = FixItem.find(name);
            if (name.equals(ALARMS)) {
                alarms = AlarmKind.of(Long.parseUnsignedLong(pair.substring(equals + 1), 16));
            } else if (item != null) {
                figures.put(item, Double.valueOf(pair.substring(equals + 1)));
            }
        }
        return new FixDetails(alarms, figures);
    }

    private static void append(StringBuilder text, double value) {
        long hundredths = Math.round(value * 100);
        if (hundredths % 100 == 0) {
            text.append(hundredths / 100);
        } else {
            text.append(hundredths / 100.0);
        }
    }
}
