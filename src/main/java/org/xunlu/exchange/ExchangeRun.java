package org.xunlu.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.xunlu.job.JobCancelled;
import org.xunlu.job.Progress;

/** Takes a whole table into a register. Good rows are kept whatever the others are; a cancel keeps what was taken so far. */
public final class ExchangeRun {
    private static final int MOST_REMARKS = 5_000;
    private static final int TOLD_EVERY = 50;

    private ExchangeRun() {}

    /**
     * What became of a table.
     *
     * @param rows how many it has
     * @param same rows that say what is there already
     * @param repaired rows taken with a repaired value
     * @param left rows not looked at, because somebody cancelled
     * @param remarks the first 5,000, by row
     * @param remarksLeftOff how many more there were
     * @param dryRun whether nothing was stored
     */
    public record Report(
            int rows,
            int added,
            int changed,
            int same,
            int refused,
            int repaired,
            int left,
            List<Remark> remarks,
            int remarksLeftOff,
            boolean dryRun) {
        public Report {
            remarks = List.copyOf(remarks);
        }
    }

    /** Does it. */
    public static Report run(Reading reading, Table table, boolean dryRun, Progress progress) {
        int[] counts = new int[Subject.Outcome.values().length];
        int refused = 0;
        int repaired = 0;
        int done = 0;
        List<Remark> remarks = new ArrayList<>(table.remarks());
        Set<Long> added = new HashSet<>();
        progress.count("rows", table.rows().size());
        for (Table.Row row : table.rows()) {
            if (done % TOLD_EVERY == 0) {
                progress.count("done", done);
                try {
                    progress.stage(
                            "exchange.stage.taking",
                            (double) done / table.rows().size());
                } catch (JobCancelled cancelled) {
                    break;
                }
            }
            Reading.Result result = reading.take(row, dryRun, added);
            Subject.Outcome outcome = result.outcome();
            if (outcome == null) {
                refused++;
            } else {
                counts[index(outcome)]++;
                repaired += result.remarks().isEmpty() ? 0 : 1;
            }
            remarks.addAll(result.remarks());
            done++;
        }
        int kept = Math.min(MOST_REMARKS, remarks.size());
        return new Report(
                table.rows().size(),
                counts[index(Subject.Outcome.ADDED)],
                counts[index(Subject.Outcome.CHANGED)],
                counts[index(Subject.Outcome.SAME)],
                refused,
                repaired,
                table.rows().size() - done,
                remarks.subList(0, kept),
                remarks.size() - kept,
                dryRun);
    }

    private static int index(Subject.Outcome outcome) {
        return switch (outcome) {
            case ADDED -> 0;
            case CHANGED -> 1;
            case SAME -> 2;
        };
    }
}
