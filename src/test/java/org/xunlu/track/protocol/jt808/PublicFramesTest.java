package org.xunlu.track.protocol.jt808;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xunlu.SharedData;

/** Frames published with other decoders, and what those read in them. */
final class PublicFramesTest {
    @Test
    void every_frame_reads_as_three_other_decoders_read_it() throws IOException {
        List<Row> rows = rows();
        assertThat(rows).hasSize(42);
        for (Row row : rows) {
            if (row.good()) {
                Message message = row.message();
                assertThat(message.header().id()).as(row.text()).isEqualTo(Integer.parseInt(row.column(1), 16));
                assertThat(message.header().edition())
                        .isEqualTo(row.column(2).equals("2019") ? Edition.OF_2019 : Edition.OF_2013);
                assertThat(message.header().phone()).isEqualTo(row.column(3));
                assertThat(message.header().serial()).isEqualTo(Integer.parseInt(row.column(4)));
                assertThat(message.seal()).singleElement().satisfies(again -> assertThat(
                                HexFormat.of().formatHex(again))
                        .isEqualTo(row.column(0)));
            } else {
                assertThatThrownBy(row::message).as(row.text()).isInstanceOf(MalformedMessage.class);
            }
        }
        assertThat(rows).filteredOn(row -> !row.good()).hasSize(3);
    }

    @Test
    void every_location_has_the_values_the_others_read() throws IOException {
        int checked = 0;
        for (Row row : rows()) {
            if (row.good() && !row.column(6).isEmpty()) {
                Location location = UplinkReader.read(row.message()).locations().get(Integer.parseInt(row.column(6)));
                assertThat(location.time()).as(row.text()).isEqualTo(Instant.parse(row.column(7)));
                assertThat(location.lat()).isEqualTo(Double.parseDouble(row.column(8)), offset(5e-7));
                assertThat(location.lon()).isEqualTo(Double.parseDouble(row.column(9)), offset(5e-7));
                assertThat(location.altitudeMeters()).isEqualTo(Integer.parseInt(row.column(10)));
                assertThat(location.speedKmPerHour()).isEqualTo(Double.parseDouble(row.column(11)), offset(0.05));
                assertThat(location.headingDegrees()).isEqualTo(Integer.parseInt(row.column(12)));
                assertThat(location.fixed()).isEqualTo(Boolean.parseBoolean(row.column(13)));
                assertThat(location.alarmBits()).isEqualTo(Long.parseLong(row.column(14), 16));
                assertThat(location.statusBits()).isEqualTo(Long.parseLong(row.column(15), 16));
                if (!row.column(16).isEmpty()) {
                    assertThat(location.items().mileageKm().orElseThrow())
                            .isEqualTo(Double.parseDouble(row.column(16)), offset(0.05));
                }
                checked++;
            }
        }
        assertThat(checked).isEqualTo(17);
    }

    @Test
    void registrations_of_all_three_editions_tell_the_plate() throws IOException {
        List<String> plates = rows().stream()
                .filter(row -> row.column(1).equals("0100"))
                .map(row -> ((Uplink.Registration) UplinkReader.read(row.message())).plate())
                .toList();
        assertThat(plates).containsExactly("", "粤B88888", "粤B88888", "测A888888");
    }

    @Test
    void the_orders_we_write_are_the_published_ones_byte_for_byte() throws IOException {
        Times day = new Times(Instant.parse("2020-07-25T16:00:00Z"), Instant.parse("2020-07-26T15:23:59Z"));
        List<Route.Bend> bends = List.of(1, 2, 3, 4).stream()
                .map(i -> new Route.Bend(
                        i,
                        1,
                        new Area.Point(121.234567, 31.234567),
                        9,
                        new Route.StretchSeconds(1, 2),
                        new Area.Limit(3, 4, 5)))
                .toList();
        AreaOrder.SetRoute route = new AreaOrder.SetRoute(new Route(59397, "测试区域", day, Area.Watch.NONE, bends));
        String text = "测试123@456#abc!...结束";
        assertThat(written("8606", Edition.OF_2013, route)).isTrue();
        assertThat(written("8606", Edition.OF_2019, route)).isTrue();
        assertThat(written("8300", Edition.OF_2013, new Downlink.Text(9, false, text)))
                .isTrue();
        assertThat(written("8300", Edition.OF_2019, new Downlink.Text(0x3f, false, text)))
                .isTrue();
        Downlink.Registered registered =
                new Downlink.Registered(0x970c, Downlink.RegisterResult.DONE, "chwD0SE1fchwD0SE1fchwD0SE1f");
        Downlink.TrackClosely closely = new Downlink.TrackClosely(5, 600);
        for (Edition edition : Edition.values()) {
            assertThat(written("8100", edition, registered)).isTrue();
            assertThat(written("8202", edition, closely)).isTrue();
        }
    }

    /** Whether the one frame of this kind and edition is what we write. */
    private static boolean written(String kind, Edition edition, Downlink ours) throws IOException {
        Row row = rows().stream()
                .filter(each ->
                        each.column(1).equals(kind) && each.message().header().edition() == edition)
                .findFirst()
                .orElseThrow();
        Header header = row.message().header();
        List<byte[]> frames = ours.seal(edition, header.phone(), header.serial());
        assertThat(frames).hasSize(1);
        return HexFormat.of().formatHex(frames.get(0)).equals(row.column(0));
    }

    private static List<Row> rows() throws IOException {
        return Files.readAllLines(SharedData.require("cases/jt808.tsv"), StandardCharsets.UTF_8).stream()
                .skip(1)
                .map(Row::new)
                .toList();
    }

    private record Row(String text) {
        String column(int number) {
            return text.split("\t", -1)[number];
        }

        boolean good() {
            return column(5).equals("ok");
        }

        Message message() {
            byte[] frame = HexFormat.of().parseHex(column(0));
            FrameCutter cutter = new FrameCutter();
            byte[] cut = null;
            for (byte each : frame) {
                cut = cutter.offer(each);
            }
            return Message.open(Optional.ofNullable(cut).orElseGet(() -> Arrays.copyOf(frame, 0)));
        }
    }
}
