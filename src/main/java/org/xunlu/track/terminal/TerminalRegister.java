package org.xunlu.track.terminal;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.xunlu.track.Device;
import org.xunlu.track.DeviceHealths;
import org.xunlu.track.DeviceId;
import org.xunlu.track.DeviceRegistry;
import org.xunlu.track.DeviceSecret;
import org.xunlu.track.RawMessages;
import org.xunlu.track.UnknownDevices;

/** Lets terminals register and knows them again, in memory and written through to storage. Thread-safe. */
public final class TerminalRegister {
    /** How the devices' protocol is called. */
    public static final String PROTOCOL = "jt808";

    private final DeviceRegistry devices;
    private final UnknownDevices unknown;
    private final DeviceHealths healths;
    private final RawMessages raw;
    private final TerminalRecords records;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<DeviceId, Terminal> terminals = new ConcurrentHashMap<>();

    /** Reads all terminals. */
    public TerminalRegister(
            DeviceRegistry devices,
            UnknownDevices unknown,
            DeviceHealths healths,
            RawMessages raw,
            TerminalRecords records,
            Clock clock) {
        this.devices = devices;
        this.unknown = unknown;
        this.healths = healths;
        this.raw = raw;
        this.records = records;
        this.clock = clock;
        records.listAll().forEach(each -> terminals.put(each.device(), each));
    }

    /** The device with a terminal's number, as it is now, if it is listened to. */
    public Optional<Device> find(String number) {
        return devices.find(number).filter(Device::enabled);
    }

    /** The device, as it is now, if it is listened to. */
    public Optional<Device> find(DeviceId id) {
        return devices.find(id).filter(Device::enabled);
    }

    /** Keeps what a terminal said where that is wanted; not its code. */
    public void heard(@Nullable DeviceId device, byte[] frame) {
        boolean showsCode = frame.length > 1 && frame[0] == 0x01 && frame[1] == 0x02;
        if (device != null && !showsCode && raw.wants(device)) {
            raw.offer(device, PROTOCOL, frame);
        }
    }

    /** Counts what a terminal said and cannot be read; null for one that is not known yet. */
    public void malformed(@Nullable DeviceId device) {
        if (device != null) {
            healths.failed(device, "track.malformed", 1);
        }
    }

    /** Counts what a terminal sent that is longer than any frame; null for one that is not known yet. */
    public void overlong(@Nullable DeviceId device, int times) {
        if (device != null) {
            healths.failed(device, "track.overlong", times);
        }
    }

    /**
     * Lets a terminal register and stores that; a terminal that has forgotten its code does so again. Waits for the
     * database.
     *
     * @param number see {@code package-info}
     * @param address its network address
     */
    public synchronized Registration register(String number, TerminalIdentity identity, String address) {
        Device device = find(number).orElse(null);
        if (device == null) {
            note(number, identity.maker() + " " + identity.model() + " " + identity.plate(), address);
            return new Registration(Registration.Result.UNKNOWN, "");
        }
        Terminal before = terminals.get(device.id());
        if (before != null && before.holdsFor(device) && !before.identity().isSameBox(identity)) {
            return new Registration(Registration.Result.TAKEN, "");
        }
        String code = DeviceSecret.generate(random);
        keep(new Terminal(device.id(), identity, DeviceSecret.hash(code), device.secretHash(), clock.instant()));
        return new Registration(Registration.Result.DONE, code);
    }

    /**
     * The device of a terminal that shows the code it was given, or the secret of the device where an administrator put
     * that into the terminal.
     *
     * @param version its program; empty where it does not say
     */
    public Optional<Device> authenticate(String number, String code, String version, String address) {
        Device device = find(number).orElse(null);
        if (device == null) {
            note(number, "", address);
            return Optional.empty();
        }
        Terminal terminal = terminals.get(device.id());
        boolean byCode = terminal != null
                && terminal.holdsFor(device)
                && !terminal.codeHash().isEmpty()
                && DeviceSecret.matches(code, terminal.codeHash());
        if (!byCode && !DeviceSecret.matches(code, device.secretHash())) {
            healths.failed(device.id(), "track.wrong_secret", 1);
            return Optional.empty();
        }
        healths.told(device.id(), version, null);
        return Optional.of(seen(device));
    }

    /** Notes that a terminal was heard of just now. */
    public Device seen(Device device) {
        return devices.seen(device, PROTOCOL);
    }

    /** A terminal takes its leave: its code ends. Waits for the database. */
    public synchronized void unregister(DeviceId id) {
        Terminal terminal = terminals.get(id);
        if (terminal != null) {
            keep(terminal.withoutCode());
        }
    }

    /** What the terminal of a device said of itself when it registered. */
    public Optional<TerminalIdentity> identity(DeviceId id) {
        return Optional.ofNullable(terminals.get(id)).map(Terminal::identity);
    }

    private void keep(Terminal terminal) {
        records.save(terminal);
        terminals.put(terminal.device(), terminal);
    }

    private void note(String number, String detail, String address) {
        // a number that is registered and switched off is not unknown
        if (devices.find(number).isEmpty()) {
            unknown.seen(PROTOCOL, number, detail.strip(), address);
        }
    }
}
