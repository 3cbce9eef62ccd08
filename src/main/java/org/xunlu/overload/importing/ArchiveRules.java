package org.xunlu.overload.importing;

import java.io.IOException;
import java.io.InputStream;
import java.util.Enumeration;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.xunlu.refusal.Refusal;

/** What an archive may hold: so many files, so many bytes, nothing that swells beyond reason, no path out of it. */
final class ArchiveRules {
    private static final int MOST_ENTRIES = 20_000;
    private static final long MOST_BYTES = 2L << 30;
    /** Text shrinks by 5 to 20, photos hardly. */
    private static final long MOST_SWELLING = 200;

    private static final long SWELLING_COUNTS_FROM = 1 << 20;

    private ArchiveRules() {}

    /** Refuses an archive that declares too much. What it declares is not believed: reading is bounded as well. */
    static void check(ZipFile archive) {
        if (archive.size() > MOST_ENTRIES) {
            throw tooLarge("overload.archive_entries", archive.size(), MOST_ENTRIES);
        }
        long bytes = 0;
        for (Enumeration<? extends ZipEntry> entries = archive.entries(); entries.hasMoreElements(); ) {
            ZipEntry entry = entries.nextElement();
            bytes += Math.max(0, entry.getSize());
            if (entry.getSize() > SWELLING_COUNTS_FROM
                    && entry.getSize() > MOST_SWELLING * Math.max(1, entry.getCompressedSize())) {
                throw tooLarge(
                        "overload.archive_bomb", entry.getSize() >> 20, Math.max(1, entry.getCompressedSize() >> 10));
            }
            if (bytes > MOST_BYTES) {
                throw tooLarge("overload.archive_bytes", bytes >> 20, MOST_BYTES >> 20);
            }
        }
    }

    /** The bytes of one entry, at most so many whatever it declares. */
    static byte[] read(ZipFile archive, ZipEntry entry, long most) throws IOException {
        try (InputStream in = archive.getInputStream(entry)) {
            byte[] bytes = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8L, most + 1));
            if (bytes.length > most) {
                throw tooLarge("overload.archive_bytes", bytes.length >> 20, most >> 20);
            }
            return bytes;
        }
    }

    /** Whether an entry keeps inside the archive: no drive, no root, no step upwards. */
    static boolean inside(String name) {
        String path = name.replace('\\', '/');
        return !path.startsWith("/") && !path.matches("(?s)^[A-Za-z]:.*") && !("/" + path + "/").contains("/../");
    }

    /** The last part of a path, without its folders. */
    static String fileName(String path) {
        String plain = path.replace('\\', '/');
        return plain.substring(plain.lastIndexOf('/') + 1);
    }

    private static Refusal tooLarge(String code, long value, long most) {
        return Refusal.of(Refusal.Kind.TOO_LARGE, code, Map.of("value", value, "most", most));
    }
}
