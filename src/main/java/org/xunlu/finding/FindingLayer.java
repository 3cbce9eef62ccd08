package org.xunlu.finding;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.xunlu.access.Role;
import org.xunlu.ogc.ExportFilter;
import org.xunlu.ogc.ExportLayer;
import org.xunlu.ogc.ExportRow;
import org.xunlu.paging.Page;

/** Findings of a period for export, newest first. */
public final class FindingLayer implements ExportLayer {
    private static final int PAGE = 1000;

    private final FindingRegister register;

    /** Rows of this register. */
    public FindingLayer(FindingRegister register) {
        this.register = register;
    }

    @Override
    public String id() {
        return "findings";
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.DISPATCHER, Role.PLANNER, Role.REVIEWER);
    }

    @Override
    public List<String> columns() {
        return List.of(
                "kind", "state", "found_at", "found_by", "route_code", "stake", "side", "distance_meters", "note");
    }

    @Override
    public void rows(ExportFilter filter, Consumer<ExportRow> sink) {
        FindingFilter period = new FindingFilter(null, null, null, null, filter.from(), filter.to());
        Page.all(after -> register.list(period, PAGE, after), finding -> sink.accept(row(finding, finding.address())));
    }

    private static ExportRow row(Finding finding, @Nullable RoadAddress address) {
        Observation seen = finding.observation();
        return ExportRow.of(
                finding.id().value(),
                seen.position().point(),
                seen.kind().name(),
                finding.state().name().name(),
                seen.foundAt(),
                finding.foundByName(),
                address == null ? "" : address.routeCode(),
                address == null ? "" : address.stake(),
                address == null ? "" : address.side().name(),
                address == null ? null : (Object) (Math.rint(address.distanceMeters() * 10) / 10),
                seen.note());
    }
}
