package org.xunlu.track;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xunlu.refusal.Refusal;
import org.xunlu.track.RetentionRule.Kind;

/** Removes what has been kept long enough, by dated rules. Thread-safe. */
public final class Retention {
    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
    private static final ZoneId BRIGADE = ZoneId.of("Asia/Shanghai");
    private static final int LONGEST_SOURCE = 300;

    private final RetentionRecords records;
    private final Map<Kind, AgedData> data;
    private final Clock clock;

    /** Of these data. */
    public Retention(RetentionRecords records, Map<Kind, AgedData> data, Clock clock) {
        this.records = records;
        this.data = Map.copyOf(data);
        this.clock = clock;
    }

    /** All rules, the latest first. */
    public List<RetentionRule> listRules() {
        return records.listRules();
    }

    /** The latest runs that removed something. */
    public List<RetentionRun> listRuns(int most) {
        return records.listRuns(most);
    }

    /** The rule in force today. */
    public RetentionRule getRule(Kind kind) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), BRIGADE);
        return records.listRules().stream()
                .filter(each -> each.kind() == kind && !each.validFrom().isAfter(today))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("retention", kind));
    }

    /**
     * Adds a rule; those before it stay, for the record.
     *
     * @throws Refusal {@code out_of_range} for a number of days that the class does not allow, {@code field_missing}
     *     without a source
     */
    public RetentionRule add(Kind kind, int days, LocalDate validFrom, String source, String setBy) {
        if (days < kind.leastDays() || days > kind.mostDays()) {
            throw Refusal.invalid(
                    "out_of_range", "days", Map.of("min", kind.leastDays(), "max", kind.mostDays(), "value", days));
        }
        if (source.isBlank()) {
            throw Refusal.invalid("field_missing", "source");
        }
        String reason = source.strip();
        return records.add(new RetentionRule(
                0,
                kind,
                days,
                validFrom,
                reason.substring(0, Math.min(LONGEST_SOURCE, reason.length())),
                setBy,
                clock.instant()));
    }

    /** Before which time a class is removed today. */
    public Instant horizon(Kind kind) {
        Instant limit = clock.instant().minus(Duration.ofDays(getRule(kind).days()));
        return kind == Kind.TRACK
                ? YearMonth.from(limit.atOffset(ZoneOffset.UTC))
                        .atDay(1)
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant()
                : limit;
    }

    /** Removes what is to be removed today; what was removed, of each class. */
    public synchronized List<RetentionRun> run() {
        List<RetentionRun> runs = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            AgedData aged = data.get(kind);
            if (aged == null) {
                continue;
            }
            Instant before = horizon(kind);
            AgedData.Removed removed = aged.removeBefore(before, clock.instant());
            RetentionRun run = new RetentionRun(kind, clock.instant(), before, removed.rows(), removed.detail());
            if (removed.rows() > 0) {
                LOG.info("removed {} rows of {} before {}: {}", removed.rows(), kind, before, removed.detail());
                records.note(run);
            }
            runs.add(run);
        }
        return runs;
    }
}
