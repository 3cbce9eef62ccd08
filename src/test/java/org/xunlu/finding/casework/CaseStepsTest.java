package org.xunlu.finding.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xunlu.finding.casework.CaseSamples.OFFICER;
import static org.xunlu.finding.casework.CaseSamples.REVIEWER;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.xunlu.database.Database;
import org.xunlu.database.OnBothDatabases;
import org.xunlu.finding.Finding;
import org.xunlu.finding.FindingId;
import org.xunlu.finding.FindingKind;
import org.xunlu.finding.FindingState;
import org.xunlu.finding.HistoryLine;
import org.xunlu.finding.Photo;
import org.xunlu.finding.casework.CaseParts.Means;
import org.xunlu.finding.casework.CaseParts.Outcome;
import org.xunlu.finding.casework.CaseParts.Way;
import org.xunlu.refusal.Refusal;

@OnBothDatabases
final class CaseStepsTest {
    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 9, 23);

    private final CaseSamples work;

    CaseStepsTest(Database database) {
        work = new CaseSamples(database);
    }

    private static void refused(String code, ThrowingCallable step) {
        assertThatThrownBy(step).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                .isEqualTo(code));
    }

    private Finding now(FindingId id) {
        return work.findings.find(id).orElseThrow();
    }

    @Test
    void it_is_told_ordered_revisited_and_closed_with_photo_and_officer() {
        FindingId id = work.found(FindingKind.NON_ROAD_SIGN).id();
        refused(
                "finding.deadline_before_finding",
                () -> work.orders.order(work.call(OFFICER, id, ""), WEDNESDAY.minusDays(1)));
        assertThat(work.orders.tellOnSite(work.call(OFFICER, id, "当场责令")).state())
                .isEqualTo(new FindingState.OnSite(WEDNESDAY.plusDays(1), CaseSamples.WEDNESDAY));
        work.orders.order(work.call(OFFICER, id, "限期拆除"), LocalDate.of(2026, 9, 30));
        work.clock.pass(Duration.ofDays(7));
        refused("finding.close_needs_note", () -> work.orders.revisit(work.call(OFFICER, id, " "), true));
        Finding again = work.orders.revisit(work.call(OFFICER, id, "未拆除"), false);
        // 1 to 7 October are off, Saturday the 10th is worked: 8, 9, 10, 12 to 15
        assertThat(again.state().name()).isEqualTo(FindingState.Name.UNCORRECTED);
        assertThat(again.state().deadline()).isEqualTo("2026-10-15");
        refused("casework.wrong_state", () -> work.closings.close(work.call(OFFICER, id, "拆了"), null));
        assertThat(work.orders
                        .revisit(work.call(OFFICER, id, "已拆除"), true)
                        .state()
                        .deadline())
                .isEqualTo("2026-10-10");
        refused("casework.close_needs_photo", () -> work.closings.close(work.call(OFFICER, id, "已拆除"), null));
        work.photo(id, Photo.Stage.AFTER);
        refused("casework.close_needs_officer", () -> work.closings.close(work.call(REVIEWER, id, "已拆除"), null));
        assertThat(work.closings.close(work.call(REVIEWER, id, "已拆除"), 2L).state())
                .isEqualTo(new FindingState.Closed(work.clock.instant(), true));
        List<HistoryLine> history = work.findings.history(id);
        assertThat(history)
                .extracting(HistoryLine::action)
                .containsExactly(
                        "recorded", "told_on_site", "ordered", "revisited", "revisited", "photographed", "closed");
        assertThat(history.get(2).basis()).contains("第七十九条").contains("《行政处罚法》第二十八条");
        assertThat(history.get(6).note()).contains("演示员乙（演-002）");
        assertThat(work.told.get(work.told.size() - 1)).isEqualTo(now(id));
        refused("finding.ended", () -> work.closings.dismiss(work.call(REVIEWER, id, "x")));
    }

    @Test
    void a_filed_case_goes_its_whole_way_and_the_terms_count_working_days() {
        FindingId id = work.found(FindingKind.CONTROL_ZONE_BUILDING).id();
        String number = "立" + UUID.randomUUID();
        refused("casework.file_needs_evidence", () -> work.penalties.file(work.call(REVIEWER, id, ""), number, null));
        work.photo(id, Photo.Stage.BEFORE);
        refused("casework.day", () -> work.penalties.file(work.call(REVIEWER, id, ""), number, WEDNESDAY.minusDays(1)));
        assertThat(work.penalties
                        .file(work.call(REVIEWER, id, ""), number, null)
                        .state()
                        .deadline())
                .as("ninety days")
                .isEqualTo("2026-12-22");
        FindingId other = work.found(FindingKind.STALL).id();
        work.photo(other, Photo.Stage.BEFORE);
        refused("casework.number_taken", () -> work.penalties.file(work.call(REVIEWER, other, ""), number, null));
        assertThat(now(other).state().name()).isEqualTo(FindingState.Name.FOUND);

        refused(
                "casework.two_officers",
                () -> work.penalties.investigate(work.call(OFFICER, id, ""), null, List.of(1L, 1L), "甲", "x"));
        refused(
                "casework.not_certified",
                () -> work.penalties.investigate(work.call(OFFICER, id, ""), null, List.of(1L, 3L), "甲", "x"));
        work.penalties.investigate(work.call(OFFICER, id, ""), null, List.of(1L, 2L), "演示当事人", "砖混结构");
        work.penalties.notifyParty(work.call(REVIEWER, id, ""), null, 1_000_000, "拆除", true);
        assertThat(work.ledger.file(id).notice().respondBy())
                .as("24, 28, 29 and 30 September are worked, then only 8 October")
                .isEqualTo("2026-10-08");
        work.clock.pass(Duration.ofDays(20));
        refused(
                "casework.day",
                () -> work.penalties.hear(work.call(REVIEWER, id, ""), LocalDate.of(2026, 10, 12), null, "未提前七日"));
        work.penalties.hear(work.call(REVIEWER, id, ""), LocalDate.of(2026, 9, 24), null, "听证笔录");
        work.penalties.decide(work.call(REVIEWER, id, ""), "罚" + number, null, Outcome.PENALTY, 800_000, "拆除", false);
        work.penalties.serve(work.call(REVIEWER, id, ""), null, Way.IN_PERSON);
        refused("casework.not_executed", () -> work.closings.close(work.call(OFFICER, id, "x"), null));
        refused(
                "casework.demand_missing",
                () -> work.penalties.execute(work.call(REVIEWER, id, ""), null, Means.FORCED));
        work.penalties.demand(work.call(REVIEWER, id, ""), null);
        work.clock.pass(Duration.ofDays(60));
        refused("casework.too_early", () -> work.penalties.execute(work.call(REVIEWER, id, ""), null, Means.FORCED));
        work.clock.pass(Duration.ofDays(130));
        work.penalties.execute(work.call(REVIEWER, id, ""), null, Means.FORCED);
        work.photo(id, Photo.Stage.AFTER);
        work.closings.close(work.call(OFFICER, id, "已拆除"), null);
        CaseParts file = work.ledger.file(id);
        assertThat(CaseFile.of(file).parts()).isEqualTo(file);
        assertThat(CaseFile.of(file).stage()).isEqualTo(FindingState.Name.EXECUTED);
        assertThat(file.investigation().officers()).containsExactly("演示员甲（演-001）", "演示员乙（演-002）");
    }

    @Test
    void a_case_that_was_not_established_is_dismissed_and_no_other() {
        FindingId id = work.found(FindingKind.STALL).id();
        work.photo(id, Photo.Stage.BEFORE);
        work.penalties.file(work.call(REVIEWER, id, ""), "立" + UUID.randomUUID(), null);
        refused("casework.wrong_state", () -> work.closings.dismiss(work.call(REVIEWER, id, "x")));
        work.penalties.investigate(work.call(OFFICER, id, ""), null, List.of(1L, 2L), "甲", "事实");
        work.penalties.notifyParty(work.call(REVIEWER, id, ""), null, 0, "", false);
        refused(
                "casework.may_respond",
                () -> work.penalties.decide(
                        work.call(REVIEWER, id, ""), "罚", null, Outcome.NOT_ESTABLISHED, 0, "", false));
        work.penalties.decide(work.call(REVIEWER, id, ""), "罚", null, Outcome.NOT_ESTABLISHED, 0, "", true);
        assertThat(work.closings
                        .dismiss(work.call(REVIEWER, id, "证据不足"))
                        .state()
                        .name())
                .isEqualTo(FindingState.Name.DISMISSED);
    }
}
