package org.xunlu.track;

import java.util.Set;

/** Hears of alarms of devices when they begin. */
@FunctionalInterface
public interface AlarmListener {
    /**
     * Called after the commit of the fix, in the order of the log, always on the same one thread, so it must be quick.
     * Called once for each time an alarm begins: while a device goes on crying, it is silent. After a restart alarms of
     * the last minutes may be told once more, with the same fix: (device, time, kind) is the key by which to know them.
     * What it throws is logged and stops nobody.
     *
     * @param fix the first fix that carries the alarm: device, unit, time, position and how far both are believed (with
     *     {@code NO_FIX} and {@code ENCRYPTED} the position says nothing, with {@code CLOCK_WRONG} the time); it may be
     *     old, where a device had been out of reach
     * @param kinds what begins with it, never empty
     */
    void raised(Fix fix, Set<AlarmKind> kinds);
}
