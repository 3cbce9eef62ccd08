package org.xunlu.overload.offender;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.xunlu.access.Role;
import org.xunlu.ogc.ExportFilter;
import org.xunlu.ogc.ExportLayer;
import org.xunlu.ogc.ExportRow;
import org.xunlu.overload.Plate;
import org.xunlu.paging.Page;

/**
 * Those who overload, with how often, for export: as they stand today, so that no period applies. Plates and drivers are
 * masked and people's names left out: a file travels.
 */
public final class OffenderLayer implements ExportLayer {
    private static final int PAGE = 1_000;

    private final OffenderDesk desk;

    /** Rows of this desk. */
    public OffenderLayer(OffenderDesk desk) {
        this.desk = desk;
    }

    @Override
    public String id() {
        return "offenders";
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.DISPATCHER, Role.REVIEWER);
    }

    @Override
    public List<String> columns() {
        return List.of(
                "kind",
                "code_masked",
                "name",
                "standing",
                "trips_applied",
                "trips_anniversary",
                "trips_rolling",
                "trips_calendar",
                "vehicles",
                "trucks",
                "fleet_percent",
                "fleet_exceeded",
                "permit_issued_on",
                "county",
                "revocations",
                "last_revoked_on");
    }

    @Override
    public void rows(ExportFilter filter, Consumer<ExportRow> sink) {
        Arrays.stream(OffenderKind.values())
                .forEach(kind -> Page.all(after -> desk.list(kind, "", after, PAGE), each -> sink.accept(row(each))));
    }

    private static ExportRow row(Offender each) {
        OffenderDetails details = each.details();
        boolean isFirm = details.kind() == OffenderKind.CARRIER || details.kind() == OffenderKind.SOURCE;
        String code = isFirm ? details.code() : new Plate(details.code()).masked();
        @Nullable Integer fleet = each.fleetBasisPoints();
        RepeatCount count = each.count();
        return ExportRow.of(
                details.kind() + " " + code,
                null,
                details.kind().name(),
                code,
                isFirm ? details.name() : "",
                count.standing().name(),
                count.applied(),
                count.anniversary(),
                count.rolling(),
                count.calendar(),
                each.vehicles(),
                details.trucks(),
                fleet == null ? null : fleet / 100.0,
                each.fleetExceeded(),
                details.permitIssuedOn() == null ? "" : String.valueOf(details.permitIssuedOn()),
                details.county(),
                each.revocations().size(),
                each.revocations().stream()
                        .map(Revocation::decidedOn)
                        .max(Comparator.naturalOrder())
                        .map(String::valueOf)
                        .orElse(""));
    }
}
