package org.xunlu.finding.photo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Files named by the SHA-256 of their content: {@code <folder>/ab/abcd….jpg}. A file is whole or not there; the same
 * content is kept once.
 */
public final class PhotoFiles {
    private static final int FOLDER_LETTERS = 2;
    private final Path folder;

    /** Files in this folder, which is made when the first arrives. */
    public PhotoFiles(Path folder) {
        this.folder = folder;
    }

    /** The hash by which content is named, 64 hexadecimal digits. */
    public static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Keeps a photo with its thumbnail; it is on the disk when this returns. Answers its hash. */
    public String save(CleanPhoto photo) {
        String hash = hash(photo.content());
        write(path(hash, photo.type().ending()), photo.content());
        byte[] thumbnail = photo.thumbnail();
        if (thumbnail != null) {
            write(thumbnailPath(hash), thumbnail);
        }
        return hash;
    }

    /** The photo's file. */
    public Optional<Path> find(String hash, PhotoType type) {
        return Optional.of(path(hash, type.ending())).filter(Files::exists);
    }

    /** The thumbnail's file, a JPEG; some formats have none. */
    public Optional<Path> findThumbnail(String hash) {
        return Optional.of(thumbnailPath(hash)).filter(Files::exists);
    }

    private Path path(String hash, String ending) {
        return folder.resolve(hash.substring(0, FOLDER_LETTERS)).resolve(hash + "." + ending);
    }

    private Path thumbnailPath(String hash) {
        return path(hash, "thumb.jpg");
    }

    private static void write(Path target, byte[] content) {
        if (Files.exists(target)) {
            return;
        }
        try {
            Path parent = target.resolveSibling("");
            Files.createDirectories(parent);
            Path draft = Files.createTempFile(parent, "draft", ".part");
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                ByteBuffer rest = ByteBuffer.wrap(content);
                while (rest.hasRemaining()) {
                    channel.write(rest);
                }
                channel.force(true);
            }
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
