package org.xunlu.exchange;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.xunlu.access.Caller;
import org.xunlu.access.Role;
import org.xunlu.geo.Bounds;
import org.xunlu.geo.LonLat;

/** A register as a table. */
public interface Subject {
    /** As addresses name it, e.g. {@code assets}. */
    String id();

    /** Who may bring rows in. */
    Set<Role> writers();

    /** Its fields but for those of places, see {@link PlaceFields}. */
    List<Field> fields();

    /**
     * Takes a row.
     *
     * @throws org.xunlu.refusal.Refusal naming the field
     */
    Outcome take(Caller caller, Draft draft);

    /** Hands over all rows, newest first. */
    void rows(Wanted wanted, Consumer<Entry> sink);

    /** What becomes of a row. */
    enum Outcome {
        ADDED,
        CHANGED,
        SAME
    }

    /**
     * Which rows are wanted; null does not restrict.
     *
     * @param kind name of a kind
     */
    record Wanted(@Nullable String kind, @Nullable Bounds bounds) {}

    /**
     * A row to be taken.
     *
     * @param place in WGS84; null where the row says none
     * @param values by field, in their one written form; only fields whose column is there
     * @param update whether a row with the number of one that is there changes it
     * @param near whether one that lies near another of its kind is refused as a likely duplicate
     * @param dryRun whether nothing is stored
     * @param added keys of those that this run has added, which are no duplicates of each other
     */
    record Draft(
            @Nullable LonLat place,
            Map<String, String> values,
            boolean update,
            boolean near,
            boolean dryRun,
            Set<Long> added) {}

    /**
     * A row of the register.
     *
     * @param values by field, in their one written form; absent where there is nothing
     */
    record Entry(LonLat place, Map<String, String> values) {
        public Entry {
            values = Map.copyOf(values);
        }
    }
}
