package org.xunlu.network.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xunlu.database.Database;
import org.xunlu.database.OnBothDatabases;
import org.xunlu.geo.Chainage;
import org.xunlu.geo.ChainageScale;
import org.xunlu.network.Area;
import org.xunlu.network.GridNetworks;
import org.xunlu.network.Place;
import org.xunlu.network.Road;
import org.xunlu.network.RoadClass;
import org.xunlu.network.RoadEdit;
import org.xunlu.network.RoadId;
import org.xunlu.network.RoadNetwork;
import org.xunlu.paging.Page;
import org.xunlu.refusal.Refusal;

@OnBothDatabases
final class NetworkStoreTest {
    private final NetworkStore store;
    private final RoadTable table;
    private final PlaceTable places;
    private final RoadNetwork grid = GridNetworks.of(4, 5, 500);

    NetworkStoreTest(Database database) {
        store = new NetworkStore(database);
        table = new RoadTable(database);
        places = new PlaceTable(database);
    }

    @BeforeEach
    void save() {
        store.replace(grid.roads(), grid.segments(), done -> {});
    }

    @Test
    void a_network_comes_back_as_it_was_saved() {
        RoadNetwork loaded = store.load();
        assertThat(loaded.roads()).isEqualTo(grid.roads());
        assertThat(loaded.segmentCount()).isEqualTo(grid.segmentCount());
        for (int s = 0; s < grid.segmentCount(); s++) {
            assertThat(loaded.segment(s)).isEqualTo(grid.segment(s));
            assertThat(loaded.segment(s).geometry().getSRID()).isEqualTo(4326);
        }
        assertThat(loaded.revision()).isPositive();
    }

    @Test
    void every_change_raises_the_revision() {
        long before = store.load().revision();
        store.replace(grid.roads(), grid.segments(), done -> {});
        long after = store.load().revision();
        assertThat(after).isGreaterThan(before);
    }

    @Test
    void progress_grows_to_one_and_a_stop_there_undoes_everything() {
        List<Double> heard = new ArrayList<>();
        store.replace(grid.roads(), grid.segments(), heard::add);
        assertThat(heard).isSorted().last().isEqualTo(1.0);
        assertThatThrownBy(() -> store.replace(grid.roads(), grid.segments().subList(0, 3), done -> {
                    throw new IllegalStateException("stop");
                }))
                .hasMessageContaining("stop");
        assertThat(store.load().segmentCount()).isEqualTo(grid.segmentCount());
    }

    @Test
    void roads_are_paged_and_searched() {
        Page<Road> first = table.list("", null, 0, 4);
        assertThat(first.items()).hasSize(4);
        assertThat(first.next()).isEqualTo("4");
        assertThat(table.list("", null, 4, 100).items()).hasSize(5);
        assertThat(table.list("x00", null, 0, 100).items()).hasSize(4);
        assertThat(table.list("", RoadClass.TOWNSHIP, 0, 100).items()).hasSize(5);
        assertThat(table.list("%", null, 0, 100).items()).isEmpty();
    }

    @Test
    void of_two_edits_of_one_version_the_second_is_refused_with_the_first() {
        Road road = table.find(new RoadId(1)).orElseThrow();
        RoadEdit first = table.edit(new Road(road.id(), "G311", "萧县段", RoadClass.NATIONAL, "一中队", road.version()));
        assertThat(first.road().version()).isEqualTo(road.version() + 1);
        assertThat(first.revision()).isEqualTo(store.load().revision());
        Refusal refusal = catchThrowableOfType(
                Refusal.class,
                () -> table.edit(new Road(road.id(), "G312", "", RoadClass.NATIONAL, "", road.version())));
        assertThat(refusal.code()).isEqualTo("stale");
        assertThat(refusal.current()).isEqualTo(first.road());
        assertThat(store.load().road(road.id()).name()).isEqualTo("萧县段");
    }

    @Test
    void an_edit_of_a_road_that_is_not_there_is_refused() {
        Refusal refusal = catchThrowableOfType(
                Refusal.class, () -> table.edit(new Road(new RoadId(999), "", "", RoadClass.OTHER, "", 1)));
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
    }

    @Test
    void stakes_and_chain_breaks_shape_the_addresses() {
        store.saveStakes(
                new RoadId(1),
                List.of(new ChainageScale.Stake(0, Chainage.parse("K120+000"))),
                List.of(new ChainageScale.Break(1000, Chainage.parse("K121+000"), Chainage.parse("K120+800"))));
        RoadNetwork loaded = store.load();
        assertThat(loaded.find("X001", Chainage.parse("K120+900"))).hasSize(2);
        assertThat(loaded.findLocation(GridNetworks.at(1100, 3), 10)
                        .orElseThrow()
                        .text())
                .isEqualTo("X001 K120+900(2)");
        assertThat(loaded.findLocation(GridNetworks.at(1100, 503), 10)
                        .orElseThrow()
                        .text())
                .isEqualTo("X002 K1+100");
    }

    @Test
    void places_and_areas_come_back() {
        Place town = new Place("town", "龙城镇", GridNetworks.CORNER);
        Area cell = new Area(
                "grid", "W01", "龙城网格", "一中队", grid.segment(0).geometry().buffer(0.001));
        places.replace(List.of(town), List.of(cell));
        assertThat(places.listPlaces()).containsExactly(town);
        assertThat(places.listAreas("grid")).singleElement().satisfies(found -> {
            assertThat(found.name()).isEqualTo("龙城网格");
            assertThat(found.geometry().equalsExact(cell.geometry())).isTrue();
        });
        assertThat(places.listAreas("boundary")).isEmpty();
    }
}
