package org.xunlu.exchange.exporting;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Figures of any making as a workbook of one sheet, for people whose office reads XLSX: headings in their words, numbers as
 * numbers, nothing that could run as a formula. Rows are handed over one by one, so that any number needs little memory.
 *
 * @param name of the sheet
 * @param headings one a column
 * @param rows hands over each row: numbers as {@link Number}, all else as its text, null for nothing
 */
public record Spreadsheet(String name, List<String> headings, Rows rows) {
    /** Of the file's content. */
    public static final String MEDIA_TYPE = ExportFormat.XLSX.mediaType();

    public Spreadsheet {
        headings = List.copyOf(headings);
    }

    /** Hands over the rows. */
    @FunctionalInterface
    public interface Rows {
        /** Every row, in order, to this sink. */
        void to(Consumer<List<@Nullable Object>> sink);
    }

    /** A sheet of rows that are held already. */
    public static Spreadsheet of(String name, List<String> headings, List<List<@Nullable Object>> rows) {
        List<List<@Nullable Object>> held = Collections.unmodifiableList(new ArrayList<>(rows));
        return new Spreadsheet(name, headings, held::forEach);
    }

    /** Writes the workbook; the stream stays open. */
    public void write(OutputStream out) throws IOException {
        SheetWriting.write(this, out);
    }
}
