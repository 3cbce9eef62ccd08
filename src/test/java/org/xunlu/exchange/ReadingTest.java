package org.xunlu.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.xunlu.access.Caller;
import org.xunlu.access.Role;
import org.xunlu.exchange.importing.TableFile;
import org.xunlu.geo.Chainage;
import org.xunlu.geo.ChainageScale;
import org.xunlu.geo.Datum;
import org.xunlu.geo.LonLat;
import org.xunlu.network.Direction;
import org.xunlu.network.Road;
import org.xunlu.network.RoadClass;
import org.xunlu.network.RoadId;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.RoadSegment;
import org.xunlu.network.SegmentId;
import org.xunlu.refusal.Refusal;

/** Tables as offices send them. */
final class ReadingTest {
    private static final Caller CALLER = new Caller(1, "planner", "演示员", Set.of(Role.PLANNER));
    private static final Register REGISTER = new Register();

    @TempDir
    private Path folder;

    /** A register that takes what it is told. */
    private static final class Register implements Subject {
        @Override
        public String id() {
            return "things";
        }

        @Override
        public Set<Role> writers() {
            return Set.of(Role.PLANNER);
        }

        @Override
        public List<Field> fields() {
            return List.of(
                    Field.of("name", Field.Type.TEXT, List.of("名称", "Name")),
                    Field.of("heightMeters", Field.Type.NUMBER, List.of("高度（m）", "Height (m)")),
                    Field.of("faces", Field.Type.WHOLE, List.of("面数", "Faces")),
                    Field.of("permitUntil", Field.Type.DAY, List.of("许可有效期至", "Permit valid until")),
                    Field.of("owner", Field.Type.TEXT, List.of("所有人", "Owner")));
        }

        @Override
        public Outcome take(Caller caller, Draft draft) {
            if (draft.place() == null) {
                throw Refusal.invalid("exchange.no_place", "");
            }
            return Outcome.ADDED;
        }

        @Override
        public void rows(Wanted wanted, Consumer<Entry> sink) {}
    }

    private Table table(String name, byte[] content) throws IOException {
        Path file = Files.write(folder.resolve(name), content);
        return TableFile.read(file, Files.createDirectories(folder.resolve("scratch-" + name)));
    }

