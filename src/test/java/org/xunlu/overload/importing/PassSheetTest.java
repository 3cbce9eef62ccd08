package org.xunlu.overload.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunlu.database.Database;
import org.xunlu.database.OnBothDatabases;
import org.xunlu.geo.LonLat;
import org.xunlu.overload.CheckpointDetails;
import org.xunlu.overload.CheckpointKind;
import org.xunlu.overload.MassLimitsTest;
import org.xunlu.overload.PassFilter;
import org.xunlu.overload.PassIntake;
import org.xunlu.overload.PassLoader;
import org.xunlu.overload.TravelDirection;
import org.xunlu.overload.Units;
import org.xunlu.overload.Weighing;
import org.xunlu.overload.sql.CheckpointStore;
import org.xunlu.overload.sql.PassStore;
import org.xunlu.refusal.Refusal;

@OnBothDatabases
final class PassSheetTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-02T00:00:00Z"), ZoneOffset.UTC);
    private final CheckpointStore checkpoints;
    private final PassStore passes;

    @TempDir
    Path folder = Path.of("");

    PassSheetTest(Database database) {
        checkpoints = new CheckpointStore(database);
        passes = new PassStore(database);
    }

    private Path workbook(String rows) throws IOException {
        Path file = folder.resolve("book.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            put(zip, "[Content_Types].xml", """
                    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                    <Default Extension="xml" ContentType="application/xml"/>
                    <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
                    <Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
                    </Types>""");
            put(zip, "_rels/.rels", """
                    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship
                    Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
                    Target="xl/workbook.xml"/></Relationships>""");
            put(zip, "xl/_rels/workbook.xml.rels", """
                    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship
                    Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"
                    Target="worksheets/sheet1.xml"/></Relationships>""");
            put(zip, "xl/workbook.xml", """
                    <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
                    xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>
                    <sheet name="过车" sheetId="1" r:id="r1"/></sheets></workbook>""");
            put(
                    zip,
                    "xl/worksheets/sheet1.xml",
                    "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" + rows
                            + "</sheetData></worksheet>");
        }
        return file;
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
    }

    private static String row(int number, String... cells) {
        StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
        for (int i = 0; i < cells.length; i++) {
            String name = " r=\"" + (char) ('A' + i) + number + "\"";
            boolean figure = cells[i].matches("-?\\d+(\\.\\d+)?");
            row.append(
                    figure
                            ? "<c" + name + "><v>" + cells[i] + "</v></c>"
                            : "<c" + name + " t=\"inlineStr\"><is><t>" + cells[i] + "</t></is></c>");
        }
        return row.append("</row>").toString();
    }

    @Test
    void a_spreadsheet_with_dates_as_numbers_and_declared_units_is_read() throws IOException {
        checkpoints.add(new CheckpointDetails(
                "X-1",
                "演示点",
                CheckpointKind.OFF_SITE,
                new LonLat(116.9, 34.1),
                2,
                TravelDirection.BOTH,
                null,
                null,
                null,
                null,
                ""));
        // 46174.354224537 is 1 June 2026 08:30:05
        Path file = workbook(row(1, "流水号", "站点编号", "检测时间", "轴数", "总重", "车高")
                + row(2, "S1", "X-1", "46174.354224537", "6", "81.02", "398")
                + row(3, "S2", "X-1", "2026-06-01 09:00:00", "1", "50", "300"));
        PassLoader loader = new PassLoader(
                new PassIntake(passes, checkpoints, MassLimitsTest::seeded, CLOCK, pass -> {}), checkpoints, CLOCK);
        PassCsv.Report report = PassSheet.load(file, null, Units.of("t", "cm"), loader, (rows, at) -> {});
        assertThat(report.load().stored()).isOne();
        assertThat(report.load().refusals().get(0).field()).isEqualTo("axles");
        Weighing weighing = passes.list(PassFilter.between(null, null), 10, null)
                .items()
                .get(0)
                .weighing();
        assertThat(weighing.capturedAt()).isEqualTo("2026-06-01T00:30:05Z");
        assertThat(weighing.totalKg()).isEqualTo(81_020);
        assertThat(weighing.vehicle().heightMm()).isEqualTo(3_980);
    }

    @Test
    void what_is_no_workbook_is_refused() throws IOException {
        Path file = folder.resolve("no.xlsx");
        Files.writeString(file, "流水号,总重\n");
        PassLoader loader = new PassLoader(
                new PassIntake(passes, checkpoints, MassLimitsTest::seeded, CLOCK, pass -> {}), checkpoints, CLOCK);
        assertThatThrownBy(() -> PassSheet.load(file, null, Units.BASE, loader, (rows, at) -> {}))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("overload.sheet_unreadable");
        // a ZIP of parts that are no XML, and one that would expand entities
        for (String part : List.of("<", "<!DOCTYPE l [<!ENTITY a \"aa\">]><l>&a;</l>")) {
            Path zip = folder.resolve("parts.xlsx");
            try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
                put(out, "[Content_Types].xml", part);
                put(out, "xl/workbook.xml", part);
            }
            assertThatThrownBy(() -> PassSheet.load(zip, null, Units.BASE, loader, (rows, at) -> {}))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("overload.sheet_unreadable");
        }
        assertThatThrownBy(() -> Units.of("斤", null)).hasMessageContaining("massUnit");
    }
}
