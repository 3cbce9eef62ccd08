package org.xunlu.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunlu.access.Caller;
import org.xunlu.access.Role;
import org.xunlu.asset.Asset;
import org.xunlu.asset.AssetDesk;
import org.xunlu.asset.AssetDetails;
import org.xunlu.asset.AssetKind;
import org.xunlu.asset.AssetTable;
import org.xunlu.asset.sql.AssetStore;
import org.xunlu.database.Database;
import org.xunlu.database.OnBothDatabases;
import org.xunlu.exchange.exporting.ExportFormat;
import org.xunlu.exchange.importing.TableFile;
import org.xunlu.finding.Finding;
import org.xunlu.finding.FindingDesk;
import org.xunlu.finding.FindingId;
import org.xunlu.finding.FindingKind;
import org.xunlu.finding.FindingState;
import org.xunlu.finding.FindingTable;
import org.xunlu.finding.HistoryLine;
import org.xunlu.finding.Observation;
import org.xunlu.finding.RoadAddress;
import org.xunlu.finding.sql.CaseStore;
import org.xunlu.finding.sql.FindingStore;
import org.xunlu.geo.Bounds;
import org.xunlu.geo.LonLat;
import org.xunlu.geo.Side;
import org.xunlu.http.Messages;
import org.xunlu.job.Progress;
import org.xunlu.network.RoadNetwork;

/** What is exported can be imported again, and is the same. */
@OnBothDatabases
final class RoundTripTest {
    private static final Instant NOW = Instant.parse("2026-06-01T04:00:00Z");
    private static final Caller CALLER = new Caller(7, "dispatcher", "演示员甲", Set.of(Role.DISPATCHER));
    private static final Messages MESSAGES = Messages.load();

    private final AssetStore assets;
    private final AssetDesk assetDesk;
    private final FindingStore findings;
    private final CaseStore cases;
    private final FindingDesk findingDesk;
    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    /** Each test works on a longitude of its own, for the database is shared by the class. */
    private final double lon = 100 + UUID.randomUUID().hashCode() / (double) Integer.MAX_VALUE * 10;

    @TempDir
    private Path folder;

    RoundTripTest(Database database) {
        RoadAddress.Book book = at -> Optional.of(new RoadAddress("G311", "演示国道", "K725+000", Side.LEFT, 12.5));
        assets = new AssetStore(database);
        assetDesk = new AssetDesk(assets, book, clock);
        findings = new FindingStore(database);
        cases = new CaseStore(database);
        findingDesk = new FindingDesk(findings, book, clock, told -> {});
    }

    private static List<String> spoken(String key) {
        return Messages.LANGUAGES.stream()
                .map(language -> MESSAGES.texts(language).getOrDefault(key, key))
                .toList();
    }

    private Subject.Wanted here(double south, double north) {
        return new Subject.Wanted(null, new Bounds(lon - 0.01, south, lon + 0.01, north));
    }

    /** Exports what lies here, moves nothing, imports it as new, and answers what was imported as the table tells it. */
    private List<Subject.Entry> again(Subject subject, ExportFormat format, String language) throws IOException {
        List<Subject.Entry> before = entries(subject);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        format.write(subject, here(34, 35), language, bytes);
        Path file = Files.write(folder.resolve(UUID.randomUUID() + "." + format.ending()), bytes.toByteArray());
        Path scratch = Files.createTempDirectory(folder, "scratch");
        Table table = TableFile.read(file, scratch);
        List<Field> fields = new ArrayList<>(subject.fields());
        fields.addAll(PlaceFields.all());
        Map<String, String> mapping = ColumnGuess.mapping(table.headings(), fields, Map.of());
        assertThat(table.headings()).as("columns understood").allMatch(mapping::containsKey);
        Reading reading =
                new Reading(subject, table, CALLER, RoadNetwork.empty(), new Reading.How(mapping, null, false, false));
        ExchangeRun.Report report = ExchangeRun.run(reading, table, false, Progress.unwatched());
        assertThat(report.remarks()).isEmpty();
        assertThat(report.added()).isEqualTo(before.size());
        List<Subject.Entry> after = entries(subject);
        return after.subList(0, after.size() - before.size());
    }

    private List<Subject.Entry> entries(Subject subject) {
        List<Subject.Entry> entries = new ArrayList<>();
        subject.rows(here(34, 35), entries::add);
        return entries;
    }

    /** Without keys, which the register gives, in an order of their own. */
    private static Set<Object> content(List<Subject.Entry> entries) {
        Set<Object> content = new HashSet<>();
        for (Subject.Entry entry : entries) {
            Map<String, String> values = new TreeMap<>(entry.values());
            values.remove("id");
            values.values().removeIf(String::isEmpty);
            content.add(List.of(entry.place(), values));
        }
        return content;
    }

    private void asset(AssetKind kind, String name, Map<String, String> attributes, String note, double lat) {
        assetDesk.add(CALLER, new AssetDetails(kind, name, new LonLat(lon, lat), attributes, note));
    }

