package org.xunlu.track.protocol.jt808;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.xunlu.track.AlarmKind;
import org.xunlu.track.PositionReport;

final class CodecPropertiesTest {
    private static final Instant NOW = Instant.parse("2026-06-01T08:00:00Z");

    @Test
    void the_example_of_the_standard_is_escaped_as_it_says() {
        byte[] content = HexFormat.of().parseHex("307e087d");
        byte[] frame = Frame.seal(content);
        assertThat(HexFormat.of().formatHex(frame)).isEqualTo("7e307d02087d013b7e");
        assertThat(Frame.open(Arrays.copyOfRange(frame, 1, frame.length - 1))).isEqualTo(content);
    }

    @Test
    void any_content_comes_out_of_its_frame_as_it_went_in() {
        Random random = new Random(808);
        for (int i = 0; i < 2_000; i++) {
            byte[] content = new byte[1 + random.nextInt(300)];
            random.nextBytes(content);
            for (int j = 0; j < content.length / 4; j++) {
                content[random.nextInt(content.length)] = (byte) (0x7d + random.nextInt(2));
            }
            assertThat(Frame.open(cut(Frame.seal(content)).get(0))).isEqualTo(content);
        }
    }

    @Test
    void one_wrong_byte_is_always_noticed() {
        Random random = new Random(1);
        TerminalFrames terminal = TerminalFrames.of(Edition.OF_2013, "13800138000");
        for (int i = 0; i < 2_000; i++) {
            byte[] frame = terminal.located(i, TerminalFrames.location(NOW, 117, 34.2, 40, 90));
            int at = 1 + random.nextInt(frame.length - 2);
            frame[at] ^= (byte) (1 << random.nextInt(8));
            for (byte[] each : cut(frame)) {
                assertThatThrownBy(() -> Message.open(each)).isInstanceOf(MalformedMessage.class);
            }
        }
    }

    @Test
    void locations_of_both_editions_come_back_within_what_the_wire_can_say() {
        Random random = new Random(2);
        for (int i = 0; i < 2_000; i++) {
            TerminalFrames terminal = terminal(random);
            Instant time = Instant.parse("2000-01-01T00:00:00Z").plusSeconds(random.nextInt(1_500_000_000));
            double lon = random.nextDouble() * 360 - 180;
            double lat = random.nextDouble() * 180 - 90;
            double speed = random.nextInt(2000) / 10.0;
            int heading = random.nextInt(360);
            byte[] items = HexFormat.of().parseHex("0104000003e8" + "310109" + "1206040000002a01" + "e203ffffff");
            byte[] body = TerminalFrames.location(1, Location.FIXED, time, lon, lat, speed, heading, items);
            Message message = open(terminal.located(i, body));
            assertThat(message.header().serial()).isEqualTo(i);
            assertThat(message.header().phone()).isEqualTo(terminal.phone());
            Location location = UplinkReader.read(message).locations().get(0);
            PositionReport report = location.report();
            assertThat(report.time()).isEqualTo(time);
            assertThat(Math.abs(report.lon() - lon)).isLessThan(6e-7);
            assertThat(Math.abs(report.lat() - lat)).isLessThan(6e-7);
            assertThat(report.speedKmPerHour()).isEqualTo(speed);
            assertThat(report.headingDegrees()).isEqualTo(heading);
            assertThat(report.hasFix()).isTrue();
            assertThat(report.encrypted()).isFalse();
            assertThat(location.alarms()).containsExactly(AlarmKind.SOS);
            assertThat(location.items().mileageKm()).hasValue(100.0);
            assertThat(location.items().satellites()).hasValue(9);
            assertThat(location.items().crossing())
                    .contains(new LocationItems.Crossing(LocationItems.Crossing.ROUTE, 42, true));
            assertThat(location.items().numbers()).isEqualTo(Set.of(0x01, 0x31, 0x12, 0xe2));
        }
    }

    @Test
    void registrations_and_codes_come_back() {
        Uplink.Registration registration = new Uplink.Registration(34, 1322, "XLMAK", "T-808", "0012345", 2, "皖L12345");
        for (Edition edition : Edition.values()) {
            TerminalFrames terminal = TerminalFrames.of(edition, "13800138000");
            assertThat(UplinkReader.read(open(terminal.registration(7, registration))))
                    .isEqualTo(registration);
            assertThat(UplinkReader.read(open(terminal.authentication(8, "a-code"))))
                    .isInstanceOfSatisfying(Uplink.Authentication.class, read -> assertThat(read.code())
                            .isEqualTo("a-code"));
            assertThat(UplinkReader.read(open(terminal.answer(9, 1, 0x8300, 3))))
                    .isEqualTo(new Uplink.Answer(1, 0x8300, 3));
            assertThat(open(terminal.heartbeat(1)).header().number()).isEqualTo("13800138000");
        }
    }

