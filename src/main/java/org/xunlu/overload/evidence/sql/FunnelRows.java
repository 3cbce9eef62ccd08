package org.xunlu.overload.evidence.sql;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.xunlu.overload.evidence.CaseFunnel;

/** Counts the steps from passes to closed cases. */
final class FunnelRows {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final String PASSES = """
            SELECT COUNT(*) AS over_limit, COUNT(*) FILTER (WHERE certain_over_kg > 0) AS certain,
                COUNT(*) FILTER (WHERE evidence_gaps = 0) AS eligible
            FROM vehicle_pass JOIN checkpoint ON checkpoint.id = checkpoint_id
            WHERE captured_at >= :from AND captured_at < :to AND over_kg > 0 AND kind = 'OFF_SITE'""";
    private static final String CASES = """
            SELECT COUNT(*) FILTER (WHERE opened_at >= :from AND opened_at < :to) AS opened,
                COUNT(*) FILTER (WHERE collected_at >= :from AND collected_at < :to) AS collected,
                COUNT(*) FILTER (WHERE filed_on >= :from_day AND filed_on < :to_day) AS filed,
                COUNT(*) FILTER (WHERE decided_on >= :from_day AND decided_on < :to_day) AS decided,
                COUNT(*) FILTER (WHERE closed_on >= :from_day AND closed_on < :to_day) AS closed,
                COUNT(*) FILTER (WHERE collected_at >= :from AND collected_at < :to AND filed_on IS NOT NULL)
                    AS cohort_filed,
                COUNT(*) FILTER (WHERE collected_at >= :from AND collected_at < :to AND decided_on IS NOT NULL)
                    AS cohort_decided
            FROM evidence_case""";

    private FunnelRows() {}

    static @Nullable LocalDate day(@Nullable Instant at) {
        return at == null ? null : LocalDate.ofInstant(at, CHINA);
    }

    static CaseFunnel count(Handle handle, Instant from, Instant to) {
        long[] passes = handle.createQuery(PASSES)
                .bind("from", from)
                .bind("to", to)
                .map((row, context) -> new long[] {row.getLong(1), row.getLong(2), row.getLong(3)})
                .one();
        return handle.createQuery(CASES)
                .bind("from", from)
                .bind("to", to)
                .bind("from_day", day(from))
                .bind("to_day", day(to))
                .map((row, context) -> new CaseFunnel(
                        from,
                        to,
                        passes[0],
                        passes[1],
                        passes[2],
                        row.getLong("opened"),
                        row.getLong("collected"),
                        row.getLong("filed"),
                        row.getLong("decided"),
                        row.getLong("closed"),
                        row.getLong("cohort_filed"),
                        row.getLong("cohort_decided")))
                .one();
    }
}
