package org.xunlu.network.importing;

import java.nio.charset.Charset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xunlu.geo.Datum;
import org.xunlu.refusal.Refusal;

/**
 * A person's choices for an import.
 *
 * @param datum what the coordinates refer to; null where the person did not say, then WGS84 is taken unless the roads
 *     already there speak against it
 * @param swapped whether the file has latitude first
 * @param mapping which column holds what
 * @param encoding of a shapefile's table; null where the file shall tell it
 * @param dryRun read and report, store nothing
 */
public record ImportOptions(
        @Nullable Datum datum,
        boolean swapped,
        FieldMapping mapping,
        @Nullable Charset encoding,
        ImportMode mode,
        boolean dryRun) {
    /** Choices that leave the encoding to the file. */
    public ImportOptions(
            @Nullable Datum datum, boolean swapped, FieldMapping mapping, ImportMode mode, boolean dryRun) {
        this(datum, swapped, mapping, null, mode, dryRun);
    }

    /**
     * An encoding by its name; GBK and GB2312 are read as GB18030, which includes them.
     *
     * @return null for an empty name
     * @throws org.xunlu.refusal.Refusal not_one_of, field encoding
     */
    public static @Nullable Charset encodingOf(String name) {
        if (name.isBlank()) {
            return null;
        }
        return DbfCharset.named(name)
                .orElseThrow(() -> Refusal.invalid("not_one_of", "encoding", Map.of("value", name)));
    }

    /** WGS84 unless something speaks against it, the usual columns, all roads replaced. */
    public static ImportOptions usual() {
        return new ImportOptions(null, false, FieldMapping.usual(), ImportMode.REPLACE, false);
    }
}
