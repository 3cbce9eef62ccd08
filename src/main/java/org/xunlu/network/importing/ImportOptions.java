package org.xunlu.network.importing;

import org.jspecify.annotations.Nullable;
import org.xunlu.geo.Datum;

/**
 * A person's choices for an import.
 *
 * @param datum what the coordinates refer to; null where the person did not say, then WGS84 is taken unless the roads
 *     already there speak against it
 * @param swapped whether the file has latitude first
 * @param mapping which column holds what
 * @param dryRun read and report, store nothing
 */
public record ImportOptions(
        @Nullable Datum datum, boolean swapped, FieldMapping mapping, ImportMode mode, boolean dryRun) {
    /** WGS84 unless something speaks against it, the usual columns, all roads replaced. */
    public static ImportOptions usual() {
        return new ImportOptions(null, false, FieldMapping.usual(), ImportMode.REPLACE, false);
    }
}
