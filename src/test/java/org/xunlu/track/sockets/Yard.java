package org.xunlu.track.sockets;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.xunlu.database.Database;
import org.xunlu.track.Device;
import org.xunlu.track.DeviceHealths;
import org.xunlu.track.DeviceRegistry;
import org.xunlu.track.Fix;
import org.xunlu.track.FixIntake;
import org.xunlu.track.RawMessages;
import org.xunlu.track.Rider;
import org.xunlu.track.UnknownDevices;
import org.xunlu.track.protocol.jt808.Edition;
import org.xunlu.track.protocol.jt808.TerminalFrames;
import org.xunlu.track.protocol.jt808.Uplink;
import org.xunlu.track.sql.DeviceHealthTable;
import org.xunlu.track.sql.DeviceStore;
import org.xunlu.track.sql.FixStore;
import org.xunlu.track.sql.RawMessageTable;
import org.xunlu.track.sql.TerminalStore;
import org.xunlu.track.sql.UnknownDeviceTable;
import org.xunlu.track.terminal.TerminalRegister;

/** A listening server, one car entered by its number, and the box built into it. */
final class Yard implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-06-01T08:00:00Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    static final Uplink.Registration BOX = new Uplink.Registration(34, 1322, "XLMAK", "T-808", "0012345", 2, "皖L12345");

    final Database database;
    final OnlineTerminals online = new OnlineTerminals();
    final DeviceRegistry devices;
    final UnknownDevices unknown;
    final DeviceHealths healths;
    final RawMessages raw;
    final FixIntake intake;
    final String number = Long.toString(10_000_000_000L + System.nanoTime() % 90_000_000_000L);
    final Device device;
    TerminalServer server;

    Yard(Database database) {
        this.database = database;
        devices = new DeviceRegistry(new DeviceStore(database), CLOCK);
        unknown = new UnknownDevices(new UnknownDeviceTable(database), CLOCK);
        healths = new DeviceHealths(new DeviceHealthTable(database), CLOCK);
        raw = new RawMessages(new RawMessageTable(database), CLOCK);
        intake = new FixIntake(new FixStore(database), CLOCK);
        device = devices.register(number, "car", null, null).device();
        server = serve(4, 60);
    }

    private TerminalServer serve(int connections, int loginSeconds) {
        TerminalServer.Settings settings = new TerminalServer.Settings("127.0.0.1", 0, 60, loginSeconds, connections);
        TerminalRegister register =
                new TerminalRegister(devices, unknown, healths, raw, new TerminalStore(database), CLOCK);
        return TerminalServer.start(settings, register, intake, online, CLOCK);
    }

    /** The same place, served anew. */
    void restart(int connections, int loginSeconds) {
        server.close();
        server = serve(connections, loginSeconds);
    }

    TestTerminal connect(Edition edition) throws IOException {
        return new TestTerminal(server.port(), edition, number);
    }

    /** The code the box is given. */
    String register() throws IOException {
        try (TestTerminal terminal = connect(Edition.OF_2013)) {
            return terminal.register(BOX).code();
        }
    }

    /** The car on its way: 10 m a second. */
    static byte[] location(int second) {
        return TerminalFrames.location(NOW.minusSeconds(7200).plusSeconds(second), 117, 34.2 + second * 0.0001, 36, 0);
    }

    List<Fix> stored() {
        return new FixStore(database).listOf(Rider.alone(device.id()), NOW.minusSeconds(86_400), NOW);
    }

    @Override
    public void close() {
        server.close();
        intake.close();
    }
}
