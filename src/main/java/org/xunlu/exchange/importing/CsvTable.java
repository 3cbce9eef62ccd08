package org.xunlu.exchange.importing;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.xunlu.exchange.Table;
import org.xunlu.refusal.Refusal;

/** Text with commas, semicolons or tabs, in UTF-8 or GB 18030. */
final class CsvTable {
    private static final Charset CHINESE = Charset.forName("GB18030");
    /** What an apostrophe before says is text and no formula. */
    private static final String GUARDED = "=+-@\t\r\n|'";

    private CsvTable() {}

    static Table read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        for (byte each : bytes) {
            if (each == 0) {
                throw Refusal.invalid(
                        "import.unknown_kind", "file", Map.of("file", String.valueOf(file.getFileName())));
            }
        }
        String text = text(bytes);
        List<TableRows.Line> lines = new ArrayList<>();
        try (CSVParser rows = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter(text))
                .setIgnoreEmptyLines(true)
                .get()
                .parse(new StringReader(text))) {
            for (CSVRecord row : rows) {
                lines.add(new TableRows.Line(
                        (int) row.getRecordNumber(),
                        row.toList().stream().map(CsvTable::unguarded).toList()));
                TableFile.refuseMany(lines.size() - 1);
            }
        } catch (UncheckedIOException open) {
            // an open quotation mark: where the next row starts cannot be known
            throw Refusal.invalid("exchange.csv_broken", "file", Map.of("row", lines.size() + 1));
        }
        return TableRows.table("csv", lines, List.of());
    }

    private static String unguarded(String cell) {
        boolean guarded = cell.length() > 1 && cell.charAt(0) == '\'' && GUARDED.indexOf(cell.charAt(1)) >= 0;
        return guarded ? cell.substring(1) : cell;
    }

    private static String text(byte[] bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            text = new String(bytes, CHINESE);
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static char delimiter(String text) {
        int end = text.indexOf('\n');
        String first = end < 0 ? text : text.substring(0, end);
        char best = ',';
        for (char each : new char[] {';', '\t'}) {
            if (count(first, each) > count(first, best)) {
                best = each;
            }
        }
        return best;
    }

    private static long count(String text, char letter) {
        return text.chars().filter(each -> each == letter).count();
    }
}
