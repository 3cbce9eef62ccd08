package org.xunlu.finding.sql;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** A row with all that were merged into it, also by way of others: what was done to them is told with it. */
public final class MergedFamily {
    private MergedFamily() {}

    /**
     * Keys of the row and of those merged into it, level by level.
     *
     * @param table one with columns {@code id} and {@code merged_into}
     */
    public static List<Long> of(Handle handle, String table, long id) {
        Set<Long> family = new LinkedHashSet<>(List.of(id));
        List<Long> level = List.of(id);
        while (!level.isEmpty()) {
            level = handle.createQuery("SELECT id FROM " + table + " WHERE merged_into IN (<level>) ORDER BY id")
                    .bindList("level", level)
                    .mapTo(Long.class)
                    .filter(family::add)
                    .list();
        }
        return List.copyOf(family);
    }
}