    @Test
    void a_split_batch_is_joined_whatever_the_order_of_its_parts() {
        Random random = new Random(3);
        for (int i = 0; i < 200; i++) {
            TerminalFrames terminal = terminal(random);
            int count = 1 + random.nextInt(400);
            List<byte[]> locations = new ArrayList<>();
            for (int j = 0; j < count; j++) {
                locations.add(TerminalFrames.location(NOW.plusSeconds(j), 117, 34.2, 40, 90));
            }
            List<byte[]> frames = new ArrayList<>(terminal.locatedBefore(random.nextInt(0x10000), true, locations));
            frames.add(frames.get(0));
            Collections.shuffle(frames, random);
            PartJoiner joiner = new PartJoiner();
            Optional<Message> whole = Optional.empty();
            for (byte[] frame : frames) {
                whole = whole.or(() -> joiner.take(open(frame), 0));
            }
            assertThat(UplinkReader.read(whole.orElseThrow()))
                    .isInstanceOfSatisfying(Uplink.LocatedBefore.class, read -> {
                        assertThat(read.catchUp()).isTrue();
                        assertThat(read.locations()).hasSize(count);
                        assertThat(read.locations().get(count - 1).time()).isEqualTo(NOW.plusSeconds(count - 1));
                    });
        }
    }

    @Test
    void parts_are_not_kept_for_ever_nor_without_end() {
        TerminalFrames terminal = TerminalFrames.of(Edition.OF_2013, "1");
        List<byte[]> locations = Collections.nCopies(100, TerminalFrames.location(NOW, 117, 34.2, 40, 90));
        PartJoiner joiner = new PartJoiner();
        List<byte[]> frames = terminal.locatedBefore(0, false, locations);
        frames.subList(1, frames.size()).forEach(part -> joiner.take(open(part), 0));
        assertThat(joiner.take(open(frames.get(0)), PartJoiner.PATIENCE_MILLIS + 1))
                .isEmpty();
        for (int first = 1_000; first < 1_000 + PartJoiner.MOST_OPEN * 100; first += 100) {
            joiner.take(open(terminal.locatedBefore(first, false, locations).get(0)), PartJoiner.PATIENCE_MILLIS + 1);
        }
        for (byte[] part : frames.subList(1, frames.size())) {
            assertThat(joiner.take(open(part), PartJoiner.PATIENCE_MILLIS + 1)).isEmpty();
        }
        List<byte[]> huge = terminal.frames(0x0801, 0, new ByteWriter().bytes(new byte[80_000]));
        assertThatThrownBy(() -> joiner.take(open(huge.get(0)), 0)).isInstanceOf(MalformedMessage.class);
    }

    @Test
    void a_long_route_goes_out_in_parts_that_follow_each_other() {
        List<Route.Bend> bends = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            bends.add(new Route.Bend(i, i, new Area.Point(117 + i * 1e-3, 34.2), 60, null, null));
        }
        AreaOrder order = new AreaOrder.SetRoute(new Route(5, "巡查", null, Area.Watch.LEAVING, bends));
        List<byte[]> frames = order.seal(Edition.OF_2019, "0".repeat(9) + "13800138000", 0xffff);
        assertThat(frames).hasSizeGreaterThan(3);
        assertThat(frames.stream().map(each -> open(each).header().serial())).startsWith(0xffff, 0, 1);
        PartJoiner joiner = new PartJoiner();
        Optional<Message> whole = Optional.empty();
        for (byte[] frame : frames) {
            whole = joiner.take(open(frame), 0);
        }
        ByteReader body = whole.orElseThrow().reader();
        assertThat(body.u32()).isEqualTo(5);
        assertThat(body.u16()).isEqualTo(Area.Watch.LEAVING.bits());
        assertThat(body.u16()).isEqualTo(200);
        assertThat(body.remaining()).isEqualTo(200 * 18 + 2 + 4);
    }

    private static TerminalFrames terminal(Random random) {
        Edition edition = Edition.values()[random.nextInt(2)];
        return TerminalFrames.of(edition, Integer.toString(random.nextInt(1_000_000_000)));
    }

    private static Message open(byte[] frame) {
        return Message.open(cut(frame).get(0));
    }

    private static List<byte[]> cut(byte[] stream) {
        FrameCutter cutter = new FrameCutter();
        List<byte[]> frames = new ArrayList<>();
        for (byte each : stream) {
            byte[] frame = cutter.offer(each);
            if (frame != null) {
                frames.add(frame);
            }
        }
        return frames;
    }
}
