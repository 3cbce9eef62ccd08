package org.xunlu.patrol.shift.http;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xunlu.http.Calls;
import org.xunlu.patrol.OfficerId;
import org.xunlu.patrol.UnitId;
import org.xunlu.patrol.shift.Shift;
import org.xunlu.patrol.shift.ShiftId;
import org.xunlu.patrol.shift.ShiftKind;
import org.xunlu.refusal.Refusal;

/**
 * A shift as it is sent to be kept.
 *
 * @param officerIds who is on board; the unit's standing crew where none are named
 * @param agency with whom, for a joint operation
 */
record ShiftForm(
        @Nullable Long unitId,
        @Nullable ShiftKind kind,
        @Nullable List<Long> officerIds,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String agency,
        @Nullable String note) {

    Shift shift(ShiftId id, long version) {
        return new Shift(
                id,
                new UnitId(Calls.required(unitId, "unitId")),
                kind == null ? ShiftKind.DUTY : kind,
                officerIds == null
                        ? List.of()
                        : officerIds.stream().map(OfficerId::new).toList(),
                Calls.required(from, "from"),
                Calls.required(to, "to"),
                text(agency, "agency", 100),
                text(note, "note", 500),
                version);
    }

    private static String text(@Nullable String text, String field, int longest) {
        String stripped = text == null ? "" : text.strip();
        if (stripped.length() > longest) {
            throw Refusal.invalid("out_of_range", field, Map.of("min", 0, "max", longest, "value", stripped.length()));
        }
        return stripped;
    }
}
