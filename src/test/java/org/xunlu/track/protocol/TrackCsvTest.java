package org.xunlu.track.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xunlu.refusal.Refusal;
import org.xunlu.track.PositionReport;

final class TrackCsvTest {
    private static final ZoneId BRIGADE = ZoneId.of("Asia/Shanghai");

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void a_table_as_a_chinese_spreadsheet_saves_it_is_read(String charset) {
        String table = "序号;定位时间;经度;纬度;速度\n1;2026/6/1 8:05;117.01;34.2;36\n2;2026-06-01 08:05:01.5;117.02;34.2;\n";
        TrackCsv.Reading reading = TrackCsv.read(table.getBytes(Charset.forName(charset)), "", BRIGADE, 100);
        assertThat(reading.faultCount()).isZero();
        assertThat(reading.rows())
                .extracting(row -> row.report().time())
                .containsExactly(Instant.parse("2026-06-01T00:05:00Z"), Instant.parse("2026-06-01T00:05:01.500Z"));
        PositionReport first = reading.rows().get(0).report();
        assertThat(first.speedKmPerHour()).isEqualTo(36);
        assertThat(first.lon()).isEqualTo(117.01);
    }

    @Test
    void a_row_that_cannot_be_read_is_told_and_the_others_are_taken() {
        TrackCsv.Reading reading = read(
                "track,time,lon,lat\na,2026-06-01T08:00:00Z,117,34\na,yesterday,117,34\n"
                        + "a,2026-06-01 08:00:02+00:00,34,117\na,2026-06-01T08:00:03Z,x,34\na,2026-06-01T08:00:04Z\n",
                "");
        assertThat(reading.rows()).hasSize(1);
        assertThat(reading.faults())
                .containsExactly(
                        new TrackCsv.Fault(3, "time", "yesterday", "not_a_time"),
                        new TrackCsv.Fault(4, "lat", "117", "track.off_the_globe"),
                        new TrackCsv.Fault(5, "lon", "x", "not_a_number"),
                        new TrackCsv.Fault(6, "lon", "", "field_missing"));
    }

    @Test
    void a_place_may_stand_in_one_column_as_databases_write_it() {
        TrackCsv.Reading reading = read(
                "id,time,geometry\n0,2019-03-11 08:33:24+00:00,POINT (11.925816 50.301888)\n"
                        + "0,2019-03-11 08:33:27+00:00,POINT (300 50)\n0,2019-03-11 08:33:28+00:00,LINESTRING (1 2)\n",
                "track:id");
        assertThat(reading.rows()).hasSize(1);
        assertThat(reading.rows().get(0).track()).isEqualTo("0");
        assertThat(reading.rows().get(0).report().lon()).isEqualTo(11.925816);
        assertThat(reading.rows().get(0).report().lat()).isEqualTo(50.301888);
        assertThat(reading.faults())
                .extracting(TrackCsv.Fault::line, TrackCsv.Fault::reason)
                .containsExactly(tuple(3L, "track.off_the_globe"), tuple(4L, "track.not_a_point"));
    }

    @Test
    void columns_of_any_name_are_read_when_they_are_named() {
        TrackCsv.Reading reading = read("A,B,C,time\n1780272000,117,34,when\n", "time:A,lon:B,lat:C");
        assertThat(reading.rows()).hasSize(1);
        assertThatThrownBy(() -> read("A,B,C\n1,2,3\n", "time:A"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.figures()).containsEntry("columns", "lon, lat"));
        assertThatThrownBy(() ->
                        TrackCsv.read("time,lon,lat\n1,2,3\n1,2,3\n".getBytes(StandardCharsets.UTF_8), "", BRIGADE, 1))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void whatever_stands_in_a_file_it_is_read_or_refused() {
        Random random = new Random(7);
        String letters = "time,lon,lat;\t\n\r\"'0123456789.-+TZ:/经纬度\u0000\ufeffe ";
        for (int i = 0; i < 5_000; i++) {
            StringBuilder table = new StringBuilder(random.nextBoolean() ? "time,lon,lat\n" : "");
            for (int k = random.nextInt(80); k > 0; k--) {
                table.append(letters.charAt(random.nextInt(letters.length())));
            }
            byte[] bytes = table.toString().getBytes(StandardCharsets.UTF_8);
            if (bytes.length > 0 && random.nextInt(4) == 0) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            try {
                assertThat(TrackCsv.read(bytes, "", BRIGADE, 1000)).isNotNull();
            } catch (Refusal refused) {
                assertThat(refused.code()).startsWith("track.csv_");
            }
        }
    }

    private static TrackCsv.Reading read(String table, String columns) {
        return TrackCsv.read(table.getBytes(StandardCharsets.UTF_8), columns, BRIGADE, 1000);
    }
}
