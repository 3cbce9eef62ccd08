package org.xunlu.exchange.exporting;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** A workbook of one sheet (ECMA-376), written as a stream: numbers as numbers, all else as text, the headings kept in sight. */
final class SheetWriting {
    private static final String START = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
    private static final String TYPES = START
            + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
            + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>";
    private static final String RELATIONS = START
            + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\""
            + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s\" Target=\"%s\"/></Relationships>";
    private static final String BOOK = START
            + "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
            + "<sheet name=\"%s\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>";
    private static final String SHEET = START
            + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetViews><sheetView workbookViewId=\"0\">"
            + "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews><sheetData>";

    private static final int LONGEST_NAME = 31;

    private SheetWriting() {}

    static void write(Spreadsheet sheet, OutputStream stream) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(stream, StandardCharsets.UTF_8)) {
            part(zip, "[Content_Types].xml", TYPES);
            part(zip, "_rels/.rels", String.format(RELATIONS, "officeDocument", "xl/workbook.xml"));
            part(zip, "xl/workbook.xml", String.format(BOOK, escaped(sheetName(sheet.name()))));
            part(zip, "xl/_rels/workbook.xml.rels", String.format(RELATIONS, "worksheet", "worksheets/sheet1.xml"));
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            put(zip, SHEET);
            int[] row = {1};
            put(zip, row(row[0], List.copyOf(sheet.headings())));
            sheet.rows().to(cells -> {
                row[0]++;
                try {
                    put(zip, row(row[0], cells));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            put(zip, "</sheetData></worksheet>");
            zip.closeEntry();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Spreadsheets refuse names that are longer, or hold what stands for something in a formula. */
    private static String sheetName(String name) {
        String plain = name.replaceAll("[\\\\/?*\\[\\]:']", " ");
        return plain.length() > LONGEST_NAME ? plain.substring(0, LONGEST_NAME) : plain;
    }

    private static void part(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        put(zip, text);
        zip.closeEntry();
    }

    private static void put(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String row(int number, List<? extends @Nullable Object> cells) {
        StringBuilder row = new StringBuilder("<row r=\"").append(number).append("\">");
        for (int i = 0; i < cells.size(); i++) {
            Object cell = cells.get(i);
            if (cell == null || cell.toString().isEmpty()) {
                continue;
            }
            String at = letters(i) + number;
            if (cell instanceof Number figure) {
                String text = figure instanceof BigDecimal exact ? exact.toPlainString() : figure.toString();
                row.append("<c r=\"").append(at).append("\"><v>").append(text).append("</v></c>");
            } else {
                row.append("<c r=\"").append(at).append("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
                row.append(escaped(cell.toString())).append("</t></is></c>");
            }
        }
        return row.append("</row>").toString();
    }

    private static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : letters(column / 26 - 1) + last;
    }

    /** Without what XML cannot hold; a carriage return would be read as a line's end. */
    private static String escaped(String text) {
        return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("\"", "&quot;")
                .replace("\r", "&#13;");
    }
}
