package org.xunlu.screening;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A screening that was done.
 *
 * @param by who asked for it; empty where a change of roads or rules did
 * @param day whose rules held
 * @param roadErrorMeters how far edges of roads may be off
 * @param revision of the roads
 * @param roads only these, also such as are no more; null where all were
 * @param labels of these roads as people call them
 * @param marks what the screened roads were like
 * @param whole whether the set is up to date now
 * @param footprints how many there are
 */
public record ScreeningDone(
        long setId,
        Instant at,
        String by,
        LocalDate day,
        double roadErrorMeters,
        long revision,
        @Nullable Set<Long> roads,
        List<String> labels,
        Map<Long, Long> marks,
        boolean whole,
        int footprints) {}