    private Table csv(String text) throws IOException {
        return table("t.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, String> guess(Table table) {
        List<Field> fields = new ArrayList<>(REGISTER.fields());
        fields.addAll(PlaceFields.all());
        return ColumnGuess.mapping(table.headings(), fields, Map.of());
    }

    private static List<Reading.Result> read(Table table, Datum datum) {
        Reading reading =
                new Reading(REGISTER, table, CALLER, network(), new Reading.How(guess(table), datum, false, false));
        return table.rows().stream()
                .map(row -> reading.take(row, true, new HashSet<>()))
                .toList();
    }

    /** G311 from K125+900 with stakes missing from K126+300 to K126+500, and K127+000 to K127+100 twice. */
    private static RoadNetwork network() {
        Road road = new Road(new RoadId(1), "G311", "演示国道", RoadClass.NATIONAL, "", 1);
        double length = 4000;
        ChainageScale scale = ChainageScale.of(
                List.of(new ChainageScale.Stake(0, Chainage.parse("K125+900"))),
                List.of(
                        new ChainageScale.Break(400, Chainage.parse("K126+300"), Chainage.parse("K126+500")),
                        new ChainageScale.Break(1000, Chainage.parse("K127+100"), Chainage.parse("K127+000"))),
                length);
        double end = 116.9 + length / 111_195.0 / Math.cos(Math.toRadians(34.2));
        return RoadNetwork.of(
                1,
                List.of(road),
                List.of(new RoadSegment(
                        new SegmentId(1),
                        road.id(),
                        1,
                        2,
                        LonLat.WGS84.createLineString(
                                new Coordinate[] {new Coordinate(116.9, 34.2), new Coordinate(end, 34.2)}),
                        length,
                        Direction.BOTH,
                        2,
                        12,
                        0,
                        70,
                        "")),
                Map.of(road.id(), scale));
    }

    private static Remark only(Reading.Result result) {
        assertThat(result.remarks()).hasSize(1);
        return result.remarks().get(0);
    }

    @Test
    void coordinates_without_a_datum_are_refused_and_guessed_from_a_heading_that_names_one() throws IOException {
        String rows = "甲,116.95,34.19\r\n";
        Reading.Result silent = read(csv("名称,经度,纬度\r\n" + rows), null).get(0);
        assertThat(silent.outcome()).isNull();
        assertThat(only(silent).code()).isEqualTo("exchange.datum_missing");
        LonLat shifted = Objects.requireNonNull(
                read(csv("名称,经度(GCJ-02),纬度\r\n" + rows), null).get(0).place());
        assertThat(shifted.roughMetersTo(new LonLat(116.95, 34.19))).isBetween(450.0, 600.0);
        Reading.Result own = read(csv("名称,经度,纬度,坐标系\r\n甲,116.95,34.19,CGCS2000\r\n"), Datum.GCJ02)
                .get(0);
        assertThat(own.place()).isEqualTo(new LonLat(116.95, 34.19));
    }

    @Test
    void dates_numbers_and_exchanged_coordinates_are_repaired_and_told() throws IOException {
        List<Reading.Result> results = read(csv("""
                名称,高度（米）,面数,许可有效期至,经度,纬度
                甲,18.5m,３,2026.3.5,34.19,116.95
                乙,"1,200",2,2026年12月31日,116.95,34.19
                丙,5,2.5,3/5/2026,116.95,34.19
                丁,高,1,2026-02-30,116.95,34.19
                戊,6,1,46086,116.95,34.19
                """), Datum.WGS84);
        assertThat(results.get(0).values())
                .containsEntry("heightMeters", "18.5")
                .containsEntry("faces", "3")
                .containsEntry("permitUntil", "2026-03-05");
        assertThat(results.get(0).place()).isEqualTo(new LonLat(116.95, 34.19));
        assertThat(results.get(0).remarks())
                .extracting(Remark::field)
                .containsExactlyInAnyOrder("heightMeters", "faces", "permitUntil", "lon");
        assertThat(results.get(1).values())
                .containsEntry("heightMeters", "1200")
                .containsEntry("permitUntil", "2026-12-31");
        assertThat(results.get(2).remarks())
                .extracting(Remark::code)
                .containsExactlyInAnyOrder("exchange.not_whole", "exchange.day_unclear");
        assertThat(results.get(3).remarks())
                .extracting(Remark::code)
                .containsExactlyInAnyOrder("not_a_number", "not_a_day");
        assertThat(results.get(4).values()).containsEntry("permitUntil", "2026-03-05");
        assertThat(results)
                .extracting(Reading.Result::outcome)
                .containsExactly(Subject.Outcome.ADDED, Subject.Outcome.ADDED, null, null, Subject.Outcome.ADDED);
    }

    @Test
    void chainage_places_a_row_and_gaps_and_doubled_stakes_are_told() throws IOException {
        List<Reading.Result> results = read(csv("""
                名称,位置描述,桩号,路线编码,侧别
                甲,G311 K126+000 左 20m,,,
                乙,,K126+000,g311,右侧
                丙,,K126+400,G311,
                丁,,K127+050,G311,
                戊,,K127+050(2),G311,
                己,,K999+000,G311,
                庚,,一公里,G311,
                """), null);
        LonLat left = Objects.requireNonNull(results.get(0).place());
        assertThat(left.lat()).isCloseTo(34.2 + 20 / 110_900.0, within(2e-6));
        assertThat(Objects.requireNonNull(results.get(1).place()).lat()).isLessThan(34.2);
        assertThat(only(results.get(2)).code()).isEqualTo("network.stake_in_gap");
        assertThat(only(results.get(2)).figures())
                .containsEntry("before", "K126+300")
                .containsEntry("after", "K126+500");
        assertThat(only(results.get(3)).code()).isEqualTo("exchange.stake_twice");
        assertThat(results.get(4).outcome()).isEqualTo(Subject.Outcome.ADDED);
        assertThat(only(results.get(5)).code()).isEqualTo("network.no_such_stake");
        assertThat(only(results.get(6)).code()).isEqualTo("network.not_an_address");
    }

    @Test
    void a_sheet_with_a_title_merged_cells_dates_and_numbers_as_text_is_understood_and_told() throws IOException {
        Table table = table(
                "t.xlsx",
                workbook(
                        """
                <row r="1"><c r="A1" t="inlineStr"><is><t>萧县广告牌台账（演示）</t></is></c></row>
                <row r="2">%s%s%s%s%s</row>
                <row r="3">%s%s<c r="C3"><v>116.95</v></c><c r="D3"><v>34.19</v></c>%s</row>
                <row r="4">%s<c r="C4"><v>116.96</v></c><c r="D4"><v>34.19</v></c><c r="E4"><v>46086</v></c></row>
                """.formatted(
                                        text("A2", "所有人"),
                                        text("B2", "名称"),
                                        text("C2", "经度（WGS84）"),
                                        text("D2", "纬度"),
                                        text("E2", "许可有效期至"),
                                        text("A3", "演示公司"),
                                        text("B3", "甲"),
                                        text("E3", "2026年3月5日"),
                                        text("B4", "乙")),
                        "<mergeCells count=\"2\"><mergeCell ref=\"A1:E1\"/><mergeCell ref=\"A3:A4\"/></mergeCells>"));
        assertThat(table.headings()).containsExactly("所有人", "名称", "经度（WGS84）", "纬度", "许可有效期至");
        assertThat(table.remarks())
                .extracting(Remark::code)
                .containsExactlyInAnyOrder("exchange.merged_cell", "exchange.title_row");
        List<Reading.Result> results = read(table, null);
        assertThat(results).extracting(each -> each.values().get("owner")).containsExactly("演示公司", "演示公司");
        assertThat(results)
                .extracting(each -> each.values().get("permitUntil"))
                .containsExactly("2026-03-05", "2026-03-05");
        assertThat(results).allMatch(each -> each.outcome() == Subject.Outcome.ADDED);
    }

    private static String text(String at, String text) {
        return "<c r=\"" + at + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    private byte[] workbook(String rows, String tail) throws IOException {
        Path file = folder.resolve("made.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            Map<String, String> parts = Map.of(
                    "[Content_Types].xml",
                            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>",
                    "xl/workbook.xml",
                            "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>",
                    "xl/_rels/workbook.xml.rels",
                            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
                    "xl/worksheets/sheet1.xml",
                            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                                    + rows + "</sheetData>" + tail + "</worksheet>");
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return Files.readAllBytes(file);
    }

    @Test
    void text_in_gbk_with_semicolons_is_read_and_files_of_other_kinds_are_refused() throws IOException {
        Table table = table("g.csv", "名称;经度;纬度\r\n演示牌;116.9;34.2\r\n".getBytes(Charset.forName("GB18030")));
        assertThat(table.headings()).containsExactly("名称", "经度", "纬度");
        assertThatThrownBy(() -> table("x.csv", new byte[] {1, 0, 2, 0})).hasMessageContaining("unknown_kind");
        assertThatThrownBy(() -> table("x.xls", new byte[] {(byte) 0xD0, (byte) 0xCF, 1, 2}))
                .hasMessageContaining("old_excel");
        assertThatThrownBy(() -> table("y.csv", new byte[0])).hasMessageContaining("import.empty");
        assertThatThrownBy(() -> table("z.xlsx", "PK\3\4broken".getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("damaged");
    }
}
