package org.xunlu.roadside.stop;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xunlu.access.Role;
import org.xunlu.finding.RoadAddress;
import org.xunlu.ogc.ExportLayer;
import org.xunlu.ogc.ExportRow;
import org.xunlu.ogc.PagedLayer;
import org.xunlu.overload.OverLimit;

/** Stops of a period for export, newest first. Plates are masked and people left out: a file travels. */
public final class StopLayer {
    private static final int PAGE = 500;
    private static final List<String> COLUMNS = List.of(
            "stopped_at",
            "route_code",
            "road_name",
            "stake",
            "side",
            "plate_masked",
            "vehicle_type",
            "axles",
            "cargo",
            "cargo_told",
            "first_kg",
            "again_kg",
            "unloaded_kg",
            "limit_kg",
            "over_kg",
            "over_rate_percent",
            "severity",
            "offences",
            "police_points",
            "operation_id",
            "officers",
            "state");

    private StopLayer() {}

    /** The layer of this register. */
    public static ExportLayer of(StopRegister stops) {
        return new PagedLayer<>(
                "stops",
                Set.of(Role.DISPATCHER, Role.PLANNER, Role.REVIEWER),
                COLUMNS,
                filter -> {
                    StopFilter period =
                            new StopFilter(filter.from(), filter.to(), null, null, null, null, false, false);
                    return after -> stops.list(period, PAGE, after);
                },
                StopLayer::row);
    }

    private static ExportRow row(RoadStop stop) {
        StopDetails details = stop.details();
        RoadAddress address = stop.address();
        OverLimit over = stop.overLimit();
        @Nullable OperationId operation = details.operation();
        return ExportRow.of(
                stop.id().value(),
                details.position().point(),
                details.at(),
                address == null ? "" : address.routeCode(),
                address == null ? "" : address.roadName(),
                address == null ? "" : address.stake(),
                address == null ? "" : address.side().name(),
                details.vehicle().plate().masked(),
                details.vehicle().type().name(),
                details.vehicle().axles(),
                details.vehicle().cargo().kind(),
                details.vehicle().cargo().told(),
                details.firstKg(),
                details.againKg(),
                details.unloadedKg(),
                over == null ? null : over.limitKg(),
                over == null ? null : over.overKg(),
                over == null ? null : over.rateBasisPoints() / 100.0,
                over == null ? "" : over.severity().name(),
                details.offences().stream().map(Offence::name).sorted().collect(Collectors.joining(" ")),
                details.police().points(),
                operation == null ? null : operation.value(),
                stop.officers().size(),
                stop.state().name());
    }
}
