package org.xunlu.exchange.exporting;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.xunlu.exchange.Subject;

/** CSV as spreadsheets read it (RFC 4180), UTF-8 with a byte-order mark; a text that would run as a formula is guarded. */
final class CsvWriting {
    private static final String GUARDED = "=+-@\t\r\n|'";

    private CsvWriting() {}

    static void write(Sheet sheet, Source source, OutputStream stream) throws IOException {
        try (Writer out = new OutputStreamWriter(stream, StandardCharsets.UTF_8)) {
            out.write('\uFEFF');
            out.write(row(sheet.headings()));
            source.rows(entry -> {
                try {
                    out.write(row(sheet.cells(entry)));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Hands over the rows to be written. */
    @FunctionalInterface
    interface Source {
        void rows(java.util.function.Consumer<Subject.Entry> sink);
    }

    private static String row(List<String> cells) {
        StringBuilder row = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            boolean guard =
                    !cell.isEmpty() && GUARDED.indexOf(cell.charAt(0)) >= 0 && !cell.matches("-?\\d+(\\.\\d+)?");
            String text = guard ? "'" + cell : cell;
            row.append(i == 0 ? "" : ",");
            if (text.matches("(?s).*[,\"\\r\\n].*")) {
                row.append('"').append(text.replace("\"", "\"\"")).append('"');
            } else {
                row.append(text);
            }
        }
        return row.append("\r\n").toString();
    }
}
