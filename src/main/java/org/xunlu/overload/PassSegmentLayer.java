package org.xunlu.overload;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.xunlu.access.Role;
import org.xunlu.network.NetworkHolder;
import org.xunlu.network.Road;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.RoadSegment;
import org.xunlu.ogc.ExportFilter;
import org.xunlu.ogc.ExportLayer;
import org.xunlu.ogc.ExportRow;

/** Passes counted by road segment, for export; without a period, those of the last thirty days. */
public final class PassSegmentLayer implements ExportLayer {
    private static final Duration USUAL_PERIOD = Duration.ofDays(30);

    private final SegmentPasses segments;
    private final NetworkHolder network;
    private final Clock clock;

    /** Rows of these counts. */
    public PassSegmentLayer(SegmentPasses segments, NetworkHolder network, Clock clock) {
        this.segments = segments;
        this.network = network;
        this.clock = clock;
    }

    @Override
    public String id() {
        return "pass-segments";
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.DISPATCHER, Role.PLANNER, Role.REVIEWER);
    }

    @Override
    public List<String> columns() {
        return List.of(
                "route_code",
                "road_name",
                "road_class",
                "length_meters",
                "from",
                "to",
                "passes",
                "over_limit",
                "over_ten_percent",
                "hundred_tonne",
                "over_limit_rate_percent",
                "over_tonnes");
    }

    @Override
    public void rows(ExportFilter filter, Consumer<ExportRow> sink) {
        Instant toAsked = filter.to();
        Instant to = toAsked == null ? clock.instant() : toAsked;
        Instant fromAsked = filter.from();
        Instant from = fromAsked == null ? to.minus(USUAL_PERIOD) : fromAsked;
        RoadNetwork roads = network.current();
        for (SegmentPasses.Row row : segments.list(roads, from, to)) {
            RoadSegment segment = roads.segment(roads.indexOf(row.segment()));
            Road road = roads.road(segment.roadId());
            PassCount count = row.count();
            sink.accept(ExportRow.of(
                    row.segment().value(),
                    segment.geometry(),
                    road.routeCode(),
                    road.name(),
                    road.roadClass().name(),
                    Math.rint(segment.lengthMeters() * 10) / 10,
                    from,
                    to,
                    count.passes(),
                    count.over(),
                    count.overTenPercent(),
                    count.hundredTonne(),
                    count.rateBasisPoints() / 100.0,
                    count.overKg() / 1000.0));
        }
    }
}
