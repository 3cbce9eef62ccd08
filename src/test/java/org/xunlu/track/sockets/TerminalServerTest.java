package org.xunlu.track.sockets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xunlu.database.Database;
import org.xunlu.database.OnBothDatabases;
import org.xunlu.track.Fix;
import org.xunlu.track.FixClass;
import org.xunlu.track.UnknownDevice;
import org.xunlu.track.protocol.jt808.Answered;
import org.xunlu.track.protocol.jt808.Downlink;
import org.xunlu.track.protocol.jt808.Edition;
import org.xunlu.track.protocol.jt808.Location;
import org.xunlu.track.protocol.jt808.TerminalFrames;
import org.xunlu.track.protocol.jt808.Uplink;

@OnBothDatabases
final class TerminalServerTest {
    private final Database database;
    private Yard yard;

    TerminalServerTest(Database database) {
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
    void a_terminal_registers_authenticates_and_what_is_acknowledged_is_stored() throws IOException {
        for (Edition edition : Edition.values()) {
            try (TestTerminal terminal = yard.connect(edition)) {
                Answered registered = terminal.register(Yard.BOX);
                assertThat(registered.result()).isZero();
                assertThat(registered.code()).hasSizeGreaterThan(20);
                assertThat(terminal.authenticate(registered.code())).isTrue();
                int before = yard.stored().size();
                for (int i = 0; i < 5; i++) {
                    Answered answer = terminal.locate(Yard.location(edition.ordinal() * 100 + i));
                    assertThat(answer.result()).isZero();
                    assertThat(yard.stored()).hasSize(before + i + 1);
                }
                List<byte[]> night = IntStream.range(0, 300)
                        .mapToObj(i -> Yard.location(1_000 + edition.ordinal() * 300 + i))
                        .toList();
                assertThat(terminal.catchUp(night).result()).isZero();
                assertThat(yard.stored()).hasSize(before + 305);
            }
        }
        Fix last = yard.stored().get(yard.stored().size() - 1);
        assertThat(last.time()).isEqualTo(Yard.NOW.minusSeconds(7200).plusSeconds(1_599));
        assertThat(last.classification()).isEqualTo(FixClass.VALID);
        assertThat(last.speedKmPerHour()).isEqualTo(36.0);
        assertThat(yard.devices.get(yard.device.id()).protocol()).isEqualTo("jt808");
    }

    @Test
    void the_code_is_really_compared_and_kept_over_a_restart() throws IOException {
        String code = yard.register();
        try (TestTerminal terminal = yard.connect(Edition.OF_2013)) {
            assertThat(terminal.authenticate(code + "x")).isFalse();
            assertThat(terminal.locate(Yard.location(0)).result()).isEqualTo(1);
            assertThat(terminal.authenticate("")).isFalse();
            assertThat(yard.stored()).isEmpty();
            assertThat(yard.healths.of(yard.device.id()).lastError()).isEqualTo("track.wrong_secret");
        }
        yard.restart(4, 60);
        try (TestTerminal terminal = yard.connect(Edition.OF_2013)) {
            assertThat(terminal.authenticate(code)).isTrue();
        }
        yard.devices.renewSecret(yard.device.id());
        try (TestTerminal terminal = yard.connect(Edition.OF_2013)) {
            assertThat(terminal.authenticate(code)).isFalse();
        }
    }

    @Test
    void another_box_does_not_get_the_place_of_the_first_and_the_same_box_gets_a_new_code() throws IOException {
        String first = yard.register();
        try (TestTerminal terminal = yard.connect(Edition.OF_2013)) {
            Uplink.Registration other = new Uplink.Registration(34, 1322, "OTHER", "T-808", "7777777", 2, "皖L12345");
            assertThat(terminal.register(other).result()).isEqualTo(3);
            Answered again = terminal.register(Yard.BOX);
            assertThat(again.result()).isZero();
            assertThat(terminal.authenticate(first)).isFalse();
            assertThat(terminal.authenticate(again.code())).isTrue();
            yard.devices.renewSecret(yard.device.id());
            assertThat(terminal.register(other).result()).isZero();
        }
    }

    @Test
    void an_unknown_number_is_refused_and_remembered_for_the_administrator() throws IOException {
        String stranger = "9" + yard.number;
        try (TestTerminal terminal = new TestTerminal(yard.server.port(), Edition.OF_2019, stranger)) {
            Answered answer = terminal.register(Yard.BOX);
            assertThat(answer.result()).isEqualTo(4);
            assertThat(answer.code()).isEmpty();
            assertThat(terminal.authenticate("anything")).isFalse();
        }
        UnknownDevice seen = yard.unknown.find(stranger).orElseThrow();
        assertThat(seen.protocol()).isEqualTo("jt808");
        assertThat(seen.tries()).isEqualTo(2);
    }

    @Test
    void however_the_stream_is_split_or_glued_each_message_is_answered_in_order() throws IOException {
        String code = yard.register();
        Random random = new Random(5);
        try (TestTerminal terminal = yard.connect(Edition.OF_2013)) {
            assertThat(terminal.authenticate(code)).isTrue();
            byte[] stream = new byte[0];
            List<Integer> serials = new ArrayList<>();
            for (int i = 0; i < 400; i++) {
                int serial = terminal.nextSerial();
                serials.add(serial);
                byte[] frame = terminal.frames().located(serial, Yard.location(i));
                stream = Arrays.copyOf(stream, stream.length + frame.length);
                System.arraycopy(frame, 0, stream, stream.length - frame.length, frame.length);
            }
            for (int from = 0; from < stream.length; ) {
                int to = Math.min(stream.length, from + 1 + random.nextInt(random.nextInt(2_000) + 1));
                terminal.send(Arrays.copyOfRange(stream, from, to));
                from = to;
            }
            List<Integer> answered = new ArrayList<>();
            for (int i = 0; i < 400; i++) {
                answered.add(terminal.answer().answeredSerial());
            }
            assertThat(answered).isEqualTo(serials);
            assertThat(yard.stored()).hasSize(400);
        }
    }

    @Test
    void hidden_positions_and_such_without_a_fix_are_kept_apart() throws IOException {
        String code = yard.register();
        try (TestTerminal terminal = yard.connect(Edition.OF_2019)) {
            assertThat(terminal.authenticate(code)).isTrue();
            long hidden = Location.FIXED | Location.ENCRYPTED;
            terminal.locate(
                    TerminalFrames.location(0, hidden, Yard.NOW.minusSeconds(60), 117, 34.2, 0, 0, new byte[0]));
            terminal.locate(TerminalFrames.location(0, 0, Yard.NOW.minusSeconds(50), 117, 34.2, 0, 0, new byte[0]));
            assertThat(yard.stored())
                    .extracting(Fix::classification)
                    .containsExactly(FixClass.ENCRYPTED, FixClass.NO_FIX);
        }
    }

    @Test
    void what_is_not_supported_or_not_understood_is_said_and_the_time_is_told() throws IOException {
        String code = yard.register();
        try (TestTerminal terminal = yard.connect(Edition.OF_2013)) {
            terminal.send(terminal.frames().heartbeat(terminal.nextSerial()));
            assertThat(terminal.answer().result()).isEqualTo(1);
            assertThat(terminal.authenticate(code)).isTrue();
            terminal.send(terminal.frames().heartbeat(terminal.nextSerial()));
            assertThat(terminal.answer().result()).isZero();
            assertThat(terminal.locate(new byte[3]).result()).isEqualTo(2);
            terminal.send(terminal.frames().timeQuery(terminal.nextSerial()));
            Answered time = terminal.answer();
            assertThat(time.id()).isEqualTo(0x8004);
            assertThat(time.body()).isEqualTo(new byte[] {0x26, 0x06, 0x01, 0x08, 0, 0});
            terminal.send(terminal.frames().unregistration(terminal.nextSerial()));
            assertThat(terminal.answer().result()).isZero();
            assertThat(terminal.authenticate(code)).isFalse();
        }
    }

    @Test
    void frames_are_kept_as_they_came_where_that_is_wanted_but_for_the_code_and_bad_ones_are_counted()
            throws IOException {
        String code = yard.register();
        yard.raw.wish(yard.device.id(), 1);
        try (TestTerminal terminal = yard.connect(Edition.OF_2013)) {
            assertThat(terminal.authenticate(code)).isTrue();
            assertThat(terminal.authenticate(code)).isTrue();
            assertThat(terminal.locate(Yard.location(0)).result()).isZero();
            assertThat(terminal.locate(new byte[3]).result()).isEqualTo(2);
        }
        assertThat(yard.raw.listLatest(yard.device.id(), 10)).hasSize(2).allSatisfy(each -> assertThat(each.hex())
                .startsWith("0200"));
        assertThat(yard.healths.of(yard.device.id()).lastError()).isEqualTo("track.malformed");
    }

    @Test
    void an_order_reaches_the_terminal_and_its_answer_comes_back() throws Exception {
        String code = yard.register();
        assertThat(yard.online.send(yard.device.id(), new Downlink.AskPosition()))
                .isEmpty();
        try (TestTerminal terminal = yard.connect(Edition.OF_2019)) {
            assertThat(terminal.authenticate(code)).isTrue();
            CompletableFuture<Integer> read = yard.online
                    .send(yard.device.id(), new Downlink.Text(Downlink.Text.SHOWN, false, "前往 G311"))
                    .orElseThrow();
            Answered order = terminal.answer();
            assertThat(order.id()).isEqualTo(0x8300);
            terminal.send(terminal.frames().answer(terminal.nextSerial(), order.serial(), 0x8300, 0));
            assertThat(read.get(60, TimeUnit.SECONDS)).isZero();
            CompletableFuture<Integer> asked = yard.online
                    .send(yard.device.id(), new Downlink.AskPosition())
                    .orElseThrow();
            Answered question = terminal.answer();
            assertThat(question.id()).isEqualTo(0x8201);
            terminal.send(
                    terminal.frames().locatedOnDemand(terminal.nextSerial(), question.serial(), Yard.location(3)));
            assertThat(asked.get(60, TimeUnit.SECONDS)).isZero();
            assertThat(terminal.answer().result()).isZero();
            assertThat(yard.stored()).hasSize(1);
        }
    }
}
