package org.xunlu.finding.photo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The chunks of a WebP file (RIFF), so that those with metadata can be left out; Java cannot draw the format. */
final class WebpFile {
    private static final Set<String> PICTURE = Set.of("VP8 ", "VP8L", "VP8X");
    private static final Set<String> METADATA = Set.of("EXIF", "XMP ");
    private static final int HEADER = 12;
    private static final int METADATA_FLAGS = 0x0C;

    private final List<Chunk> chunks;

    private WebpFile(List<Chunk> chunks) {
        this.chunks = chunks;
    }

    private record Chunk(String name, ByteBuffer content) {}

    static WebpFile read(byte[] bytes) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).position(HEADER);
        List<Chunk> chunks = new ArrayList<>();
        while (in.remaining() >= 8) {
            byte[] name = new byte[4];
            in.get(name);
            int size = in.getInt();
            if (size < 0 || size > in.remaining()) {
                throw new IOException("a chunk is cut off");
            }
            chunks.add(new Chunk(
                    new String(name, StandardCharsets.US_ASCII),
                    in.slice(in.position(), size).order(ByteOrder.LITTLE_ENDIAN)));
            in.position(Math.min(in.limit(), in.position() + size + (size & 1)));
        }
        if (chunks.isEmpty() || !PICTURE.contains(chunks.get(0).name)) {
            throw new IOException("no picture in it");
        }
        return new WebpFile(chunks);
    }

    int width() throws IOException {
        return size()[0];
    }

    int height() throws IOException {
        return size()[1];
    }

    private int[] size() throws IOException {
        Chunk first = chunks.get(0);
        ByteBuffer content = first.content;
        try {
            return switch (first.name) {
                case "VP8X" -> new int[] {1 + (content.getInt(4) & 0xFFFFFF), 1 + (content.getInt(6) >>> 8)};
                case "VP8L" -> {
                    int packed = content.getInt(1);
                    yield new int[] {1 + (packed & 0x3FFF), 1 + (packed >>> 14 & 0x3FFF)};
                }
                default -> new int[] {content.getShort(6) & 0x3FFF, content.getShort(8) & 0x3FFF};
            };
        } catch (IndexOutOfBoundsException e) {
            throw new IOException("the picture's head is cut off", e);
        }
    }

    byte[] withoutMetadata() {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Chunk chunk : chunks) {
            if (METADATA.contains(chunk.name)) {
                continue;
            }
            byte[] content = new byte[chunk.content.limit()];
            chunk.content.get(0, content);
            if (chunk.name.equals("VP8X")) {
                content[0] &= ~METADATA_FLAGS;
            }
            ByteBuffer head = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
            head.put(chunk.name.getBytes(StandardCharsets.US_ASCII)).putInt(content.length);
            body.writeBytes(head.array());
            body.writeBytes(content);
            if ((content.length & 1) == 1) {
                body.write(0);
            }
        }
        ByteBuffer file = ByteBuffer.allocate(HEADER + body.size()).order(ByteOrder.LITTLE_ENDIAN);
        file.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(body.size() + 4);
        file.put("WEBP".getBytes(StandardCharsets.US_ASCII)).put(body.toByteArray());
        return file.array();
    }
}
