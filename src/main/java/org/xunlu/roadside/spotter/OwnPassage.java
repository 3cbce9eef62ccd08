package org.xunlu.roadside.spotter;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.xunlu.overload.CheckpointId;

/** One of our cars was near a weighing place in [from, to]. */
public record OwnPassage(long unit, CheckpointId place, Instant from, Instant to) {
    private static final Duration SAME = Duration.ofMinutes(10);

    /**
     * Visits of neighbouring segments joined into one passage each, so that one drive by is one occasion.
     *
     * @param visits by unit, and by time within a unit
     */
    public static List<OwnPassage> joined(List<OwnPassage> visits) {
        List<OwnPassage> passages = new ArrayList<>();
        for (OwnPassage visit : visits) {
            OwnPassage last = passages.isEmpty() ? null : passages.get(passages.size() - 1);
            if (last != null
                    && last.unit == visit.unit
                    && last.place.equals(visit.place)
                    && !visit.from.isAfter(last.to.plus(SAME))) {
                Instant end = visit.to.isAfter(last.to) ? visit.to : last.to;
                passages.set(passages.size() - 1, new OwnPassage(visit.unit, visit.place, last.from, end));
            } else {
                passages.add(visit);
            }
        }
        return passages;
    }
}
