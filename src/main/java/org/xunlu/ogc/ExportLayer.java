package org.xunlu.ogc;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.xunlu.access.Role;

/**
 * Rows that a feature offers for export. Rows are handed over one by one, so that a layer of any length needs little
 * memory.
 */
public interface ExportLayer {
    /** Name in the address and of the file, lower case with hyphens, e.g. {@code pass-segments}. */
    String id();

    /** Who may export it; never empty. */
    Set<Role> roles();

    /** Names of the columns, in the order of {@link ExportRow#values()}; the CSV adds {@code lon}, {@code lat}. */
    List<String> columns();

    /**
     * Hands over every row that the filter lets through.
     *
     * @param filter the person's choice; a layer ignores what it has no use for
     * @param sink takes each row at once
     */
    void rows(ExportFilter filter, Consumer<ExportRow> sink);
}
