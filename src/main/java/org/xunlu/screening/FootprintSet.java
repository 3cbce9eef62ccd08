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
 * @param roadErrorMeters how far edges of roads were taken to be off then
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
        @Nullable Long screenedRevision,
        double roadErrorMeters) {
    /** How far edges of roads may be off where nobody says. */
    public static final double USUAL_ERROR_METERS = 2;

    /** A set before its first screening. */
    public static FootprintSet brought(
            String name, String coordinates, int footprints, int refused, int repaired, Instant at, String by) {
        return new FootprintSet(
                0,
                name,
                "file",
                coordinates,
                footprints,
                refused,
                repaired,
                at,
                by,
                null,
                null,
                null,
                USUAL_ERROR_METERS);
    }

    /** The kind of the set that stands for the register. */
    public static final String REGISTER = "register";

    /** Whether it stands for the register of signs and billboards. */
    public boolean register() {
        return kind.equals(REGISTER);
    }
}
