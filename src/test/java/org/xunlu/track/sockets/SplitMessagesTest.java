package org.xunlu.track.sockets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.xunlu.database.Database;
import org.xunlu.database.OnBothDatabases;
import org.xunlu.track.protocol.jt808.Answered;
import org.xunlu.track.protocol.jt808.Edition;

/** Parts that stay away, and bytes without end. */
@OnBothDatabases
@Timeout(120)
final class SplitMessagesTest {
    private final Database database;
    private Yard yard;

    SplitMessagesTest(Database database) {
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
    void missing_parts_are_asked_for_as_the_standard_says_and_the_message_is_stored_once_they_come()
            throws IOException {
        for (Edition edition : List.of(Edition.OF_2013, Edition.OF_2019)) {
            String code = yard.register();
            try (TestTerminal terminal = yard.connect(edition)) {
                assertThat(terminal.authenticate(code)).isTrue();
                int before = yard.stored().size();
                List<byte[]> night = IntStream.range(0, 150)
                        .mapToObj(i -> Yard.location(1_000 * edition.ordinal() + i))
                        .toList();
                int first = 500;
                List<byte[]> parts = terminal.frames().locatedBefore(first, true, night);
                assertThat(parts).hasSizeGreaterThan(4);
                for (int i = 0; i < parts.size(); i++) {
                    if (i != 1 && i != 3) {
                        terminal.send(parts.get(i));
                    }
                }
                Answered asked = terminal.answer();
                assertThat(asked.id()).isEqualTo(0x8003);
                // serial number of the first part, how many, which: 2013 counts in a byte, 2019 in a word
                byte[] expected = edition == Edition.OF_2019
                        ? new byte[] {(byte) (first >> 8), (byte) first, 0, 2, 0, 2, 0, 4}
                        : new byte[] {(byte) (first >> 8), (byte) first, 2, 0, 2, 0, 4};
                assertThat(asked.body()).isEqualTo(expected);
                terminal.send(parts.get(1));
                terminal.send(parts.get(3));
                Answered answer = terminal.answer();
                while (answer.id() == 0x8003) {
                    // a slow machine may ask once more before it reads the part
                    answer = terminal.answer();
                }
                assertThat(answer.result()).isZero();
                assertThat(yard.stored()).hasSize(before + night.size());
            }
        }
    }

    @Test
    void a_run_of_bytes_longer_than_any_frame_is_counted_for_its_device_and_hurts_nothing_after_it()
            throws IOException {
        String code = yard.register();
        try (TestTerminal terminal = yard.connect(Edition.OF_2013)) {
            assertThat(terminal.authenticate(code)).isTrue();
            byte[] endless = new byte[5_000];
            Arrays.fill(endless, (byte) 0x55);
            endless[0] = 0x7e;
            terminal.send(endless);
            assertThat(terminal.locate(Yard.location(1)).result()).isZero();
            assertThat(yard.stored()).hasSize(1);
            assertThat(yard.server.figures().overlong()).isOne();
            assertThat(yard.healths.of(yard.device.id()).lastError()).isEqualTo("track.overlong");
            assertThat(yard.healths.of(yard.device.id()).errors()).isOne();
        }
    }
}
