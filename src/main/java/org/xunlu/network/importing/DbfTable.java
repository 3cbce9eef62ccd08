package org.xunlu.network.importing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xunlu.refusal.Refusal;

/** The attributes of a shapefile (dBASE III). Every value is text, stripped. */
final class DbfTable implements AutoCloseable {
    private record Column(String name, int offset, int length) {}

    private final @Nullable FileChannel channel;
    private final List<Column> columns;
    private final Charset charset;
    private final int rows;
    private final int headerLength;
    private final int rowLength;

    private DbfTable(
            @Nullable FileChannel channel,
            List<Column> columns,
            Charset charset,
            int rows,
            int headerLength,
            int rowLength) {
        this.channel = channel;
        this.columns = columns;
        this.charset = charset;
        this.rows = rows;
        this.headerLength = headerLength;
        this.rowLength = rowLength;
    }

    /** A table without columns, for lines without attributes. */
    static DbfTable none() {
        return new DbfTable(null, List.of(), StandardCharsets.UTF_8, 0, 0, 0);
    }

    /**
     * Opens a table.
     *
     * @param cpg the file that names the text's encoding, if there is one
     * @throws Refusal when it breaks off in its header
     */
    static DbfTable open(Path file, Optional<Path> cpg, @Nullable Charset said) throws IOException {
        FileChannel channel = FileChannel.open(file);
        boolean opened = false;
        try {
            ByteBuffer start = ByteBuffer.wrap(read(channel, 0, 32)).order(ByteOrder.LITTLE_ENDIAN);
            int rows = start.getInt(4);
            int headerLength = Short.toUnsignedInt(start.getShort(8));
            int rowLength = Short.toUnsignedInt(start.getShort(10));
            byte[] header = read(channel, 0, headerLength);
            Charset charset =
                    said == null ? DbfCharset.of(cpg, start.get(29), () -> text(channel, headerLength)) : said;
            DbfTable table = new DbfTable(channel, columns(header, charset), charset, rows, headerLength, rowLength);
            opened = true;
            return table;
        } finally {
            if (!opened) {
                channel.close();
            }
        }
    }

    private static List<Column> columns(byte[] header, Charset charset) {
        List<Column> columns = new ArrayList<>();
        int offset = 1;
        for (int at = 32; at + 32 <= header.length && header[at] != 0x0d; at += 32) {
            int end = at;
            while (end < at + 11 && header[end] != 0) {
                end++;
            }
            String name = new String(header, at, end - at, charset).strip();
            int length = Byte.toUnsignedInt(header[at + 16]);
            columns.add(new Column(name, offset, length));
            offset += length;
        }
        return columns;
    }

    /** Names of the columns. */
    List<String> names() {
        return columns.stream().map(Column::name).toList();
    }

    /** The values of a row by column; those that are empty are left out. A row past the end has none. */
    Map<String, String> row(int index) throws IOException {
        if (channel == null || index >= rows) {
            return Map.of();
        }
        byte[] record = read(channel, headerLength + (long) index * rowLength, rowLength);
        Map<String, String> values = new HashMap<>();
        for (Column column : columns) {
            if (column.offset() + column.length() <= record.length) {
                // text is cut at its column's width, maybe within a character
                String value = new String(record, column.offset(), column.length(), charset)
                        .replace("\0", "")
                        .replaceFirst("\uFFFD+\\s*$", "")
                        .strip();
                if (!value.isEmpty()) {
                    values.put(column.name(), value);
                }
            }
        }
        return values;
    }

    private static byte[] text(FileChannel channel, int from) throws IOException {
        int length = (int) Math.min(channel.size() - from, 4 << 20);
        return length <= 0 ? new byte[0] : read(channel, from, length);
    }

    private static byte[] read(FileChannel channel, long at, int length) throws IOException {
        byte[] content = new byte[length];
        ByteBuffer bytes = ByteBuffer.wrap(content);
        int got = 0;
        while (bytes.hasRemaining() && got >= 0) {
            got = channel.read(bytes, at + bytes.position());
        }
        if (bytes.hasRemaining()) {
            throw Refusal.invalid("import.truncated", "file", Map.of("at", at, "size", channel.size()));
        }
        return content;
    }

    @Override
    public void close() throws IOException {
        if (channel != null) {
            channel.close();
        }
    }
}
