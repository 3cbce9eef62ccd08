package org.xunlu.finding.casework.http;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xunlu.finding.casework.CaseParts;

/** What people send with the steps; each has a word, and days that are today where they are not told. */
final class StepForms {
    private StepForms() {}

    static String words(@Nullable String note) {
        return note == null ? "" : note;
    }

    /** Yuan as people write them, in hundredths. */
    static long cents(@Nullable Double yuan) {
        return yuan == null ? 0 : Math.round(yuan * 100);
    }

    record Words(@Nullable String note) {}

    record Order(@Nullable LocalDate deadline, @Nullable String note) {}

    record Revisit(@Nullable Boolean corrected, @Nullable String note) {}

    record Filing(
            @Nullable String number,
            @Nullable LocalDate on,
            @Nullable String note) {}

    record Investigation(
            @Nullable LocalDate on,
            @Nullable List<Long> officers,
            @Nullable String party,
            @Nullable String facts,
            @Nullable String note) {}

    /**
     * A proposal.
     *
     * @param fine in yuan
     */
    record Notice(
            @Nullable LocalDate on,
            @Nullable Double fine,
            @Nullable String measure,
            @Nullable Boolean hearingOffered,
            @Nullable String note) {}

    record Hearing(
            @Nullable LocalDate invitedOn,
            @Nullable LocalDate on,
            @Nullable String record,
            @Nullable String note) {}

    /**
     * A decision.
     *
     * @param fine in yuan
     * @param waived whether the party waives statement and hearing
     */
    record Decision(
            @Nullable String number,
            @Nullable LocalDate on,
            CaseParts.@Nullable Outcome outcome,
            @Nullable Double fine,
            @Nullable String measure,
            @Nullable Boolean waived,
            @Nullable String note) {}

    record Service(
            @Nullable LocalDate on,
            CaseParts.@Nullable Way way,
            @Nullable String note) {}

    record Demand(@Nullable LocalDate on, @Nullable String note) {}

    record Execution(
            @Nullable LocalDate on,
            CaseParts.@Nullable Means means,
            @Nullable String note) {}

    record Closing(@Nullable Long officerId, @Nullable String note) {}

    record Transfer(@Nullable String to, @Nullable String note) {}
}
