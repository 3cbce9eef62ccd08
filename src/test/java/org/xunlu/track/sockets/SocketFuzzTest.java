package org.xunlu.track.sockets;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.channel.embedded.EmbeddedChannel;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xunlu.database.Database;
import org.xunlu.database.TestDatabases;
import org.xunlu.track.DeviceHealths;
import org.xunlu.track.DeviceRegistry;
import org.xunlu.track.FixIntake;
import org.xunlu.track.NewDevice;
import org.xunlu.track.RawMessages;
import org.xunlu.track.UnknownDevices;
import org.xunlu.track.protocol.jt808.Edition;
import org.xunlu.track.protocol.jt808.Frame;
import org.xunlu.track.protocol.jt808.TerminalFrames;
import org.xunlu.track.sql.DeviceHealthTable;
import org.xunlu.track.sql.DeviceStore;
import org.xunlu.track.sql.FixStore;
import org.xunlu.track.sql.RawMessageTable;
import org.xunlu.track.sql.TerminalStore;
import org.xunlu.track.sql.UnknownDeviceTable;
import org.xunlu.track.terminal.TerminalRegister;

/** No bytes end the server or a handler, or keep a buffer for ever. */
final class SocketFuzzTest {
    private static final Instant NOW = Instant.parse("2026-06-01T08:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final TerminalFrames FRAMES = TerminalFrames.of(Edition.OF_2013, "13800138000");

    private final LeakWatch leaks = new LeakWatch();
    private final Random random = new Random(808);
    private Database database;
    private FixIntake intake;
    private TerminalRegister register;
    private NewDevice car;

    @BeforeEach
    void open() {
        database = TestDatabases.h2();
        DeviceRegistry devices = new DeviceRegistry(new DeviceStore(database), CLOCK);
        car = devices.register("13800138000", "", null, null);
        intake = new FixIntake(new FixStore(database), CLOCK);
        register = new TerminalRegister(
                devices,
                new UnknownDevices(new UnknownDeviceTable(database), CLOCK),
                new DeviceHealths(new DeviceHealthTable(database), CLOCK),
                new RawMessages(new RawMessageTable(database), CLOCK),
                new TerminalStore(database),
                CLOCK);
    }

    @AfterEach
    void close() {
        intake.close();
        database.close();
        leaks.close();
    }

    @Test
    void a_handler_survives_any_bytes_and_gives_every_buffer_back() throws InterruptedException {
        // shut, so that all is done on this thread: an embedded channel knows no other
        intake.close();
        try (Desk desk = new Desk(register, intake, new OnlineTerminals(), CLOCK)) {
            desk.close();
            for (int connection = 0; connection < 200; connection++) {
                EmbeddedChannel channel = new EmbeddedChannel();
                TcpLink link = new TcpLink(channel);
                channel.pipeline().addLast(new StreamHandler(link, new TerminalSession(desk, link), 60));
                if (connection % 2 == 0) {
                    write(channel, FRAMES.authentication(0, car.secret()));
                }
                for (int i = 0; i < 40 && channel.isActive(); i++) {
                    write(channel, bytes());
                    channel.runPendingTasks();
                }
                channel.checkException();
                channel.finishAndReleaseAll();
            }
        }
        assertThat(leaks.leaks()).isEmpty();
    }

    @Test
    void the_server_answers_as_before_after_ten_thousand_bad_packets() throws Exception {
        TerminalServer.Settings settings = new TerminalServer.Settings("127.0.0.1", 0, 60, 60, 100);
        OnlineTerminals online = new OnlineTerminals();
        try (TerminalServer server = TerminalServer.start(settings, register, intake, online, CLOCK)) {
            try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
                for (int i = 0; i < 5_000; i++) {
                    byte[] bytes = bytes();
                    int length = Math.min(bytes.length, 1_400);
                    socket.send(new DatagramPacket(bytes, length, InetAddress.getLoopbackAddress(), server.port()));
                }
            }
            for (int connection = 0; connection < 50; connection++) {
                try (TestTerminal terminal = new TestTerminal(server.port(), Edition.OF_2013, "13800138000")) {
                    if (connection % 2 == 0) {
                        terminal.authenticate(car.secret());
                    }
                    for (int i = 0; i < 100; i++) {
                        terminal.send(bytes());
                    }
                } catch (SocketException e) {
                    assertThat(connection % 2).as("who is known is not cut off").isOne();
                }
            }
            try (TestTerminal terminal = new TestTerminal(server.port(), Edition.OF_2013, "13800138000")) {
                assertThat(terminal.authenticate(car.secret())).isTrue();
                assertThat(terminal.locate(location()).result()).isZero();
            }
            assertThat(server.figures().malformed()).isGreaterThan(100);
        }
        assertThat(leaks.leaks()).isEmpty();
    }

    private static void write(EmbeddedChannel channel, byte[] bytes) {
        ByteBuf buffer = PooledByteBufAllocator.DEFAULT.buffer(bytes.length).writeBytes(bytes);
        channel.writeInbound(buffer);
        assertThat(buffer.refCnt()).isZero();
        for (ByteBuf answer = channel.readOutbound(); answer != null; answer = channel.readOutbound()) {
            answer.release();
        }
    }

    private byte[] bytes() {
        byte[] noise = new byte[random.nextInt(random.nextInt(3_000) + 1)];
        random.nextBytes(noise);
        List<byte[]> good = List.of(
                FRAMES.located(random.nextInt(0x10000), location()),
                FRAMES.heartbeat(1),
                FRAMES.timeQuery(2),
                FRAMES.answer(3, random.nextInt(10), 0x8300, random.nextInt(256)),
                FRAMES.locatedBefore(4, true, List.of(location(), new byte[3], location()))
                        .get(0),
                FRAMES.locatedBefore(random.nextInt(0x10000), true, Collections.nCopies(60, location()))
                        .get(random.nextInt(2)));
        byte[] frame = good.get(random.nextInt(good.size()));
        switch (random.nextInt(5)) {
            case 0:
                return noise;
            case 1:
                return Arrays.copyOf(frame, random.nextInt(frame.length));
            case 2:
                frame[random.nextInt(frame.length)] ^= (byte) (1 << random.nextInt(8));
                return frame;
            case 3:
                // a right check code over a wrong content
                byte[] content = Arrays.copyOfRange(frame, 1, frame.length - 2);
                for (int i = 0; i < 3; i++) {
                    content[random.nextInt(content.length)] = (byte) random.nextInt();
                }
                return Frame.seal(content);
            default:
                return frame;
        }
    }

    private static byte[] location() {
        return TerminalFrames.location(NOW.minusSeconds(60), 117, 34.2, 36, 0);
    }
}
