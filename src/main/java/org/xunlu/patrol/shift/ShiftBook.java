package org.xunlu.patrol.shift;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xunlu.paging.Page;
import org.xunlu.patrol.UnitId;

/**
 * Where shifts are kept. Adding and replacing refuse what overlaps: {@code shift.unit_taken}, {@code
 * shift.officer_taken}, each with who and when.
 */
public interface ShiftBook {

    /** Keeps a new shift. */
    Shift add(Shift shift);

    /** Keeps a changed shift; empty when somebody else changed it first. */
    Optional<Shift> replace(Shift shift);

    /** Forgets a shift of this version; answers false when somebody else changed it first. */
    boolean remove(ShiftId id, long version);

    Optional<Shift> find(ShiftId id);

    /**
     * A page of shifts that touch [from, to), in the order of their beginnings.
     *
     * @param unit of this unit only; null for all
     */
    Page<Shift> list(Instant from, Instant to, @Nullable UnitId unit, int limit, @Nullable String after);

    /** All shifts that touch [from, to), in the order of their beginnings. */
    default List<Shift> listAll(Instant from, Instant to) {
        java.util.ArrayList<Shift> all = new java.util.ArrayList<>();
        Page.all(after -> list(from, to, null, 1_000, after), all::add);
        return all;
    }
}
