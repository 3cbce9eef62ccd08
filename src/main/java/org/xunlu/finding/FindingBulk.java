package org.xunlu.finding;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xunlu.access.Caller;
import org.xunlu.refusal.Refusal;

/** Corrects chosen fields of many findings, each by itself: what cannot be changed is told and stops none of the others. */
public final class FindingBulk {
    /** So many at once. */
    public static final int MOST = 1000;

    private final FindingDesk desk;

    /** Corrects through this desk. */
    public FindingBulk(FindingDesk desk) {
        this.desk = desk;
    }

    /** A finding as the person who edits saw it. */
    public record Seen(FindingId id, long version) {}

    /** The fields to be set; null leaves a field as it is. */
    public record Values(
            @Nullable FindingKind kind, @Nullable String note) {
        /** Refuses to set nothing. */
        public Values {
            if (kind == null && note == null) {
                throw Refusal.invalid("finding.bulk_nothing", "set");
            }
        }

        Observation over(Observation seen) {
            return new Observation(
                    kind == null ? seen.kind() : kind,
                    seen.position(),
                    note == null ? seen.note() : note,
                    seen.foundAt());
        }
    }

    /** What became, or would become, of one. */
    public enum Outcome {
        CHANGED,
        SAME,
        CONFLICT,
        REFUSED
    }

    /**
     * What became of one.
     *
     * @param before null where it is not there
     * @param after null where nothing changes
     * @param refusal why it cannot be changed; null where it can
     */
    public record Line(
            FindingId id,
            Outcome outcome,
            @Nullable Finding before,
            @Nullable Observation after,
            @Nullable Refusal refusal) {}

    /**
     * Corrects, or with {@code dryRun} only tells what would become of each.
     *
     * @throws Refusal where there are none, or too many
     */
    public List<Line> edit(Caller caller, List<Seen> chosen, Values values, boolean dryRun) {
        if (chosen.isEmpty() || chosen.size() > MOST) {
            throw Refusal.invalid("out_of_range", "items", Map.of("min", 1, "max", MOST, "value", chosen.size()));
        }
        return new LinkedHashSet<>(chosen)
                .stream().map(seen -> line(caller, seen, values, dryRun)).toList();
    }

    private Line line(Caller caller, Seen seen, Values values, boolean dryRun) {
        Finding before = null;
        try {
            before = desk.get(seen.id(), seen.version());
            Observation after = values.over(before.observation());
            if (after.equals(before.observation())) {
                return new Line(seen.id(), Outcome.SAME, before, null, null);
            }
            if (dryRun) {
                // an ended one says so now, not only when it is too late
                Finding unused = before.corrected(after, before.address());
                return new Line(seen.id(), Outcome.CHANGED, before, unused.observation(), null);
            }
            desk.correct(caller, seen.id(), seen.version(), after);
            return new Line(seen.id(), Outcome.CHANGED, before, after, null);
        } catch (Refusal refusal) {
            return refusal.current() instanceof Finding current
                    ? new Line(seen.id(), Outcome.CONFLICT, current, null, refusal)
                    : new Line(seen.id(), Outcome.REFUSED, before, null, refusal);
        }
    }
}
