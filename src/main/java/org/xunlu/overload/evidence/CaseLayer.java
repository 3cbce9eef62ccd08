package org.xunlu.overload.evidence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.xunlu.access.Role;
import org.xunlu.ogc.ExportFilter;
import org.xunlu.ogc.ExportLayer;
import org.xunlu.ogc.ExportRow;
import org.xunlu.overload.CheckpointDetails;
import org.xunlu.overload.CheckpointId;
import org.xunlu.overload.CheckpointRegister;
import org.xunlu.paging.Page;
import org.xunlu.refusal.Refusal;

/**
 * Cases of a period for export, at the place of their checkpoint: those weighed in it, or {@code by} the time their evidence
 * was complete (collected) or they were filed (filed). Plates are masked: a file travels.
 */
public final class CaseLayer implements ExportLayer {
    private static final int PAGE = 500;

    private final CaseBook cases;
    private final CheckpointRegister checkpoints;

    /** Rows of this book. */
    public CaseLayer(CaseBook cases, CheckpointRegister checkpoints) {
        this.cases = cases;
        this.checkpoints = checkpoints;
    }

    @Override
    public String id() {
        return "cases";
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.DISPATCHER, Role.REVIEWER);
    }

    @Override
    public List<String> columns() {
        return List.of(
                "captured_at",
                "station_code",
                "station_name",
                "plate_masked",
                "over_kg",
                "over_rate_percent",
                "opened_at",
                "stage",
                "stage_since",
                "collected_at",
                "filing_number",
                "filed_on",
                "decision_number",
                "decided_on",
                "outcome",
                "fine_cny",
                "closed_on");
    }

    @Override
    public void rows(ExportFilter filter, Consumer<ExportRow> sink) {
        Map<CheckpointId, CheckpointDetails> places = new HashMap<>();
        checkpoints.list().forEach(each -> places.put(each.id(), each.details()));
        CaseFilter wanted =
                switch (filter.by()) {
                    case "" -> CaseFilter.ALL;
                    case "collected" -> new CaseFilter(null, null, filter.from(), filter.to(), null, null, null);
                    case "filed" -> new CaseFilter(null, null, null, null, filter.from(), filter.to(), null);
                    default -> throw Refusal.invalid("not_one_of", "by", Map.of("value", filter.by()));
                };
        Page.all(after -> cases.list(wanted, PAGE, after), each -> {
            if (!filter.by().isEmpty() || filter.admits(each.capturedAt())) {
                sink.accept(row(each, places.get(each.checkpoint())));
            }
        });
    }

    private static ExportRow row(EvidenceCase each, @Nullable CheckpointDetails place) {
        CaseState state = each.state();
        CaseState.Filing filing = state.filing();
        CaseState.Decision decision = state.decision();
        return ExportRow.of(
                each.id().value(),
                place == null ? null : place.position().point(),
                each.capturedAt(),
                place == null ? "" : place.code(),
                place == null ? "" : place.name(),
                each.plate().masked(),
                each.overKg(),
                each.rateBasisPoints() / 100.0,
                each.openedAt(),
                state.stage().name(),
                each.stateSince(),
                state.collectedAt(),
                filing == null ? "" : filing.number(),
                filing == null ? "" : filing.on().toString(),
                decision == null ? "" : decision.number(),
                decision == null ? "" : decision.on().toString(),
                decision == null ? "" : decision.outcome().name(),
                decision == null ? null : decision.fineCents() / 100.0,
                state.closedOn() == null ? "" : String.valueOf(state.closedOn()));
    }
}
