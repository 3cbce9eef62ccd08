package org.xunlu.track;

import java.util.Map;
import org.xunlu.refusal.Refusal;

/** Lets in the devices that are known by their secret; who is not known is refused and remembered. Thread-safe. */
public final class DeviceDoor {
    private static final int LONGEST_NAME = 64;

    private final DeviceRegistry devices;
    private final UnknownDevices unknown;
    private final DeviceHealths healths;

    /** A door for these devices. */
    public DeviceDoor(DeviceRegistry devices, UnknownDevices unknown, DeviceHealths healths) {
        this.devices = devices;
        this.unknown = unknown;
        this.healths = healths;
    }

    /**
     * The device behind a call.
     *
     * @param uniqueId what it calls itself
     * @param secret the secret it brings
     * @param protocol how it calls, e.g. {@code osmand}
     * @param address its network address
     * @throws Refusal {@code track.unknown_device}, {@code track.wrong_secret} or {@code track.device_disabled}
     */
    public Device enter(String uniqueId, String secret, String protocol, String address) {
        Device device = devices.find(uniqueId).orElse(null);
        if (device == null) {
            unknown.seen(protocol, uniqueId, "", address);
            throw Refusal.of(Refusal.Kind.NOT_FOUND, "track.unknown_device", Map.of("value", shortened(uniqueId)));
        }
        if (!DeviceSecret.matches(secret, device.secretHash())) {
            healths.failed(device.id(), "track.wrong_secret", 1);
            throw Refusal.of(Refusal.Kind.UNAUTHENTICATED, "track.wrong_secret", Map.of("value", uniqueId));
        }
        if (!device.enabled()) {
            healths.failed(device.id(), "track.device_disabled", 1);
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "track.device_disabled", Map.of("value", uniqueId));
        }
        return devices.seen(device, protocol);
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }
}
