package org.xunlu.roadside.stop;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xunlu.geo.LonLat;
import org.xunlu.refusal.Refusal;

/**
 * Several agencies on the road together.
 *
 * @param id key; 0 before it is stored
 * @param place where, in words
 * @param position where; null where it is only said in words
 * @param begins start of the window
 * @param ends moment after it
 * @param draft whether it is only proposed
 * @param agencies who takes part, the leading one first
 */
public record JointOperation(
        OperationId id,
        String name,
        String place,
        @Nullable LonLat position,
        Instant begins,
        Instant ends,
        boolean draft,
        List<Agency> agencies,
        String note,
        long version) {

    /**
     * One that takes part.
     *
     * @param result what it reports of its own work, in words
     */
    public record Agency(String name, int persons, String result) {
        public Agency {
            name = StopDetails.text("agency", name, 60);
            result = StopDetails.text("result", result, 500);
            StopDetails.range("persons", persons, 0, 10_000);
            if (name.isEmpty()) {
                throw Refusal.invalid("field_missing", "agencies");
            }
        }
    }

    /** Refuses a missing name, an empty window and no agency. */
    public JointOperation {
        name = StopDetails.text("name", name, 100);
        place = StopDetails.text("place", place, 200);
        note = StopDetails.text("note", note, 1000);
        agencies = List.copyOf(agencies);
        if (name.isEmpty()) {
            throw Refusal.invalid("field_missing", "name");
        }
        if (!begins.isBefore(ends)) {
            throw Refusal.invalid("roadside.window_empty", "ends", Map.of("from", begins, "until", ends));
        }
        if (agencies.isEmpty()) {
            throw Refusal.invalid("field_missing", "agencies");
        }
    }
}
