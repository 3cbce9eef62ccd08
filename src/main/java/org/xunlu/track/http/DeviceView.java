package org.xunlu.track.http;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xunlu.track.Device;
import org.xunlu.track.DeviceHealth;
import org.xunlu.track.FixClass;
import org.xunlu.track.NewDevice;
import org.xunlu.track.Rides;
import org.xunlu.track.protocol.PhoneSetup;

/** A device as people see it; never its secret. */
record DeviceView(
        long id,
        String uniqueId,
        String name,
        @Nullable Long unitId,
        @Nullable Long personId,
        boolean enabled,
        @Nullable Instant lastSeen,
        String protocol,
        String version,
        @Nullable Double batteryPercent,
        long errors,
        @Nullable String lastError,
        @Nullable Instant lastErrorAt) {
    static DeviceView of(Device device, DeviceHealth health) {
        return new DeviceView(
                device.id().value(),
                device.uniqueId(),
                device.name(),
                device.unitId(),
                device.personId(),
                device.enabled(),
                device.lastSeen(),
                device.protocol(),
                health.version(),
                health.batteryPercent(),
                health.errors(),
                health.lastError(),
                health.lastErrorAt());
    }

    /**
     * One device in full.
     *
     * @param rides with which unit it rode from when on, the latest first
     * @param fixes how many fixes of the last days are stored, by class
     * @param days how many days those are
     */
    record Card(DeviceView device, List<Rides.Turn> rides, Map<FixClass, Long> fixes, int days) {}

    /** A device and its new secret, with the ready set-up of phone clients. */
    record WithSecret(DeviceView device, String secret, String server, List<Setup> setups) {
        static WithSecret of(NewDevice made, DeviceHealth health, String server) {
            return new WithSecret(
                    DeviceView.of(made.device(), health),
                    made.secret(),
                    server,
                    PhoneSetup.list(server, made.device().uniqueId(), made.secret()).stream()
                            .map(each -> new Setup(each.client(), each.text(), QrPicture.svg(each.link())))
                            .toList());
        }

        @Override
        public String toString() {
            return "WithSecret[" + device.uniqueId() + "]";
        }
    }

    /** The set-up of one client, and a QR code of it as SVG. */
    record Setup(String client, String text, String qr) {
        @Override
        public String toString() {
            return "Setup[" + client + "]";
        }
    }
}
