package org.xunlu.screening;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one file brought, or the register of signs and billboards.
 *
 * @param kind {@code file} or {@code register}
 * @param coordinates what the file's coordinates were taken for
 * @param screenedDay day whose rules held at the last screening; null before the first
 * @param screenedRevision revision of the roads then
 */
public record FootprintSet(
        long id,
        String name,
        String kind,
        String coordinates,
        int footprints,
        int refused,
        int repaired,
        @Nullable Instant createdAt,
        String createdBy,
        @Nullable Instant screenedAt,
        @Nullable LocalDate screenedDay,
        @Nullable Long screenedRevision) {
    /** The kind of the set that stands for the register. */
    public static final String REGISTER = "register";

    /** Whether it stands for the register of signs and billboards. */
    public boolean register() {
        return kind.equals(REGISTER);
    }
}
