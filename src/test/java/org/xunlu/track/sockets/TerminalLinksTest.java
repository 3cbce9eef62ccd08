package org.xunlu.track.sockets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xunlu.database.Database;
import org.xunlu.database.OnBothDatabases;
import org.xunlu.track.protocol.jt808.Answered;
import org.xunlu.track.protocol.jt808.Edition;
import org.xunlu.track.protocol.jt808.TerminalFrames;

@OnBothDatabases
final class TerminalLinksTest {
    private final Database database;
    private Yard yard;

    TerminalLinksTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void open() {
        yard = new Yard(database);
    }

    @AfterEach
    void close() {
        yard.close();
    }

    @Test
    void a_new_connection_of_a_terminal_ends_the_old_one() throws IOException {
        String code = yard.register();
        try (TestTerminal before = yard.connect(Edition.OF_2013);
                TestTerminal after = yard.connect(Edition.OF_2013)) {
            assertThat(before.authenticate(code)).isTrue();
            assertThat(after.authenticate(code)).isTrue();
            assertThat(before.findAnswer()).isEmpty();
            assertThat(after.locate(Yard.location(0)).result()).isZero();
        }
    }

    @Test
    void too_many_connections_and_silent_strangers_are_closed() throws IOException {
        yard.restart(1, 1);
        try (TestTerminal first = yard.connect(Edition.OF_2013);
                TestTerminal second = yard.connect(Edition.OF_2013)) {
            assertThat(second.findAnswer()).isEmpty();
            assertThat(first.findAnswer()).isEmpty();
        }
        assertThat(yard.server.figures().refusedConnections()).isOne();
    }

    @Test
    void datagrams_are_taken_as_well() throws IOException {
        String code = yard.register();
        TerminalFrames frames = TerminalFrames.of(Edition.OF_2013, yard.number);
        try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            socket.setSoTimeout(60_000);
            assertThat(exchange(socket, frames.located(0, Yard.location(0))).result())
                    .isEqualTo(1);
            assertThat(exchange(socket, frames.authentication(1, code)).result())
                    .isZero();
            assertThat(exchange(socket, frames.located(2, Yard.location(1))).result())
                    .isZero();
            assertThat(yard.stored()).hasSize(1);
        }
    }

    private Answered exchange(DatagramSocket socket, byte[] frame) throws IOException {
        socket.send(new DatagramPacket(frame, frame.length, InetAddress.getLoopbackAddress(), yard.server.port()));
        DatagramPacket answer = new DatagramPacket(new byte[2_000], 2_000);
        socket.receive(answer);
        return Answered.read(Arrays.copyOfRange(answer.getData(), 1, answer.getLength() - 1));
    }
}
