package org.xunlu.demo.sql;

import java.util.List;
import org.xunlu.database.Database;
import org.xunlu.demo.county.Anchors;
import org.xunlu.demo.county.DemoArea;
import org.xunlu.demo.county.DemoNetwork;
import org.xunlu.geo.Chainage;
import org.xunlu.geo.ChainageScale;
import org.xunlu.network.Area;
import org.xunlu.network.Place;
import org.xunlu.network.RoadId;
import org.xunlu.network.RoadStakes;
import org.xunlu.network.sql.NetworkStore;
import org.xunlu.network.sql.PlaceTable;

/** Roads, stakes, areas and names. */
final class NetworkRows {
    private final Database database;

    NetworkRows(Database database) {
        this.database = database;
    }

    void load(DemoNetwork network) {
        NetworkStore store = new NetworkStore(database);
        store.replace(network.roads(), network.segments(), share -> {});
        network.startChainageMeters()
                .forEach((road, start) -> store.saveStakes(
                        new RoadId(road),
                        new RoadStakes(List.of(new ChainageScale.Stake(0, new Chainage(start))), List.of())));
        List<Place> places = network.places().stream()
                .map(place -> new Place(place.kind(), place.name(), place.position()))
                .toList();
        List<String> squadrons = Anchors.rows("squadrons.csv").stream()
                .map(row -> row.get("name"))
                .toList();
        List<Area> areas = network.areas().stream()
                .map(area -> new Area(area.kind(), area.code(), area.name(), squadron(area, squadrons), area.polygon()))
                .toList();
        new PlaceTable(database).replace(places, areas);
    }

    private static String squadron(DemoArea area, List<String> squadrons) {
        return area.squadron() == 0 ? "" : squadrons.get(area.squadron() - 1);
    }
}
