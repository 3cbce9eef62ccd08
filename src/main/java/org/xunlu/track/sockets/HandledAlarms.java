package org.xunlu.track.sockets;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.xunlu.track.AlarmKind;
import org.xunlu.track.DeviceId;
import org.xunlu.track.PositionReport;

/**
 * Which alarms that a terminal still sends were taken care of by a person. As long as it sends them it is answered that
 * they are (0x8001 with 4); when it stops, the same alarm is a new one. Thread-safe.
 */
final class HandledAlarms {
    private final Map<DeviceId, Set<AlarmKind>> handled = new ConcurrentHashMap<>();

    /** A person took care of this alarm. */
    void add(DeviceId device, AlarmKind kind) {
        handled.compute(device, (key, before) -> {
            Set<AlarmKind> now = before == null ? EnumSet.noneOf(AlarmKind.class) : EnumSet.copyOf(before);
            now.add(kind);
            return now;
        });
    }

    /** Whether these reports cry, and about nothing that was not taken care of; the last of them tells what goes on. */
    boolean covers(DeviceId device, List<PositionReport> reports) {
        Set<AlarmKind> known = handled.get(device);
        if (known == null || reports.isEmpty()) {
            return false;
        }
        Set<AlarmKind> cried = EnumSet.noneOf(AlarmKind.class);
        reports.forEach(report -> cried.addAll(report.details().alarms()));
        Set<AlarmKind> still = reports.get(reports.size() - 1).details().alarms();
        handled.computeIfPresent(device, (key, before) -> {
            Set<AlarmKind> rest = EnumSet.copyOf(before);
            rest.retainAll(still);
            return rest.isEmpty() ? null : rest;
        });
        return !cried.isEmpty() && known.containsAll(cried);
    }
}
