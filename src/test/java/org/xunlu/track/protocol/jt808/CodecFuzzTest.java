package org.xunlu.track.protocol.jt808;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever the bytes, reading them ends in a value or in a {@link MalformedMessage}. */
final class CodecFuzzTest {
    private static final int[] KINDS = {
        0x0001, 0x0002, 0x0003, 0x0004, 0x0100, 0x0102, 0x0200, 0x0201, 0x0704, 0x0800, 0x0900
    };

    @Test
    void random_bodies_of_every_kind_are_read_or_refused() {
        Random random = new Random(42);
        int refused = 0;
        for (int i = 0; i < 200_000; i++) {
            byte[] body = new byte[random.nextInt(random.nextInt(200) + 1)];
            random.nextBytes(body);
            if (random.nextBoolean()) {
                Arrays.fill(body, 0, body.length / 2, (byte) 0);
            }
            Edition edition = Edition.values()[random.nextInt(2)];
            Header header = new Header(
                    KINDS[random.nextInt(KINDS.length)], edition, 1, "0".repeat(12), i & 0xffff, false, null);
            try {
                Uplink read = UplinkReader.read(new Message(header, body));
                read.locations().forEach(CodecFuzzTest::use);
            } catch (MalformedMessage e) {
                refused++;
            }
        }
        assertThat(refused).isBetween(1, 199_999);
    }

    @Test
    void cut_mutated_and_random_frames_are_read_or_refused() {
        Random random = new Random(43);
        TerminalFrames terminal = TerminalFrames.of(Edition.OF_2019, "13800138000");
        List<byte[]> seeds = new ArrayList<>();
        byte[] location = TerminalFrames.location(Instant.EPOCH.plusSeconds(1_700_000_000), 117, 34.2, 40, 90);
        seeds.add(terminal.located(1, location));
        seeds.addAll(terminal.locatedBefore(2, true, List.of(location, location, location)));
        seeds.add(terminal.authentication(3, "code"));
        PartJoiner joiner = new PartJoiner();
        FrameCutter cutter = new FrameCutter();
        int read = 0;
        for (int i = 0; i < 100_000; i++) {
            byte[] bytes = mutated(seeds.get(random.nextInt(seeds.size())), random);
            for (byte each : bytes) {
                byte[] frame = cutter.offer(each);
                if (frame != null && readable(frame, joiner, i)) {
                    read++;
                }
            }
        }
        assertThat(read).isPositive();
    }

    private static byte[] mutated(byte[] seed, Random random) {
        if (random.nextInt(10) == 0) {
            byte[] noise = new byte[random.nextInt(5_000)];
            random.nextBytes(noise);
            return noise;
        }
        byte[] content = Frame.open(Arrays.copyOfRange(seed, 1, seed.length - 1));
        for (int i = random.nextInt(4); i > 0; i--) {
            content[random.nextInt(content.length)] = (byte) random.nextInt();
        }
        // sealed anew, so that the check code is right and the reading goes on
        byte[] frame = Frame.seal(Arrays.copyOf(content, 1 + random.nextInt(content.length)));
        return random.nextInt(4) == 0 ? Arrays.copyOf(frame, random.nextInt(frame.length)) : frame;
    }

    private static boolean readable(byte[] frame, PartJoiner joiner, long now) {
        try {
            return joiner.take(Message.open(frame), now)
                    .map(UplinkReader::read)
                    .map(uplink -> {
                        uplink.locations().forEach(CodecFuzzTest::use);
                        return true;
                    })
                    .orElse(false);
        } catch (MalformedMessage e) {
            return false;
        }
    }

    private static void use(Location location) {
        assertThat(location.report()).isNotNull();
        assertThat(location.alarms()).isNotNull();
        LocationItems items = location.items();
        assertThat(items.crossing()).isNotNull();
        assertThat(items.stretchTime()).isNotNull();
        assertThat(items.mileageKm()).isNotNull();
        assertThat(items.signal()).isNotNull();
    }
}
