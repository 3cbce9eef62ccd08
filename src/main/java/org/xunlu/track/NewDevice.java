package org.xunlu.track;

/**
 * A device and the secret it was just given.
 *
 * @param device the device
 * @param secret the secret in clear; nobody can ask for it again
 */
public record NewDevice(Device device, String secret) {
    @Override
    public String toString() {
        return "NewDevice[" + device.uniqueId() + "]";
    }
}
