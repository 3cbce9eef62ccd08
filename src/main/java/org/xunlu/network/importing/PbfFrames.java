package org.xunlu.network.importing;

import com.google.protobuf.ByteString;
import crosby.binary.Fileformat.Blob;
import crosby.binary.Fileformat.BlobHeader;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.xunlu.job.Progress;
import org.xunlu.refusal.Refusal;

/**
 * The frames of an OSM PBF file (wiki.openstreetmap.org/wiki/PBF_Format). The library's own reader takes a file that
 * breaks off in the middle for a whole one, so the framing is done here, and breaking off is refused.
 */
final class PbfFrames {
    private static final int MOST_HEADER = 64 << 10;
    private static final int MOST_BLOB = 32 << 20;

    private final Path file;

    PbfFrames(Path file) {
        this.file = file;
    }

    /** What to do with a frame. */
    @FunctionalInterface
    interface Sink {
        void take(String type, ByteString content) throws IOException;
    }

    /**
     * Reads all frames.
     *
     * @throws Refusal when the file breaks off or is no such file
     */
    void each(Sink sink, Progress progress) throws IOException {
        long size = Files.size(file);
        long at = 0;
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            while (at < size) {
                int headerSize = in.readInt();
                if (headerSize <= 0 || headerSize > MOST_HEADER) {
                    throw damaged(at);
                }
                BlobHeader header = BlobHeader.parseFrom(exactly(in, headerSize));
                int blobSize = header.getDatasize();
                if (blobSize < 0 || blobSize > MOST_BLOB) {
                    throw damaged(at);
                }
                sink.take(header.getType(), content(Blob.parseFrom(exactly(in, blobSize)), at));
                at += 4L + headerSize + blobSize;
                progress.fraction((double) at / size);
            }
        } catch (EOFException cut) {
            throw Refusal.invalid("import.truncated", "file", Map.of("at", at, "size", size));
        } catch (com.google.protobuf.InvalidProtocolBufferException | IndexOutOfBoundsException broken) {
            throw damaged(at);
        }
    }

    private static byte[] exactly(InputStream in, int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return bytes;
    }

    private static ByteString content(Blob blob, long at) {
        if (blob.hasRaw()) {
            return blob.getRaw();
        }
        if (!blob.hasZlibData() || blob.getRawSize() < 0 || blob.getRawSize() > MOST_BLOB) {
            throw damaged(at);
        }
        byte[] content = new byte[blob.getRawSize()];
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(blob.getZlibData().toByteArray());
            int filled = 0;
            while (filled < content.length) {
                int more = inflater.inflate(content, filled, content.length - filled);
                if (more == 0) {
                    throw damaged(at);
                }
                filled += more;
            }
            return ByteString.copyFrom(content);
        } catch (DataFormatException broken) {
            throw damaged(at);
        } finally {
            inflater.end();
        }
    }

    private static Refusal damaged(long at) {
        return Refusal.invalid("import.damaged", "file", Map.of("at", at));
    }
}
