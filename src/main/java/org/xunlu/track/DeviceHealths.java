package org.xunlu.track;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How all devices are, in memory for the intake and written by {@link #save} now and then. Thread-safe. */
public final class DeviceHealths {
    /** Classes that say something is wrong with the device, not with its reception. */
    private static final Set<FixClass> FAULTS = Set.of(FixClass.CLOCK_WRONG, FixClass.NO_TIME, FixClass.OUT_OF_RANGE);

    private final DeviceHealthRecords records;
    private final Clock clock;
    private final Map<DeviceId, DeviceHealth> byDevice = new ConcurrentHashMap<>();
    private final Set<DeviceId> changed = ConcurrentHashMap.newKeySet();

    /** Reads what is stored. */
    public DeviceHealths(DeviceHealthRecords records, Clock clock) {
        this.records = records;
        this.clock = clock;
        byDevice.putAll(records.listAll());
    }

    /** How a device is. */
    public DeviceHealth of(DeviceId device) {
        return byDevice.getOrDefault(device, DeviceHealth.NOTHING_TOLD);
    }

    /**
     * Notes what a device tells of itself.
     *
     * @param version its program; empty where it does not say
     * @param batteryPercent 0 to 100; null, or anything else, where it does not say
     */
    public void told(DeviceId device, String version, @Nullable Double batteryPercent) {
        DeviceHealth before = of(device);
        DeviceHealth after = before.told(version, batteryPercent);
        if (!after.equals(before)) {
            byDevice.compute(
                    device, (id, now) -> (now == null ? DeviceHealth.NOTHING_TOLD : now).told(version, batteryPercent));
            changed.add(device);
        }
    }

    /** Notes that something a device sent could not be taken. */
    public void failed(DeviceId device, String reason, long times) {
        byDevice.compute(device, (id, now) -> (now == null ? DeviceHealth.NOTHING_TOLD : now)
                .failed(reason, times, clock.instant()));
        changed.add(device);
    }

    /** Notes the faults of a call that the intake has judged. */
    public void judged(Device device, IntakeReceipt receipt) {
        receipt.setAside().forEach((reason, count) -> {
            if (FAULTS.contains(reason)) {
                failed(device.id(), reason.name(), count);
            }
        });
    }

    /** Writes what has changed since the last time. */
    public synchronized void save() {
        Set<DeviceId> now = Set.copyOf(changed);
        changed.removeAll(now);
        if (!now.isEmpty()) {
            records.saveAll(now.stream().collect(Collectors.toMap(id -> id, this::of)));
        }
    }
}
