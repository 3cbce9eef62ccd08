package org.xunlu.network.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xunlu.database.Database;
import org.xunlu.database.OnBothDatabases;
import org.xunlu.geo.Chainage;
import org.xunlu.geo.ChainageScale;
import org.xunlu.network.Area;
import org.xunlu.network.Direction;
import org.xunlu.network.GridNetworks;
import org.xunlu.network.Place;
import org.xunlu.network.Road;
import org.xunlu.network.RoadChange;
import org.xunlu.network.RoadClass;
import org.xunlu.network.RoadEdit;
import org.xunlu.network.RoadHistoryEntry;
import org.xunlu.network.RoadId;
import org.xunlu.network.RoadLand;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.RoadSheet;
import org.xunlu.network.RoadStakes;
import org.xunlu.paging.Page;

@OnBothDatabases
final class NetworkStoreTest {
    private static final Instant NOON = Instant.parse("2026-06-01T04:00:00Z");

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
    void of_two_edits_of_one_version_the_second_is_not_stored() {
        RoadSheet before = table.find(new RoadId(1)).orElseThrow();
        RoadSheet after = new RoadSheet(
                new Road(
                        new RoadId(1),
                        "G311",
                        "萧县段",
                        RoadClass.NATIONAL,
                        "一中队",
                        new RoadLand(14, 12.5, true),
                        before.road().version()),
                before.segments().stream()
                        .map(each -> each.carrying(Direction.FORWARD, 4, 15, 70))
                        .toList(),
                new RoadStakes(
                        List.of(new ChainageScale.Stake(0, Chainage.parse("K725+000"))),
                        List.of(new ChainageScale.Break(
                                1000, Chainage.parse("K726+000"), Chainage.parse("K726+300")))));
        RoadEdit first = table.edit(before, after, "王队", NOON).orElseThrow();
        assertThat(first.sheet().road().version()).isEqualTo(before.road().version() + 1);
        assertThat(first.sheet().road().land()).isEqualTo(new RoadLand(14, 12.5, true));
        assertThat(table.edit(before, before, "李队", NOON)).isEmpty();
        RoadNetwork loaded = store.load();
        assertThat(first.revision()).isEqualTo(loaded.revision());
        assertThat(loaded.road(new RoadId(1))).isEqualTo(first.sheet().road());
        assertThat(loaded.find("G311", Chainage.parse("K726+100"))).isEmpty();
        RoadNetwork changed = grid.with(first);
        assertThat(changed.segments()).isEqualTo(loaded.segments());
        assertThat(changed.find("G311", Chainage.parse("K726+400")).get(0).position())
                .isEqualTo(
                        loaded.find("G311", Chainage.parse("K726+400")).get(0).position());
        List<RoadHistoryEntry> history = table.listHistory(new RoadId(1), 100);
        assertThat(history)
                .extracting(entry -> entry.change().field())
                .containsExactlyInAnyOrder(
                        "routeCode",
                        "name",
                        "roadClass",
                        "squadron",
                        "land",
                        "lanes",
                        "widthMeters",
                        "direction",
                        "kmPerHour",
                        "stakes",
                        "breaks");
        assertThat(history)
                .filteredOn(entry -> entry.change().field().equals("lanes"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.change()).isEqualTo(new RoadChange("lanes", 4, "2", "4"));
                    assertThat(entry.person()).isEqualTo("王队");
                    assertThat(entry.at()).isEqualTo(NOON);
                });
    }

    @Test
    void land_that_nobody_measured_follows_the_class() {
        RoadSheet before = table.find(new RoadId(2)).orElseThrow();
        assertThat(before.road().land()).isEqualTo(RoadLand.estimated(RoadClass.COUNTY));
        Road national = new Road(
                new RoadId(2), "G311", "", RoadClass.NATIONAL, "", before.road().version());
        table.edit(before, new RoadSheet(national, before.segments(), before.stakes()), "王队", NOON);
        assertThat(store.load().road(new RoadId(2)).land()).isEqualTo(RoadLand.estimated(RoadClass.NATIONAL));
    }

    @Test
    void an_edit_of_a_road_that_is_not_there_stores_nothing() {
        assertThat(table.find(new RoadId(999))).isEmpty();
        RoadSheet gone =
                new RoadSheet(new Road(new RoadId(999), "", "", RoadClass.OTHER, "", 1), List.of(), RoadStakes.NONE);
        assertThat(table.edit(gone, gone, "", NOON)).isEmpty();
    }

    @Test
    void stakes_and_chain_breaks_shape_the_addresses() {
        store.saveStakes(
                new RoadId(1),
                new RoadStakes(
                        List.of(new ChainageScale.Stake(0, Chainage.parse("K120+000"))),
                        List.of(new ChainageScale.Break(
                                1000, Chainage.parse("K121+000"), Chainage.parse("K120+800")))));
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
