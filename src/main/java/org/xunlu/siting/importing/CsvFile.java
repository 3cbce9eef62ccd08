package org.xunlu.siting.importing;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.xunlu.overload.RowRefusal;
import org.xunlu.refusal.Refusal;

/** A file with a heading, in UTF-8 or GB18030, with commas, semicolons or tabs. */
final class CsvFile {
    private static final Charset CHINESE = Charset.forName("GB18030");

    private CsvFile() {}

    /**
     * Reads all rows.
     *
     * @param columns names of our columns by each heading that means them, lower case
     * @param needed columns without which nothing is taken
     * @param read makes one thing of one row; what it refuses is refused
     */
    static <T> Loaded<T> read(byte[] file, Map<String, String> columns, List<String> needed, Function<CsvRow, T> read) {
        String text = text(file);
        List<T> taken = new ArrayList<>();
        List<RowRefusal> refused = new ArrayList<>();
        List<String> ignored = new ArrayList<>();
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter(text))
                .setHeader()
                .setSkipHeaderRecord(true)
                .setAllowMissingColumnNames(true)
                .get();
        try (CSVParser rows = format.parse(new StringReader(text))) {
            List<@Nullable String> names = new ArrayList<>();
            for (String heading : rows.getHeaderNames()) {
                String name = columns.get(heading.strip().toLowerCase(Locale.ROOT));
                names.add(name);
                if (name == null) {
                    ignored.add(heading);
                }
            }
            List<String> missing =
                    needed.stream().filter(each -> !names.contains(each)).toList();
            if (!missing.isEmpty()) {
                throw Refusal.invalid("siting.columns_missing", "file", Map.of("columns", String.join(", ", missing)));
            }
            int number = 0;
            for (CSVRecord row : rows) {
                number++;
                try {
                    taken.add(read.apply(new CsvRow(cells(row, names))));
                } catch (Refusal refusal) {
                    refused.add(new RowRefusal(number, null, refusal.field(), refusal.code(), refusal.figures()));
                }
            }
        } catch (IOException | UncheckedIOException e) {
            throw Refusal.invalid("siting.csv_broken", "file", Map.of("row", taken.size() + refused.size() + 1));
        }
        return new Loaded<>(taken, refused, ignored);
    }

    private static Map<String, String> cells(CSVRecord row, List<@Nullable String> names) {
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < Math.min(row.size(), names.size()); i++) {
            String name = names.get(i);
            if (name != null) {
                cells.put(name, row.get(i));
            }
        }
        return cells;
    }

    private static String text(byte[] file) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException e) {
            text = new String(file, CHINESE);
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static char delimiter(String text) {
        String first = text.lines().findFirst().orElse("");
        char best = ',';
        for (char each : new char[] {';', '\t'}) {
            if (count(first, each) > count(first, best)) {
                best = each;
            }
        }
        return best;
    }

    private static long count(String line, char letter) {
        return line.chars().filter(each -> each == letter).count();
    }
}
