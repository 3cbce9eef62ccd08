package org.xunlu.track.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file of groups, each with a mark, its length and a check sum, so that what was being written when the power went is told
 * from what was written. Big-endian: mark, length, CRC-32C of the bytes, bytes.
 */
final class GroupFile implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(GroupFile.class);
    private static final int MARK = 0x58464A31;
    private static final int HEAD_BYTES = 12;

    private final Path path;
    private final FileChannel channel;
    private long end;

    private GroupFile(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * Opens or makes it, for one owner alone.
     *
     * @throws IOException when it cannot be written, or is open elsewhere
     */
    static GroupFile open(Path path) throws IOException {
        FileChannel channel =
                FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return new GroupFile(path, channel);
            }
        } catch (OverlappingFileLockException e) {
            // by this very process: the answer is the same
        }
        channel.close();
        throw new IOException(path + " is open elsewhere");
    }

    /** The groups that are in it. What is no group is passed over; if it is more than a torn end, a copy is kept. */
    List<byte[]> read() throws IOException {
        ByteBuffer all = ByteBuffer.allocate(Math.toIntExact(channel.size()));
        while (all.hasRemaining() && channel.read(all, all.position()) >= 0) {
            // until all is read
        }
        List<byte[]> groups = new ArrayList<>();
        int at = 0;
        int good = 0;
        int passedOver = 0;
        while (at < all.limit()) {
            byte[] group = at(all, at);
            if (group == null) {
                at++;
            } else {
                passedOver += at - good;
                groups.add(group);
                at += HEAD_BYTES + group.length;
                good = at;
            }
        }
        end = good;
        if (passedOver > 0 || isWhole(all, good)) {
            LOG.error("{} has {} damaged bytes; a copy is in {}", path, passedOver + all.limit() - good, keepCopy());
        } else if (good < all.limit()) {
            LOG.warn("{} ends with {} bytes of a group that was never acknowledged", path, all.limit() - good);
        }
        return groups;
    }

    /** Whether a group begins here and does not end behind the file. */
    private static boolean isWhole(ByteBuffer all, int at) {
        int left = all.limit() - at - HEAD_BYTES;
        return left >= 0 && all.getInt(at) == MARK && all.getInt(at + 4) >= 0 && all.getInt(at + 4) <= left;
    }

    private static byte @Nullable [] at(ByteBuffer all, int at) {
        if (!isWhole(all, at)) {
            return null;
        }
        byte[] group = new byte[all.getInt(at + 4)];
        all.get(at + HEAD_BYTES, group);
        return checkSum(group) == all.getInt(at + 8) ? group : null;
    }

    /** Copies it as it is beside itself, and tells where. */
    Path keepCopy() throws IOException {
        for (int i = 1; ; i++) {
            Path copy = path.resolveSibling(path.getFileName() + ".damaged-" + i);
            if (!Files.exists(copy)) {
                return Files.copy(path, copy, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    /** Adds a group; it is on the disk when this returns. After a failure the next one takes its place. */
    void append(byte[] group) throws IOException {
        ByteBuffer record = ByteBuffer.allocate(HEAD_BYTES + group.length);
        record.putInt(MARK)
                .putInt(group.length)
                .putInt(checkSum(group))
                .put(group)
                .flip();
        long at = end;
        while (record.hasRemaining()) {
            at += channel.write(record, at);
        }
        channel.force(false);
        end = at;
    }

    private static int checkSum(byte[] group) {
        CRC32C sum = new CRC32C();
        sum.update(group, 0, group.length);
        return (int) sum.getValue();
    }

    /** Empties it. */
    void clear() throws IOException {
        channel.truncate(0);
        end = 0;
        channel.force(false);
    }

    /** Lets go of it; an empty one is removed. */
    @Override
    public void close() throws IOException {
        boolean empty = channel.size() == 0;
        if (empty) {
            Files.deleteIfExists(path);
        }
        channel.close();
    }
}
