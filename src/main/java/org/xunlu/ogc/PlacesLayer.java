package org.xunlu.ogc;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.xunlu.access.Role;
import org.xunlu.network.Area;
import org.xunlu.network.Gazetteer;
import org.xunlu.network.Place;

/** Towns, villages and border gates, the county's boundary and its grid cells. */
public final class PlacesLayer implements ExportLayer {
    private final Gazetteer gazetteer;

    /** Of this gazetteer. */
    public PlacesLayer(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    @Override
    public String id() {
        return "places";
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.ADMINISTRATOR, Role.DISPATCHER, Role.PLANNER, Role.REVIEWER);
    }

    @Override
    public List<String> columns() {
        return List.of("kind", "code", "name", "squadron");
    }

    @Override
    public void rows(ExportFilter filter, Consumer<ExportRow> sink) {
        int row = 0;
        for (Place place : gazetteer.listPlaces()) {
            sink.accept(ExportRow.of(++row, place.position().point(), place.kind(), "", place.name(), ""));
        }
        for (String kind : List.of("boundary", "grid")) {
            for (Area area : gazetteer.listAreas(kind)) {
                sink.accept(
                        ExportRow.of(++row, area.geometry(), area.kind(), area.code(), area.name(), area.squadron()));
            }
        }
    }
}
