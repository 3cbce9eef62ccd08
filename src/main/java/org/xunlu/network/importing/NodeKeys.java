package org.xunlu.network.importing;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The node numbers that a register gives for a line's ends. They are trusted only where the same number always stands in
 * the same place: tables often carry columns of that name that are all zero.
 */
final class NodeKeys {
    private static final double FAR_DEGREES = 1e-5;

    private final FieldMapping mapping;
    private final Map<Long, double[]> places = new HashMap<>();
    private boolean usable = true;

    NodeKeys(FieldMapping mapping) {
        this.mapping = mapping;
    }

    /** The line with the keys of its ends where the feature gives both. */
    DraftLine on(RawFeature feature, DraftLine line) {
        if (line.nodes() != null || feature.lines().size() != 1) {
            return line;
        }
        Optional<Long> from = key(feature, RoadField.FROM_NODE);
        Optional<Long> to = key(feature, RoadField.TO_NODE);
        if (from.isEmpty() || to.isEmpty()) {
            return line;
        }
        double[] at = line.ordinates();
        usable &= agrees(from.get(), at[0], at[1]) && agrees(to.get(), at[at.length - 2], at[at.length - 1]);
        long[] keys = new long[at.length / 2];
        Arrays.fill(keys, DraftLine.BY_PLACE);
        keys[0] = from.get();
        keys[keys.length - 1] = to.get();
        return new DraftLine(line.row(), line.traits(), at, keys);
    }

    /** Whether every key met so far stands in one place. */
    boolean usable() {
        return usable;
    }

    private boolean agrees(long key, double lon, double lat) {
        double[] before = places.putIfAbsent(key, new double[] {lon, lat});
        return before == null || (Math.abs(before[0] - lon) < FAR_DEGREES && Math.abs(before[1] - lat) < FAR_DEGREES);
    }

    private Optional<Long> key(RawFeature feature, RoadField field) {
        String text = mapping.text(feature, field);
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Long.parseLong(text));
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }
}
