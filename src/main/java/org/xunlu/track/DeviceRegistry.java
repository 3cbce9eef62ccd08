package org.xunlu.track;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.xunlu.refusal.Refusal;

/** All devices, in memory for the intake and written through to storage. Thread-safe. */
public final class DeviceRegistry {
    private final DeviceRecords records;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Device> byUniqueId = new ConcurrentHashMap<>();
    private final Map<DeviceId, String> uniqueIds = new ConcurrentHashMap<>();
    /** Seen since this was last written. */
    private final Set<String> seen = ConcurrentHashMap.newKeySet();

    /** Reads all devices. */
    public DeviceRegistry(DeviceRecords records, Clock clock) {
        this.records = records;
        this.clock = clock;
        records.listAll().forEach(this::put);
    }

    /** All devices, by name on the wire. */
    public List<Device> listAll() {
        return byUniqueId.values().stream()
                .sorted(Comparator.comparing(Device::uniqueId))
                .toList();
    }

    /** A device by its name on the wire. */
    public Optional<Device> find(String uniqueId) {
        return Optional.ofNullable(byUniqueId.get(uniqueId));
    }

    /** A device by key. */
    public Optional<Device> find(DeviceId id) {
        return Optional.ofNullable(uniqueIds.get(id)).flatMap(this::find);
    }

    /** A device by key; refused where there is none. */
    public Device get(DeviceId id) {
        return find(id).orElseThrow(() -> Refusal.notFound("device", id.value()));
    }

    /** The devices that ride with a unit. */
    public Collection<Device> listOfUnit(long unitId) {
        return byUniqueId.values().stream()
                .filter(each -> each.unitId() != null && each.unitId() == unitId)
                .toList();
    }

    /**
     * Adds a device and gives it a secret.
     *
     * @param uniqueId its name on the wire: 1 to 64 letters, digits, {@code . _ : -}
     * @throws Refusal when the name is malformed or taken
     */
    public synchronized NewDevice register(
            String uniqueId, String name, @Nullable Long unitId, @Nullable Long personId) {
        if (!uniqueId.matches("[\\p{L}\\p{N}._:-]{1,64}")) {
            throw Refusal.invalid("track.device_name", "uniqueId", Map.of("value", uniqueId));
        }
        if (byUniqueId.containsKey(uniqueId)) {
            throw Refusal.conflict("track.device_taken", Map.of("value", uniqueId));
        }
        String secret = DeviceSecret.generate(random);
        Device device = records.add(new Device(
                new DeviceId(0),
                uniqueId,
                name.isBlank() ? uniqueId : name.strip(),
                DeviceSecret.hash(secret),
                unitId,
                personId,
                true,
                null,
                ""));
        put(device);
        return new NewDevice(device, secret);
    }

    /** The own device of a person's phone page, made at the first call. */
    public synchronized Device ofPerson(long personId, String name) {
        Device device = byUniqueId.get("person-" + personId);
        return device != null
                ? device
                : register("person-" + personId, name, null, personId).device();
    }

    /** The device that stands for recordings uploaded for a unit, made with this name at the first call. */
    public synchronized Device ofRecordings(long unitId, String name) {
        Device device = byUniqueId.get("recordings-" + unitId);
        return device != null
                ? device
                : register("recordings-" + unitId, name, unitId, null).device();
    }

    /** Notes with which unit a device rides from now on; null for none. */
    public synchronized Device ride(DeviceId id, @Nullable Long unitId) {
        Device old = get(id);
        return replace(old, old.edited(old.name(), unitId, old.enabled(), clock.instant()));
    }

    /** Notes with which unit an officer, and so the officer's phone, rides from now on; null for none. */
    public synchronized void ridePerson(long personId, String name, @Nullable Long unitId) {
        ride(ofPerson(personId, name).id(), unitId);
    }

    /** Changes what people may edit. */
    public synchronized Device edit(DeviceId id, String name, @Nullable Long unitId, boolean enabled) {
        Device old = get(id);
        return replace(
                old, old.edited(name.isBlank() ? old.uniqueId() : name.strip(), unitId, enabled, clock.instant()));
    }

    /** Gives a device a new secret; the old one ends at once. */
    public synchronized NewDevice renewSecret(DeviceId id) {
        Device old = get(id);
        String secret = DeviceSecret.generate(random);
        return new NewDevice(replace(old, old.withSecretHash(DeviceSecret.hash(secret))), secret);
    }

    /** Notes that a device reported; kept in memory and written by {@link #saveSeen}. */
    public Device seen(Device device, String protocol) {
        seen.add(device.uniqueId());
        return byUniqueId.compute(
                device.uniqueId(), (name, now) -> (now == null ? device : now).seen(clock.instant(), protocol));
    }

    /** Writes when devices were last seen. */
    public synchronized void saveSeen() {
        List<Device> changed = new ArrayList<>();
        for (String uniqueId : List.copyOf(seen)) {
            seen.remove(uniqueId);
            find(uniqueId).ifPresent(changed::add);
        }
        records.saveSeen(changed);
    }

    private void put(Device device) {
        uniqueIds.put(device.id(), device.uniqueId());
        byUniqueId.put(device.uniqueId(), device);
    }

    private Device replace(Device old, Device changed) {
        records.save(changed);
        byUniqueId.put(old.uniqueId(), changed);
        return changed;
    }
}
