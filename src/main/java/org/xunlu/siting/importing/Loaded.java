package org.xunlu.siting.importing;

import java.util.List;
import org.xunlu.overload.RowRefusal;

/**
 * What became of a file.
 *
 * @param taken what its good rows say
 * @param refused rows that were not taken, each with its reason
 * @param ignoredColumns headings that mean nothing to us
 */
public record Loaded<T>(List<T> taken, List<RowRefusal> refused, List<String> ignoredColumns) {
    public Loaded {
        taken = List.copyOf(taken);
        refused = List.copyOf(refused);
        ignoredColumns = List.copyOf(ignoredColumns);
    }
}
