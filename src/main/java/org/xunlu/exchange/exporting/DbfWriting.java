package org.xunlu.exchange.exporting;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A dBASE III table of texts in UTF-8. A column takes 254 bytes at most: a longer text goes on in {@code note_2}, {@code
 * note_3}…, as many columns as the longest needs.
 */
final class DbfWriting {
    private static final int MOST_BYTES = 254;
    private static final int HEADER = 32;

    private final List<String> names = new ArrayList<>();
    private final List<Integer> widths = new ArrayList<>();
    private final List<List<byte[]>> rows = new ArrayList<>();

    DbfWriting(List<String> columns, List<List<String>> cells) {
        for (int row = 0; row < cells.size(); row++) {
            rows.add(new ArrayList<>());
        }
        for (int column = 0; column < columns.size(); column++) {
            List<List<byte[]>> parts = new ArrayList<>();
            for (List<String> row : cells) {
                parts.add(parts(row.get(column)));
            }
            int most = Math.max(1, parts.stream().mapToInt(List::size).max().orElse(1));
            for (int part = 0; part < most; part++) {
                int width = 1;
                for (int row = 0; row < cells.size(); row++) {
                    List<byte[]> own = parts.get(row);
                    byte[] bytes = part < own.size() ? own.get(part) : new byte[0];
                    rows.get(row).add(bytes);
                    width = Math.max(width, bytes.length);
                }
                names.add(part == 0 ? columns.get(column) : columns.get(column) + "_" + (part + 1));
                widths.add(width);
            }
        }
    }

    /** The text in pieces that fit, cut between characters and never beside a space, which readers strip. */
    private static List<byte[]> parts(String text) {
        List<byte[]> parts = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int to = from;
            int bytes = 0;
            while (to < text.length()) {
                int letter = text.codePointAt(to);
                int size = new String(Character.toChars(letter)).getBytes(StandardCharsets.UTF_8).length;
                if (bytes + size > MOST_BYTES) {
                    break;
                }
                bytes += size;
                to += Character.charCount(letter);
            }
            int cut = to;
            while (cut < text.length() && cut > from + 1 && beside(text, cut)) {
                cut--;
            }
            int end = cut > from + 1 ? cut : to;
            parts.add(text.substring(from, end).getBytes(StandardCharsets.UTF_8));
            from = end;
        }
        return parts;
    }

    private static boolean beside(String text, int cut) {
        return Character.isWhitespace(text.charAt(cut))
                || Character.isWhitespace(text.charAt(cut - 1))
                || Character.isLowSurrogate(text.charAt(cut));
    }

    void write(OutputStream stream) throws IOException {
        OutputStream out = new BufferedOutputStream(stream, 1 << 16);
        int width = 1 + widths.stream().mapToInt(Integer::intValue).sum();
        int header = HEADER + HEADER * names.size() + 1;
        ByteBuffer start = ByteBuffer.allocate(header).order(ByteOrder.LITTLE_ENDIAN);
        // the day of the file is not told: the same register gives the same file
        start.put(0, (byte) 3).put(1, (byte) 100).put(2, (byte) 1).put(3, (byte) 1);
        start.putInt(4, rows.size()).putShort(8, (short) header).putShort(10, (short) width);
        for (int i = 0; i < names.size(); i++) {
            int at = HEADER + HEADER * i;
            byte[] name = names.get(i).getBytes(StandardCharsets.US_ASCII);
            start.put(at, name, 0, Math.min(10, name.length));
            start.put(at + 11, (byte) 'C').put(at + 16, (byte) widths.get(i).intValue());
        }
        start.put(header - 1, (byte) 0x0d);
        out.write(start.array());
        for (List<byte[]> row : rows) {
            out.write(' ');
            for (int i = 0; i < widths.size(); i++) {
                byte[] cell = Arrays.copyOf(row.get(i), widths.get(i));
                Arrays.fill(cell, row.get(i).length, cell.length, (byte) ' ');
                out.write(cell);
            }
        }
        out.write(0x1a);
        out.flush();
    }
}
