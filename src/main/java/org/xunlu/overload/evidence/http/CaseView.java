package org.xunlu.overload.evidence.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.xunlu.overload.evidence.CaseState;
import org.xunlu.overload.evidence.Deadlines;
import org.xunlu.overload.evidence.EvidenceCase;

/**
 * A case as the API tells it.
 *
 * @param plate masked unless the caller may see it and asked to
 * @param due the next term
 * @param overdue whether it has passed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CaseView(
        long id,
        long passId,
        long checkpointId,
        Instant capturedAt,
        String plate,
        int overKg,
        double ratePercent,
        Instant openedAt,
        CaseState.Stage stage,
        Instant stageSince,
        CaseState.@Nullable Review first,
        CaseState.@Nullable Review second,
        @Nullable Instant collectedAt,
        CaseState.@Nullable Filing filing,
        CaseState.@Nullable Decision decision,
        @Nullable LocalDate closedOn,
        Deadlines.@Nullable Due due,
        boolean overdue,
        long version) {

    static CaseView of(EvidenceCase each, boolean whole, Deadlines deadlines, LocalDate today) {
        CaseState state = each.state();
        Deadlines.@Nullable Due due = deadlines.of(each).orElse(null);
        return new CaseView(
                each.id().value(),
                each.passId(),
                each.checkpoint().value(),
                each.capturedAt(),
                whole ? each.plate().text() : each.plate().masked(),
                each.overKg(),
                each.rateBasisPoints() / 100.0,
                each.openedAt(),
                state.stage(),
                each.stateSince(),
                state.first(),
                state.second(),
                state.collectedAt(),
                state.filing(),
                state.decision(),
                state.closedOn(),
                due,
                due != null && due.due().isBefore(today),
                each.version());
    }
}
