package org.xunlu.network.importing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.xunlu.job.Progress;
import org.xunlu.refusal.Refusal;

/**
 * A shapefile of lines with its siblings (ESRI Shapefile Technical Description, 1998). The .shx is not needed. Without a
 * .prj nobody knows where its numbers lie, so it is refused.
 */
final class ShapefileSource implements RoadSource {
    private static final int FILE_CODE = 9994;
    private static final int HEADER = 100;

    private final Path shp;
    private final Positions positions;
    private final @Nullable Charset encoding;
    private final Wanted wanted;
    private final Optional<Path> table;

    ShapefileSource(Path shp, @Nullable Charset encoding, Wanted wanted) throws IOException {
        this.shp = shp;
        this.encoding = encoding;
        this.wanted = wanted;
        this.table = sibling("dbf");
        Path prj = sibling("prj")
                .orElseThrow(() ->
                        Refusal.invalid("import.no_prj", "file", Map.of("file", String.valueOf(shp.getFileName()))));
        this.positions = ProjectedPositions.ofWkt(
                new String(Files.readAllBytes(prj), StandardCharsets.UTF_8), String.valueOf(prj.getFileName()));
    }

    @Override
    public String kind() {
        return "shapefile";
    }

    @Override
    public boolean hasAttributes() {
        return table.isPresent();
    }

    @Override
    public Positions positions() {
        return positions;
    }

    @Override
    public void read(Consumer<RawFeature> sink, Tally tally, Progress progress) throws IOException {
        try (FileChannel channel = FileChannel.open(shp);
                DbfTable attributes =
                        table.isPresent() ? DbfTable.open(table.get(), sibling("cpg"), encoding) : DbfTable.none()) {
            long size = channel.size();
            ByteBuffer header = block(channel, 0, HEADER, size);
            if (header.getInt(0) != FILE_CODE) {
                throw Refusal.invalid("import.not_shapefile", "file");
            }
            ShapeRecord.require(header.order(ByteOrder.LITTLE_ENDIAN).getInt(32), wanted);
            long at = HEADER;
            for (int row = 1; at < size; row++) {
                ByteBuffer recordHeader = block(channel, at, 8, size);
                long length = recordHeader.getInt(4) * 2L;
                if (length < 4 || length > Integer.MAX_VALUE / 2) {
                    throw Refusal.invalid("import.damaged", "file", Map.of("at", at));
                }
                List<RawLine> lines = ShapeRecord.lines(
                        block(channel, at + 8, (int) length, size).order(ByteOrder.LITTLE_ENDIAN), wanted);
                sink.accept(new RawFeature("row " + row, attributes.row(row - 1), lines));
                at += 8 + length;
                if (row % 500 == 0) {
                    progress.fraction((double) at / size);
                }
            }
        }
    }

    private static ByteBuffer block(FileChannel channel, long at, int length, long size) throws IOException {
        if (at + length > size) {
            throw Refusal.invalid("import.truncated", "file", Map.of("at", at, "size", size));
        }
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining() && channel.read(bytes, at + bytes.position()) >= 0) {
            // a channel may give less than was asked
        }
        return bytes.flip();
    }

    /** The file beside this one with another ending, in any case. */
    private Optional<Path> sibling(String ending) throws IOException {
        String name = String.valueOf(shp.getFileName());
        String stem = name.substring(0, name.length() - 3);
        Path folder = shp.toAbsolutePath().getParent();
        if (folder == null) {
            return Optional.empty();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> String.valueOf(file.getFileName()).equalsIgnoreCase(stem + ending))
                    .findFirst();
        }
    }
}
