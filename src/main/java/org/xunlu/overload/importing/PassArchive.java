package org.xunlu.overload.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.xunlu.overload.MediaKind;
import org.xunlu.overload.MediaReference;
import org.xunlu.overload.PassLoader;
import org.xunlu.overload.Units;
import org.xunlu.overload.Weighing;
import org.xunlu.refusal.Refusal;

/**
 * Reads a ZIP archive of one table of passes (CSV or XLSX) and their photos. A photo belongs to the row that names its
 * file, or to the record its name begins with: {@code <record code>_<kind>.jpg}, kinds as in {@link MediaKind}.
 */
public final class PassArchive {
    private static final long MOST_TABLE_BYTES = 256L << 20;
    private static final int MOST_TOLD = 200;

    private final Units units;
    private final long mostPhotoBytes;
    private final PhotoSink photos;

    /**
     * A reader of archives.
     *
     * @param mostPhotoBytes largest photo taken
     * @param photos takes the photos
     */
    public PassArchive(Units units, long mostPhotoBytes, PhotoSink photos) {
        this.units = units;
        this.mostPhotoBytes = mostPhotoBytes;
        this.photos = photos;
    }

    /** Takes photos. */
    @FunctionalInterface
    public interface PhotoSink {
        /**
         * Keeps a photo of the passes with this record code.
         *
         * @return whether there is such a pass
         * @throws Refusal where it is no photo
         */
        boolean attach(String recordCode, MediaKind kind, String fileName, byte[] photo);
    }

    /**
     * What became of an archive.
     *
     * @param photos photos kept
     * @param refusedPhotos files not taken, with the reason's code; the first two hundred
     */
    public record Report(PassCsv.Report table, int photos, List<RefusedPhoto> refusedPhotos) {
        public Report {
            refusedPhotos = List.copyOf(refusedPhotos);
        }
    }

    /** One file not taken. */
    public record RefusedPhoto(String fileName, String code) {}

    private record Owner(String recordCode, MediaKind kind) {}

    /**
     * Loads a whole archive.
     *
     * @throws Refusal where it is none, holds no table, or would swell beyond reason
     */
    public Report load(Path file, @Nullable String stationCode, PassLoader loader, PassCsv.Watcher watcher)
            throws IOException {
        try (ZipFile archive = new ZipFile(file.toFile())) {
            ArchiveRules.check(archive);
            Map<String, List<Owner>> owners = new HashMap<>();
            loader.onAccepted(weighing -> note(owners, weighing));
            PassCsv.Report table = table(archive, stationCode, loader, watcher);
            return photos(archive, owners, table);
        } catch (ZipException broken) {
            throw Refusal.invalid("overload.archive_unreadable", "file");
        }
    }

    private static void note(Map<String, List<Owner>> owners, Weighing weighing) {
        for (MediaReference media : weighing.media()) {
            owners.computeIfAbsent(ArchiveRules.fileName(media.reference()), any -> new ArrayList<>())
                    .add(new Owner(weighing.recordCode(), media.kind()));
        }
    }

    private PassCsv.Report table(
            ZipFile archive, @Nullable String stationCode, PassLoader loader, PassCsv.Watcher watcher)
            throws IOException {
        List<? extends ZipEntry> tables = archive.stream()
                .filter(entry -> !entry.isDirectory() && ArchiveRules.inside(entry.getName()))
                .filter(entry -> ending(entry.getName()).matches("csv|txt|tsv|xlsx"))
                .toList();
        if (tables.size() != 1) {
            throw Refusal.invalid("overload.archive_tables", "file", Map.of("count", tables.size()));
        }
        ZipEntry entry = tables.get(0);
        if (ending(entry.getName()).equals("xlsx")) {
            Path copy = Files.createTempFile("passes", ".xlsx");
            try {
                Files.write(copy, ArchiveRules.read(archive, entry, MOST_TABLE_BYTES));
                return PassSheet.load(copy, stationCode, units, loader, watcher);
            } finally {
                Files.deleteIfExists(copy);
            }
        }
        Path copy = Files.createTempFile("passes", ".csv");
        try {
            Files.write(copy, ArchiveRules.read(archive, entry, MOST_TABLE_BYTES));
            try (InputStream in = Files.newInputStream(copy)) {
                return PassCsv.load(in, stationCode, units, loader, watcher);
            }
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private Report photos(ZipFile archive, Map<String, List<Owner>> owners, PassCsv.Report table) throws IOException {
        int kept = 0;
        List<RefusedPhoto> refused = new ArrayList<>();
        for (ZipEntry entry :
                archive.stream().filter(each -> !each.isDirectory()).toList()) {
            String name = ArchiveRules.fileName(entry.getName());
            if (ending(name).matches("csv|txt|tsv|xlsx")) {
                continue;
            }
            String problem = ArchiveRules.inside(entry.getName())
                    ? photo(archive, entry, owners.getOrDefault(name, byName(name)))
                    : "overload.photo_path";
            if (problem == null) {
                kept++;
            } else if (refused.size() < MOST_TOLD) {
                refused.add(new RefusedPhoto(name, problem));
            }
        }
        return new Report(table, kept, refused);
    }

    /** Null where the photo was kept, else the reason's code. */
    private @Nullable String photo(ZipFile archive, ZipEntry entry, List<Owner> owners) throws IOException {
        if (owners.isEmpty()) {
            return "overload.photo_of_no_pass";
        }
        try {
            byte[] bytes = ArchiveRules.read(archive, entry, mostPhotoBytes);
            boolean found = false;
            for (Owner owner : owners) {
                found |= photos.attach(owner.recordCode, owner.kind, ArchiveRules.fileName(entry.getName()), bytes);
            }
            return found ? null : "overload.photo_of_no_pass";
        } catch (Refusal refusal) {
            return refusal.code();
        }
    }

    private static List<Owner> byName(String fileName) {
        String stem = fileName.contains(".") ? fileName.substring(0, fileName.lastIndexOf('.')) : fileName;
        for (int cut = stem.lastIndexOf('_'); cut > 0; cut = stem.lastIndexOf('_', cut - 1)) {
            Optional<MediaKind> kind = MediaKind.find(stem.substring(cut + 1));
            if (kind.isPresent()) {
                return List.of(new Owner(stem.substring(0, cut), kind.get()));
            }
        }
        return List.of();
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
