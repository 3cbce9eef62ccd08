package org.xunlu.screening;

import java.util.List;
import java.util.Set;
import org.xunlu.access.Role;
import org.xunlu.ogc.ExportLayer;
import org.xunlu.ogc.ExportRow;
import org.xunlu.ogc.PagedLayer;

/** Suspicions for export, with the outline of each footprint. */
public final class SuspicionLayer {
    private static final int PAGE = 1000;
    private static final List<String> COLUMNS = List.of(
            "footprint",
            "name",
            "use",
            "state",
            "matter",
            "article",
            "road_class",
            "route_code",
            "road_name",
            "stake",
            "side",
            "edge_meters",
            "limit_meters",
            "depth_meters",
            "land_square_meters",
            "zone_square_meters",
            "certain",
            "remarks",
            "reason",
            "decided_by",
            "decided_at",
            "finding");

    private SuspicionLayer() {}

    /** The layer of this shelf. */
    public static ExportLayer of(ScreeningShelf shelf) {
        return new PagedLayer<>(
                "suspicions",
                Set.of(Role.DISPATCHER, Role.PLANNER, Role.REVIEWER),
                COLUMNS,
                filter -> after -> shelf.list(SuspicionFilter.ALL, PAGE, after),
                SuspicionLayer::row);
    }

    private static ExportRow row(Suspicion each) {
        Suspicion.Where where = each.where();
        Suspicion.Measured measured = each.measured();
        Suspicion.Decision decision = each.decision();
        return ExportRow.of(
                each.id(),
                each.what().shape(),
                each.what().key(),
                each.what().name(),
                each.what().use().name(),
                decision.state().name(),
                measured.matter().name(),
                measured.article(),
                where.roadClass().name(),
                where.routeCode(),
                where.roadName(),
                where.stake(),
                where.side().name(),
                rounded(measured.edgeMeters()),
                rounded(measured.limitMeters()),
                rounded(measured.depthMeters()),
                rounded(measured.landSquareMeters()),
                rounded(measured.zoneSquareMeters()),
                measured.certain(),
                measured.remarks(),
                decision.reason(),
                decision.by(),
                decision.at(),
                decision.findingId());
    }

    private static double rounded(double meters) {
        return Math.rint(meters * 100) / 100;
    }
}
