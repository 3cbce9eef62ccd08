package org.xunlu.asset;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.xunlu.access.Caller;
import org.xunlu.refusal.Refusal;

/** Changes chosen fields of many assets, each by itself: what cannot be changed is told and stops none of the others. */
public final class BulkEdit {
    /** So many at once. */
    public static final int MOST = 1000;

    private final AssetDesk desk;

    /** Edits through this desk. */
    public BulkEdit(AssetDesk desk) {
        this.desk = desk;
    }

    /**
     * The fields to be set; null leaves a field as it is.
     *
     * @param attributes by name; an empty text takes one away
     */
    public record Values(
            @Nullable AssetKind kind,
            @Nullable String name,
            @Nullable String note,
            Map<String, String> attributes) {
        /** Refuses to set nothing. */
        public Values {
            attributes = Map.copyOf(attributes);
            if (kind == null && name == null && note == null && attributes.isEmpty()) {
                throw Refusal.invalid("asset.bulk_nothing", "set");
            }
        }

        AssetDetails over(AssetDetails present) {
            AssetKind next = kind == null ? present.kind() : kind;
            Map<String, String> all = new TreeMap<>(present.attributes());
            // what the new kind does not have is left behind
            all.keySet().removeIf(each -> next.attributes().stream()
                    .noneMatch(known -> known.name().equals(each)));
            all.putAll(attributes);
            return new AssetDetails(
                    next,
                    name == null ? present.name() : name,
                    present.position(),
                    all,
                    note == null ? present.note() : note);
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
     * @param name as it was; empty where it is not there
     * @param version after the change, or now where there is a conflict
     * @param fields that change
     * @param refusal why it cannot be changed; null where it can
     */
    public record Line(
            AssetId id,
            String name,
            long version,
            Outcome outcome,
            List<AssetChange.Field> fields,
            @Nullable Refusal refusal) {}

    /**
     * Edits, or with {@code dryRun} only tells what would become of each.
     *
     * @throws Refusal where there are none, or too many
     */
    public List<Line> edit(Caller caller, List<AssetMerging.Seen> chosen, Values values, boolean dryRun) {
        if (chosen.isEmpty() || chosen.size() > MOST) {
            throw Refusal.invalid("out_of_range", "items", Map.of("min", 1, "max", MOST, "value", chosen.size()));
        }
        Set<AssetMerging.Seen> each = new LinkedHashSet<>(chosen);
        List<Line> lines = new ArrayList<>();
        for (AssetMerging.Seen seen : each) {
            lines.add(line(caller, seen, values, dryRun));
        }
        return lines;
    }

    private Line line(Caller caller, AssetMerging.Seen seen, Values values, boolean dryRun) {
        try {
            Asset present = desk.get(seen.id(), seen.version());
            AssetDetails next = values.over(present.details());
            List<AssetChange.Field> fields = AssetChange.between(present.details(), next);
            if (fields.isEmpty()) {
                return new Line(seen.id(), present.details().name(), present.version(), Outcome.SAME, List.of(), null);
            }
            long version = dryRun
                    ? present.version()
                    : desk.replace(caller, seen.id(), seen.version(), next).version();
            return new Line(seen.id(), present.details().name(), version, Outcome.CHANGED, fields, null);
        } catch (Refusal refusal) {
            if (refusal.current() instanceof Asset current) {
                return new Line(
                        seen.id(), current.details().name(), current.version(), Outcome.CONFLICT, List.of(), refusal);
            }
            return new Line(seen.id(), "", seen.version(), Outcome.REFUSED, List.of(), refusal);
        }
    }
}
