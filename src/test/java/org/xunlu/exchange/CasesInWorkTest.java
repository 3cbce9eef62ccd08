package org.xunlu.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.xunlu.access.Caller;
import org.xunlu.access.Role;
import org.xunlu.database.Database;
import org.xunlu.database.OnBothDatabases;
import org.xunlu.finding.Finding;
import org.xunlu.finding.FindingDesk;
import org.xunlu.finding.FindingState;
import org.xunlu.finding.FindingTable;
import org.xunlu.finding.HistoryLine;
import org.xunlu.finding.sql.CaseStore;
import org.xunlu.finding.sql.FindingStore;
import org.xunlu.geo.Datum;
import org.xunlu.http.Messages;
import org.xunlu.job.Progress;
import org.xunlu.network.RoadNetwork;

/** A brigade's old table of open cases, taken in with its states, days and numbers. */
@OnBothDatabases
final class CasesInWorkTest {
    private static final Instant NOW = Instant.parse("2026-06-01T04:00:00Z");
    private static final Caller CALLER = new Caller(7, "d", "演示员甲", Set.of(Role.DISPATCHER));
    private static final Messages MESSAGES = Messages.load();

    private final FindingStore findings;
    private final FindingDesk findingDesk;
    private final CaseStore cases;
    private final double lon = 100 + UUID.randomUUID().hashCode() / (double) Integer.MAX_VALUE * 10;

    CasesInWorkTest(Database database) {
        findings = new FindingStore(database);
        findingDesk = new FindingDesk(findings, at -> Optional.empty(), Clock.fixed(NOW, ZoneOffset.UTC), told -> {});
        cases = new CaseStore(database);
    }

    @Test
    void cases_in_work_come_from_an_old_table_with_state_deadline_and_number() {
        Subject subject = new FindingTable(
                findingDesk,
                findings,
                cases,
                key -> List.of(MESSAGES.texts("zh").getOrDefault(key, key)));
        List<String> headings = List.of("类别", "经度", "纬度", "发现日期", "处理状态", "状态时间", "截止日期", "案号");
        String number = "萧交立〔" + lon + "〕1号";
        List<List<String>> cells = List.of(
                List.of("控制区内建筑", "已立案", "2026-05-02", "2026-07-31", number),
                List.of("占道经营", "责令改正", "2026-05-02", "2026-05-20", ""),
                List.of("堆放物料", "复查未改正", "2026-05-02", "2026-05-20", ""),
                List.of("非公路标志", "已立案", "2026-05-02", "2026-07-31", ""),
                List.of("非公路标志", "已决定", "2026-05-02", "2026-07-31", "另1号"),
                List.of("非公路标志", "已立案", "2026-05-02", "2026-07-31", number),
                List.of("非公路标志", "责令改正", "2026-05-02", "2026-04-20", ""));
        List<Table.Row> rows = new ArrayList<>();
        for (List<String> each : cells) {
            String lat = String.valueOf(34.5 + rows.size() * 0.01);
            List<String> all = List.of(
                    each.get(0),
                    String.valueOf(lon),
                    lat,
                    "2026-05-01",
                    each.get(1),
                    each.get(2),
                    each.get(3),
                    each.get(4));
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < all.size(); i++) {
                row.put(headings.get(i), all.get(i));
            }
            rows.add(new Table.Row(rows.size() + 2, row, null));
        }
        Table file = new Table("xlsx", headings, rows, false, List.of());
        List<Field> fields = new ArrayList<>(subject.fields());
        fields.addAll(PlaceFields.all());
        Map<String, String> mapping = ColumnGuess.mapping(headings, fields, Map.of());
        assertThat(mapping).containsEntry("案号", "caseNumber").hasSize(headings.size());
        Reading reading = new Reading(
                subject, file, CALLER, RoadNetwork.empty(), new Reading.How(mapping, Datum.WGS84, false, true));
        assertThat(ExchangeRun.run(reading, file, true, Progress.unwatched()).added())
                .as("the number given twice shows when the first is there")
                .isEqualTo(4);
        ExchangeRun.Report report = ExchangeRun.run(reading, file, false, Progress.unwatched());
        assertThat(report.added()).isEqualTo(3);
        assertThat(report.remarks().toString())
                .contains("field_missing", "state_in_work", "number_taken", "deadline_before_finding");
        Finding filed = findings.find(cases.findByNumber(number).orElseThrow()).orElseThrow();
        assertThat(filed.state().name()).isEqualTo(FindingState.Name.FILED);
        assertThat(filed.state().deadline()).isEqualTo("2026-07-31");
        assertThat(findings.history(filed.id())).extracting(HistoryLine::action).containsExactly("imported", "filed");
    }
}
