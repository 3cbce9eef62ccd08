package org.xunlu.asset.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.xunlu.access.Caller;
import org.xunlu.access.Role;
import org.xunlu.asset.Asset;
import org.xunlu.asset.AssetChange;
import org.xunlu.asset.AssetDesk;
import org.xunlu.asset.AssetDetails;
import org.xunlu.asset.AssetEnd;
import org.xunlu.asset.AssetFilter;
import org.xunlu.asset.AssetKind;
import org.xunlu.asset.AssetMerging;
import org.xunlu.asset.BulkEdit;
import org.xunlu.asset.Permit;
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
    private static final Instant NOW = Instant.parse("2026-06-01T04:00:00Z");
    private static final Caller CALLER = new Caller(7, "planner", "演示员乙", Set.of(Role.PLANNER));
    private static final RoadAddress ADDRESS = new RoadAddress("G30", "", "K340+120", Side.RIGHT, 21.5);
    private final AssetStore store;
    private final AssetDesk desk;
    private final double lon = 100 + UUID.randomUUID().hashCode() / (double) Integer.MAX_VALUE * 10;

    AssetStoreTest(Database database) {
        store = new AssetStore(database);
        desk = new AssetDesk(store, at -> Optional.of(ADDRESS), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private AssetDetails billboard(String name, Map<String, String> attributes) {
        return new AssetDetails(AssetKind.BILLBOARD, name, new LonLat(lon, 34.2), attributes, "");
    }

    @Test
    void a_billboard_comes_back_with_its_attributes_in_one_written_form() {
        Asset added = desk.add(
                CALLER,
                billboard(
                        "演示高炮一号",
                        Map.of(
                                "heightMeters",
                                "18.50",
                                "faces",
                                "3",
                                "highMast",
                                "是",
                                "owner",
                                " 演示公司 ",
                                "permitNo",
                                " ")));
        Asset read = store.find(added.id()).orElseThrow();
        assertThat(read).isEqualTo(added);
        assertThat(read.address()).isEqualTo(ADDRESS);
        assertThat(read.details().attributes())
                .isEqualTo(Map.of("heightMeters", "18.5", "faces", "3", "highMast", "true", "owner", "演示公司"));
    }

    @Test
    void an_edit_replaces_all_attributes_and_refuses_an_old_version() {
        Asset added = desk.add(CALLER, billboard("a", Map.of("faces", "2", "owner", "x")));
        Asset changed = desk.replace(CALLER, added.id(), 1, billboard("b", Map.of("faces", "4")));
        assertThat(store.find(added.id())).contains(changed);
        assertThat(changed.details().attributes()).isEqualTo(Map.of("faces", "4"));
        assertThatThrownBy(() -> desk.replace(CALLER, added.id(), 1, billboard("c", Map.of())))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.current()).isEqualTo(changed));
        assertThatThrownBy(() -> desk.remove(CALLER, added.id(), 1)).hasMessageContaining("stale");
        desk.remove(CALLER, added.id(), 2);
        assertThat(store.find(added.id()).orElseThrow().end()).isEqualTo(new AssetEnd.Removed());
        assertThat(all(new AssetFilter(null, new Bounds(lon, 34, lon, 35), null, null)))
                .isEmpty();
        assertThatThrownBy(() -> desk.remove(CALLER, added.id(), 3)).hasMessageContaining("asset.ended");
        assertThat(store.history(added.id()))
                .extracting(AssetChange::action)
                .containsExactly("recorded", "edited", "removed");
        assertThat(store.history(added.id()).get(1).fields())
                .containsExactly(
                        new AssetChange.Field("attributes.faces", "2", "4"),
                        new AssetChange.Field("attributes.owner", "x", ""),
                        new AssetChange.Field("name", "a", "b"));
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
        Asset one = desk.add(CALLER, billboard("Alpha 100%", Map.of("faces", "2")));
        Asset two = desk.add(CALLER, new AssetDetails(AssetKind.BRIDGE, "Beta", new LonLat(lon, 34.3), Map.of(), ""));
        Asset three = desk.add(CALLER, billboard("alphabet", Map.of()));
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

    @Test
    void two_that_are_one_are_merged_told_together_and_can_part_again() {
        AssetMerging merging = new AssetMerging(store, desk);
        Asset one = desk.add(CALLER, billboard("东门广告牌", Map.of("faces", "2")));
        Asset other = desk.add(CALLER, billboard("东门高炮", Map.of("faces", "3", "owner", "演示公司")));
        Asset survivor = merging.merge(
                CALLER,
                new AssetMerging.Seen(one.id(), 1),
                new AssetMerging.Seen(other.id(), 1),
                Set.of("name", "attributes.owner"));
        assertThat(survivor.details().name()).isEqualTo("东门高炮");
        assertThat(survivor.details().attributes()).isEqualTo(Map.of("faces", "2", "owner", "演示公司"));
        Asset merged = store.find(other.id()).orElseThrow();
        assertThat(merged.end()).isEqualTo(new AssetEnd.Merged(one.id()));
        assertThat(store.merged(one.id())).containsExactly(merged);
        assertThat(store.history(one.id()))
                .extracting(AssetChange::action)
                .containsExactly("recorded", "recorded", "merged", "took_in");
        assertThatThrownBy(() -> desk.replace(CALLER, other.id(), 2, other.details()))
                .hasMessageContaining("asset.ended");
        Asset back = merging.split(CALLER, other.id(), 2);
        assertThat(back.end()).isNull();
        assertThat(desk.near(AssetKind.BILLBOARD, back.details().position(), 50))
                .extracting(Asset::id)
                .containsExactlyInAnyOrder(one.id(), other.id());
    }

    @Test
    void many_are_edited_by_chosen_fields_and_conflicts_are_told() {
        Asset one = desk.add(CALLER, billboard("a", Map.of("faces", "2", "owner", "x")));
        Asset two = desk.add(CALLER, new AssetDetails(AssetKind.BRIDGE, "b", new LonLat(lon, 34.3), Map.of(), ""));
        Asset three = desk.add(CALLER, billboard("c", Map.of("owner", "演示公司")));
        Asset four = desk.add(CALLER, billboard("d", Map.of()));
        desk.replace(CALLER, four.id(), 1, billboard("e", Map.of()));
        BulkEdit bulk = new BulkEdit(desk);
        List<AssetMerging.Seen> chosen = List.of(one, two, three, four).stream()
                .map(each -> new AssetMerging.Seen(each.id(), 1))
                .toList();
        BulkEdit.Values owner = new BulkEdit.Values(null, null, null, Map.of("owner", "演示公司"));
        List<BulkEdit.Line> preview = bulk.edit(CALLER, chosen, owner, true);
        assertThat(store.find(one.id())).contains(one);
        List<BulkEdit.Line> lines = bulk.edit(CALLER, chosen, owner, false);
        assertThat(preview)
                .extracting(BulkEdit.Line::outcome)
                .isEqualTo(lines.stream().map(BulkEdit.Line::outcome).toList());
        assertThat(lines)
                .extracting(BulkEdit.Line::outcome)
                .containsExactly(
                        BulkEdit.Outcome.CHANGED,
                        BulkEdit.Outcome.REFUSED,
                        BulkEdit.Outcome.SAME,
                        BulkEdit.Outcome.CONFLICT);
        assertThat(lines.get(0).fields()).containsExactly(new AssetChange.Field("attributes.owner", "x", "演示公司"));
        assertThat(store.find(one.id()).orElseThrow().details().attributes())
                .isEqualTo(Map.of("faces", "2", "owner", "演示公司"));
    }

    @Test
    void permits_that_ran_out_are_found() {
        Asset old = desk.add(CALLER, billboard("old", Map.of("permitUntil", "2026-05-31", "permitNo", "演许1")));
        desk.add(CALLER, billboard("new", Map.of("permitUntil", "2026-06-01")));
        desk.add(CALLER, billboard("none", Map.of()));
        LocalDate today = LocalDate.of(2026, 6, 1);
        assertThat(all(new AssetFilter(null, new Bounds(lon, 34, lon, 35), null, null, today)))
                .containsExactly(old);
        assertThat(Permit.of(old.details(), today)).isEqualTo(Permit.EXPIRED);
        assertThat(Permit.of(billboard("x", Map.of()), today)).isEqualTo(Permit.MISSING);
        assertThat(Permit.of(billboard("x", Map.of("permitNo", "1", "permitFrom", "2026-06-02")), today))
                .isEqualTo(Permit.NOT_YET);
        assertThat(Permit.of(billboard("x", Map.of("permitUntil", "2026-06-01")), today))
                .isEqualTo(Permit.VALID);
    }
}
