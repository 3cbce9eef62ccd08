package org.xunlu.ogc;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.xunlu.access.Role;
import org.xunlu.geo.Chainage;
import org.xunlu.network.Road;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.RoadSegment;

/** The road network, a row a segment, with what the register says of its road. */
public final class RoadsLayer implements ExportLayer {
    private final Supplier<RoadNetwork> networks;

    /** Of the network that is present when it is exported. */
    public RoadsLayer(Supplier<RoadNetwork> networks) {
        this.networks = networks;
    }

    @Override
    public String id() {
        return "roads";
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.ADMINISTRATOR, Role.DISPATCHER, Role.PLANNER, Role.REVIEWER);
    }

    @Override
    public List<String> columns() {
        return List.of(
                "road_id",
                "route_code",
                "name",
                "class",
                "squadron",
                "grid_cell",
                "direction",
                "lanes",
                "width_m",
                "km_per_hour",
                "length_m",
                "start_stake",
                "end_stake",
                "from_node",
                "to_node");
    }

    @Override
    public void rows(ExportFilter filter, Consumer<ExportRow> sink) {
        RoadNetwork network = networks.get();
        for (RoadSegment segment : network.segments()) {
            Road road = network.road(segment.roadId());
            sink.accept(ExportRow.of(
                    segment.id().value(),
                    segment.geometry(),
                    road.id().value(),
                    road.routeCode(),
                    road.name(),
                    road.roadClass().name(),
                    road.squadron(),
                    segment.gridCell(),
                    segment.direction().name(),
                    segment.lanes(),
                    segment.widthMeters(),
                    segment.kmPerHour(),
                    Math.round(segment.lengthMeters() * 100) / 100.0,
                    stake(segment.startMeasureMeters()),
                    stake(segment.endMeasureMeters()),
                    segment.fromNode(),
                    segment.toNode()));
        }
    }

    private static String stake(double meters) {
        return new Chainage(Math.max(0, meters)).format();
    }
}