    @Test
    void assets_come_back_the_same_from_every_format_and_language() throws IOException {
        Subject table = new AssetTable(assetDesk, assets, RoundTripTest::spoken);
        asset(
                AssetKind.BILLBOARD,
                "演示高炮一号, \"东\"",
                Map.of(
                        "heightMeters",
                        "18.5",
                        "faces",
                        "3",
                        "highMast",
                        "true",
                        "permitUntil",
                        "2026-12-31",
                        "permitNo",
                        "=1+1",
                        "owner",
                        "'引号公司"),
                "说明".repeat(220) + "\n第二行 & <末>",
                34.1234567890123);
        asset(AssetKind.KILOMETRE_POST, "-12", Map.of("stake", "K725+000"), "", 34.2);
        asset(
                AssetKind.TUNNEL,
                "演示隧道",
                Map.of("lengthMeters", "1200.25"),
                "ab cd ".repeat(120).strip(),
                34.3);
        asset(AssetKind.WORKS_PERMIT, "管线", Map.of("permitFrom", "2026-01-02", "phone", "+86 557 0000"), "", 34.4);
        Set<Object> told = content(entries(table));
        for (ExportFormat format : ExportFormat.values()) {
            for (String language : List.of("zh", "en")) {
                List<Subject.Entry> imported = again(table, format, language);
                assertThat(content(imported)).as(format + " " + language).isEqualTo(told);
                // out of the way of the next one
                for (Subject.Entry entry : imported) {
                    Asset asset = assets.list(
                                    new org.xunlu.asset.AssetFilter(null, new Bounds(lon, 30, lon, 40), null, null),
                                    100,
                                    null)
                            .items()
                            .get(0);
                    assertThat(entry.values().get("name")).isNotEmpty();
                    assetDesk.remove(CALLER, asset.id(), asset.version());
                }
            }
        }
    }

    @Test
    void findings_come_back_the_same_from_every_format() throws IOException {
        Subject table = new FindingTable(findingDesk, findings, cases, RoundTripTest::spoken);
        Instant found = NOW.minusSeconds(864_000).plusMillis(123);
        finding(FindingKind.GRAIN_DRYING, "晒麦约 20 m, \"占一条车道\"\n已劝离", found, new FindingState.Found(), 34.11);
        finding(
                FindingKind.STALL,
                "",
                found,
                new FindingState.Ordered(LocalDate.of(2026, 6, 9), found.plusSeconds(60)),
                34.12);
        finding(
                FindingKind.OTHER,
                "=HYPERLINK(1)",
                found,
                new FindingState.Closed(found.plusSeconds(99), false),
                34.13);
        finding(FindingKind.DUMPING, "重复", found, new FindingState.Dismissed(found.plusSeconds(99)), 34.14);
        Set<Object> told = content(entries(table));
        for (ExportFormat format : ExportFormat.values()) {
            List<Subject.Entry> imported = again(table, format, format == ExportFormat.XLSX ? "en" : "zh");
            assertThat(content(imported)).as(format.name()).isEqualTo(told);
            assertThat(content(entries(table))).isEqualTo(told);
        }
    }

    private void finding(FindingKind kind, String note, Instant at, FindingState state, double lat) {
        findings.add(
                new Finding(
                        new FindingId(0),
                        new Observation(kind, new LonLat(lon, lat), note, at),
                        new RoadAddress("G311", "演示国道", "K725+000", Side.LEFT, 12.5),
                        7,
                        "演示员乙",
                        state,
                        1),
                new HistoryLine(at, 7, "演示员乙", "recorded", ""),
                null);
    }

    @Test
    void a_table_with_numbers_changes_only_what_it_tells() {
        Subject table = new AssetTable(assetDesk, assets, RoundTripTest::spoken);
        Asset asset = assetDesk.add(
                CALLER,
                new AssetDetails(
                        AssetKind.BILLBOARD, "a", new LonLat(lon, 34.2), Map.of("faces", "2", "owner", "x"), "旧"));
        Map<String, String> cells = new HashMap<>();
        cells.put("编号", Long.toString(asset.id().value()));
        cells.put("所有人", "演示公司");
        Table file = new Table("csv", List.of("编号", "所有人"), List.of(new Table.Row(2, cells, null)), false, List.of());
        Reading.How how = new Reading.How(Map.of("编号", "id", "所有人", "owner"), null, true, true);
        Reading reading = new Reading(table, file, CALLER, RoadNetwork.empty(), how);
        assertThat(ExchangeRun.run(reading, file, true, Progress.unwatched()).changed())
                .isEqualTo(1);
        assertThat(assets.find(asset.id())).contains(asset);
        assertThat(ExchangeRun.run(reading, file, false, Progress.unwatched()).changed())
                .isEqualTo(1);
        AssetDetails now = assets.find(asset.id()).orElseThrow().details();
        assertThat(now.attributes()).isEqualTo(Map.of("faces", "2", "owner", "演示公司"));
        assertThat(now.note()).isEqualTo("旧");
        assertThat(ExchangeRun.run(reading, file, false, Progress.unwatched()).same())
                .isEqualTo(1);
    }
}
