package org.xunlu.coverage;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.xunlu.access.Role;
import org.xunlu.network.Road;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.RoadSegment;
import org.xunlu.ogc.ExportFilter;
import org.xunlu.ogc.ExportLayer;
import org.xunlu.ogc.ExportRow;

/** The whole network with what of each segment was driven in a period; what was not driven stands there with 0. */
public final class CoverageLayer implements ExportLayer {
    /** Bounds of a period that names none: every time a database can hold. */
    private static final Instant FIRST = Instant.parse("1970-01-01T00:00:00Z");

    private static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");

    private final CoverageLedger ledger;
    private final Supplier<RoadNetwork> networks;

    /** Of this ledger's visits, counted against the present network. */
    public CoverageLayer(CoverageLedger ledger, Supplier<RoadNetwork> networks) {
        this.ledger = ledger;
        this.networks = networks;
    }

    @Override
    public String id() {
        return "coverage";
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.DISPATCHER, Role.PLANNER, Role.REVIEWER);
    }

    @Override
    public List<String> columns() {
        return List.of("route_code", "name", "class", "length_m", "covered_share", "visits", "last_visit");
    }

    @Override
    public void rows(ExportFilter filter, Consumer<ExportRow> sink) {
        RoadNetwork network = networks.get();
        Instant from = Objects.requireNonNullElse(filter.from(), FIRST);
        Instant to = Objects.requireNonNullElse(filter.to(), LAST);
        CoverageReport report = CoverageReport.of(network, ledger.listVisits(null, from, to));
        for (int i = 0; i < network.segmentCount(); i++) {
            RoadSegment segment = network.segment(i);
            Road road = network.roadOf(i);
            CoverageReport.SegmentShare share =
                    report.segmentShares().get(segment.id().value());
            sink.accept(ExportRow.of(
                    segment.id().value(),
                    segment.geometry(),
                    road.routeCode(),
                    road.name(),
                    road.roadClass().name(),
                    Math.round(segment.lengthMeters() * 100) / 100.0,
                    share == null ? 0.0 : covered(share),
                    share == null ? 0 : share.visits(),
                    share == null ? null : share.last()));
        }
    }

    private static double covered(CoverageReport.SegmentShare share) {
        double sum = share.parts().stream()
                .mapToDouble(part -> part.get(1) - part.get(0))
                .sum();
        return Math.round(sum * 1000) / 1000.0;
    }
}
