package org.xunlu.asset.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.xunlu.asset.Asset;
import org.xunlu.asset.AssetDesk;
import org.xunlu.asset.AssetDetails;
import org.xunlu.asset.AssetFilter;
import org.xunlu.asset.AssetKind;
import org.xunlu.database.Database;
import org.xunlu.database.OnBothDatabases;
import org.xunlu.finding.RoadAddress;
import org.xunlu.geo.Bounds;
import org.xunlu.geo.LonLat;
import org.xunlu.geo.Side;
import org.xunlu.paging.Page;
import org.xunlu.refusal.Refusal;

@OnBothDatabases
final class AssetStoreTest {
    private static final RoadAddress ADDRESS = new RoadAddress("G30", "", "K340+120", Side.RIGHT, 21.5);
    private final AssetStore store;
    private final AssetDesk desk;
    private final double lon = 100 + UUID.randomUUID().hashCode() / (double) Integer.MAX_VALUE * 10;

    AssetStoreTest(Database database) {
        store = new AssetStore(database);
        desk = new AssetDesk(store, at -> Optional.of(ADDRESS));
    }

    private AssetDetails billboard(String name, Map<String, String> attributes) {
        return new AssetDetails(AssetKind.BILLBOARD, name, new LonLat(lon, 34.2), attributes, "");
    }

    @Test
    void a_billboard_comes_back_with_its_attributes_in_one_written_form() {
        Asset added = desk.add(billboard(
                "演示高炮一号",
                Map.of("heightMeters", "18.50", "faces", "3", "highMast", "是", "owner", " 演示公司 ", "permitNo", " ")));
        Asset read = store.find(added.id()).orElseThrow();
        assertThat(read).isEqualTo(added);
        assertThat(read.address()).isEqualTo(ADDRESS);
        assertThat(read.details().attributes())
                .isEqualTo(Map.of("heightMeters", "18.5", "faces", "3", "highMast", "true", "owner", "演示公司"));
    }

    @Test
    void an_edit_replaces_all_attributes_and_refuses_an_old_version() {
        Asset added = desk.add(billboard("a", Map.of("faces", "2", "owner", "x")));
        Asset changed = desk.replace(added.id(), 1, billboard("b", Map.of("faces", "4")));
        assertThat(store.find(added.id())).contains(changed);
        assertThat(changed.details().attributes()).isEqualTo(Map.of("faces", "4"));
        assertThatThrownBy(() -> desk.replace(added.id(), 1, billboard("c", Map.of())))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.current()).isEqualTo(changed));
        assertThatThrownBy(() -> store.remove(added.id(), 1)).hasMessageContaining("stale");
        store.remove(added.id(), 2);
        assertThat(store.find(added.id())).isEmpty();
        assertThatThrownBy(() -> store.remove(added.id(), 2)).hasMessageContaining("not_found");
    }

    @Test
    void attributes_of_the_wrong_type_or_another_kind_are_refused_by_name() {
        for (Map.Entry<String, String> bad : Map.of(
                        "heightMeters", "high",
                        "faces", "2.5",
                        "permitUntil", "2026-13-01",
                        "highMast", "perhaps",
                        "loadLimitTonnes", "30")
                .entrySet()) {
            assertThatThrownBy(() -> billboard("a", Map.of(bad.getKey(), bad.getValue())))
                    .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.field())
                            .isEqualTo("attributes." + bad.getKey()));
        }
        assertThatThrownBy(() -> billboard("a", Map.of("heightMeters", "61"))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> billboard(" ", Map.of())).isInstanceOf(Refusal.class);
    }

    @Test
    void lists_are_filtered_by_kind_place_and_words_and_paged() {
        Asset one = desk.add(billboard("Alpha 100%", Map.of("faces", "2")));
        Asset two = desk.add(new AssetDetails(AssetKind.BRIDGE, "Beta", new LonLat(lon, 34.3), Map.of(), ""));
        Asset three = desk.add(billboard("alphabet", Map.of()));
        Bounds here = new Bounds(lon, 34, lon, 35);
        assertThat(all(new AssetFilter(null, here, null, null))).containsExactly(three, two, one);
        assertThat(all(new AssetFilter(AssetKind.BRIDGE, here, "G30", null))).containsExactly(two);
        assertThat(all(new AssetFilter(null, here, null, "ALPHA"))).containsExactly(three, one);
        assertThat(all(new AssetFilter(null, here, null, "100%"))).containsExactly(one);
        assertThat(all(new AssetFilter(null, new Bounds(lon, 34.25, lon, 35), null, null)))
                .containsExactly(two);
        assertThat(all(new AssetFilter(null, here, "S202", null))).isEmpty();
    }

    private List<Asset> all(AssetFilter filter) {
        List<Asset> assets = new ArrayList<>();
        String after = null;
        do {
            Page<Asset> page = store.list(filter, 2, after);
            assets.addAll(page.items());
            after = page.next();
        } while (after != null);
        return assets;
    }
}
