package org.xunlu.track;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A terminal or phone that may report positions.
 *
 * @param id key
 * @param uniqueId the name it calls itself by on the wire, unique, e.g. {@code 48241179}
 * @param name what people call it
 * @param secretHash hash of its secret, see {@link DeviceSecret}
 * @param unitId the unit it rides with now, or null
 * @param personId the officer whose phone it is, or null for a terminal
 * @param enabled whether it is listened to
 * @param lastSeen when it last reported, as far as is known
 * @param protocol how it last reported, e.g. {@code osmand}; empty before the first report
 */
public record Device(
        DeviceId id,
        String uniqueId,
        String name,
        String secretHash,
        @Nullable Long unitId,
        @Nullable Long personId,
        boolean enabled,
        @Nullable Instant lastSeen,
        String protocol) {

    /** The same device, seen just now. */
    Device seen(Instant at, String by) {
        return new Device(id, uniqueId, name, secretHash, unitId, personId, enabled, at, by);
    }

    /** The same device with another secret. */
    Device withSecretHash(String hash) {
        return new Device(id, uniqueId, name, hash, unitId, personId, enabled, lastSeen, protocol);
    }

    /** The same device as people edited it. */
    Device edited(String newName, @Nullable Long newUnitId, boolean nowEnabled) {
        return new Device(id, uniqueId, newName, secretHash, newUnitId, personId, nowEnabled, lastSeen, protocol);
    }
}
