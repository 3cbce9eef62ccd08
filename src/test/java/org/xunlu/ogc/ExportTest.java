package org.xunlu.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.xunlu.access.Role;
import org.xunlu.geo.LonLat;

final class ExportTest {
    @Test
    void a_csv_begins_with_the_mark_that_makes_excel_read_chinese_and_ends_rows_as_the_standard_says()
            throws IOException {
        String csv = csv(ExportRow.of(7, new LonLat(116.95, 34.18).point(), "萧县", 2, null));
        assertThat(csv).startsWith("\uFEFFid,name,count,note,lon,lat,wkt\r\n");
        assertThat(csv).endsWith("7,萧县,2,,116.9500000,34.1800000,\r\n");
    }

    @Test
    void a_text_that_a_spreadsheet_would_run_is_made_harmless_and_numbers_stay_numbers() {
        assertThat(CsvText.row(Arrays.asList("=1+1", "+86", "-x", "@y", "\tz", -5, -0.5, "a|b", "|cmd")))
                .isEqualTo("'=1+1,'+86,'-x,'@y,'\tz,-5,-0.5,a|b,'|cmd\r\n");
    }

    @Test
    void times_are_those_of_china_with_their_zone() {
        assertThat(CsvText.row(
                        List.of(Instant.parse("2026-05-31T23:30:05.120Z"), Instant.parse("2026-06-01T00:00:00Z"))))
                .isEqualTo("2026-06-01T07:30:05.12+08:00,2026-06-01T08:00:00+08:00\r\n");
    }

    @Test
    void commas_quotes_and_line_ends_are_quoted() {
        assertThat(CsvText.row(List.of("a,b", "say \"hi\"", "two\nlines")))
                .isEqualTo("\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\"\r\n");
    }

    @Test
    void a_line_is_placed_at_a_point_on_it_and_given_whole_as_text() throws IOException {
        String csv = csv(ExportRow.of(
                1,
                LonLat.WGS84.createLineString(
                        new Coordinate[] {new Coordinate(116, 34), new Coordinate(117, 34), new Coordinate(118, 34)}),
                "",
                0,
                ""));
        assertThat(csv).contains("117.0000000,34.0000000,\"LINESTRING (116 34, 117 34, 118 34)\"");
    }

    @Test
    void a_period_takes_its_start_and_leaves_its_end() {
        Instant from = Instant.parse("2026-06-01T00:00:00Z");
        Instant to = Instant.parse("2026-07-01T00:00:00Z");
        ExportFilter filter = new ExportFilter(from, to);
        assertThat(filter.admits(from)).isTrue();
        assertThat(filter.admits(to)).isFalse();
        assertThat(filter.admits(from.minusMillis(1))).isFalse();
        assertThat(ExportFilter.all().admits(to)).isTrue();
    }

    private static String csv(ExportRow... rows) throws IOException {
        StringWriter out = new StringWriter();
        assertThat(CsvExport.write(new Sample(List.of(rows)), ExportFilter.all(), out))
                .isEqualTo(rows.length);
        return out.toString();
    }

    private record Sample(List<ExportRow> content) implements ExportLayer {
        @Override
        public String id() {
            return "sample";
        }

        @Override
        public Set<Role> roles() {
            return Set.of(Role.PLANNER);
        }

        @Override
        public List<String> columns() {
            return List.of("name", "count", "note");
        }

        @Override
        public void rows(ExportFilter filter, Consumer<ExportRow> sink) {
            content.forEach(sink);
        }
    }
}
