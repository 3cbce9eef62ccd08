package org.xunlu.track;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A terminal or phone that may report positions.
 *
 * @param id key
 * @param uniqueId the name it calls itself by on the wire, unique, e.g. {@code 48241179}
 * @param name what people call it
 * @param secretHash hash of its secret, see {@link DeviceSecret}
 * @param personId the officer whose phone it is, or null for a terminal
 * @param enabled whether it is listened to
 * @param lastSeen when it last reported, as far as is known
 * @param protocol how it last reported, e.g. {@code osmand}; empty before the first report
 * @param rides with which unit it rides, by time
 */
public record Device(
        DeviceId id,
        String uniqueId,
        String name,
        String secretHash,
        @Nullable Long personId,
        boolean enabled,
        @Nullable Instant lastSeen,
        String protocol,
        Rides rides) {

    /** A device that has ridden with this unit, or with none, at all times. */
    public Device(
            DeviceId id,
            String uniqueId,
            String name,
            String secretHash,
            @Nullable Long unitId,
            @Nullable Long personId,
            boolean enabled,
            @Nullable Instant lastSeen,
            String protocol) {
        this(id, uniqueId, name, secretHash, personId, enabled, lastSeen, protocol, Rides.always(unitId));
    }

    /** The unit it rides with now, or null. */
    public @Nullable Long unitId() {
        return rides.unitNow();
    }

    /** The same device, seen just now. */
    Device seen(Instant at, String by) {
        return new Device(id, uniqueId, name, secretHash, personId, enabled, at, by, rides);
    }

    /** The same device with another secret. */
    Device withSecretHash(String hash) {
        return new Device(id, uniqueId, name, hash, personId, enabled, lastSeen, protocol, rides);
    }

    /** The same device as people edited it, riding with this unit from a time on. */
    Device edited(String newName, @Nullable Long newUnitId, boolean nowEnabled, Instant since) {
        Rides changed = Objects.equals(newUnitId, unitId()) ? rides : rides.from(since, newUnitId);
        return new Device(id, uniqueId, newName, secretHash, personId, nowEnabled, lastSeen, protocol, changed);
    }
}
