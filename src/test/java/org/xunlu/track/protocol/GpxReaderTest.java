package org.xunlu.track.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xunlu.SharedData;
import org.xunlu.refusal.Refusal;

final class GpxReaderTest {
    @ParameterizedTest
    @CsvSource({
        "1485101437.8189685.gpx, 1603, 2017-01-22T10:11:59Z",
        "2008-08-14-16-04-58.gpx, 1241, 2008-08-14T15:05:53Z",
        "PosData-20081216-115434.gpx, 1285, 2069-11-30T11:54:34Z",
        "WG20080203171807.log.gpx, 487, 2008-02-03T17:18:07Z",
        "andorra_for_map_matching.gpx, 21,",
        "bobrava2.gpx, 5014, 2016-01-06T09:05:27Z",
        "drumlish.gpx, 865, 2017-12-01T10:16:39Z"
    })
    void real_recordings_are_read_whole(String name, int points, Instant first) throws IOException {
        Path file = SharedData.require("data/gpx/" + name);
        try (InputStream in = Files.newInputStream(file)) {
            GpxRecording recording = GpxReader.read(in);
            assertThat(recording.points()).hasSize(points);
            assertThat(recording.points().get(0).time()).isEqualTo(first);
            assertThat(recording.withoutTimes()).isEqualTo(first == null);
            assertThat(recording.cutShort()).isFalse();
        }
    }

    @Test
    void a_file_cut_off_gives_the_points_before_the_cut_and_says_so() {
        GpxRecording recording = read("<gpx><trk><trkseg><trkpt lat='34' lon='117'><time>2026-01-01T00:00:00Z</time>"
                + "<extensions><x:speed xmlns:x='urn:x'>10</x:speed></extensions></trkpt><trkpt lat='34.1' lo");
        assertThat(recording.points()).hasSize(1);
        assertThat(recording.points().get(0).speedKmPerHour()).isEqualTo(36);
        assertThat(recording.cutShort()).isTrue();
    }

    @Test
    void a_file_cannot_make_the_server_read_another() {
        assertThatThrownBy(
                        () -> read("<!DOCTYPE gpx [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><gpx><trk>&x;</trk></gpx>"))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void what_is_no_gpx_is_refused() {
        assertThatThrownBy(() -> read("PK\u0003\u0004 not xml")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> read("<html><body>404</body></html>")).isInstanceOf(Refusal.class);
    }

    private static GpxRecording read(String text) {
        return GpxReader.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
