package org.xunlu.overload.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.xunlu.calendar.WorkCalendar;
import org.xunlu.overload.CheckpointId;
import org.xunlu.overload.Plate;
import org.xunlu.overload.law.DayCounting;
import org.xunlu.overload.law.FineTableTest;
import org.xunlu.overload.law.LawBook;
import org.xunlu.overload.law.LawRule;

final class TermsTest {
    private static final Instant FRIDAY = Instant.parse("2026-09-25T01:00:00Z");
    private static final WorkCalendar HOLIDAYS = new WorkCalendar(
            Set.of(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 2)), Set.of(LocalDate.of(2026, 9, 27)));

    private static LocalDate due(CaseState state, WorkCalendar calendar) {
        return new Deadlines(FineTableTest.seeded(), "34", calendar)
                .of(theCase(state))
                .orElseThrow()
                .due();
    }

    private static EvidenceCase theCase(CaseState state) {
        return new EvidenceCase(
                new CaseId(1),
                1,
                new CheckpointId(1),
                FRIDAY,
                new Plate("皖L演0001"),
                20_000,
                4_000,
                FRIDAY,
                state,
                FRIDAY,
                1);
    }

    @Test
    void working_days_leave_weekends_and_holidays_out_and_count_worked_sundays() {
        assertThat(due(new CaseState.AwaitingFirst(), WorkCalendar.PLAIN)).isEqualTo("2026-10-02");
        // Sunday the 27th is worked, Thursday and Friday are off: 27, 28, 29, 30, then Monday 5 October
        assertThat(due(new CaseState.AwaitingFirst(), HOLIDAYS)).isEqualTo("2026-10-05");
    }

    @Test
    void a_decision_is_due_ninety_days_after_filing_and_payment_fifteen_after_service() {
        CaseState.Review review = new CaseState.Review(1, "甲", FRIDAY, "");
        CaseState.Reviews both = new CaseState.Reviews(review, new CaseState.Review(2, "乙", FRIDAY, ""));
        CaseState.Filing filing = new CaseState.Filing("案1", LocalDate.of(2026, 6, 1));
        assertThat(due(new CaseState.Filed(both, FRIDAY, filing), WorkCalendar.PLAIN))
                .as("the 30th is a Sunday")
                .isEqualTo("2026-08-31");
        CaseState.Decision decision = new CaseState.Decision(
                "罚1", LocalDate.of(2026, 7, 1), CaseState.Outcome.PENALTY, 100, LocalDate.of(2026, 7, 6), null);
        assertThat(due(new CaseState.Decided(both, FRIDAY, filing, decision), WorkCalendar.PLAIN))
                .isEqualTo("2026-07-21");
    }

    @Test
    void service_is_due_in_seven_working_days_and_a_row_may_say_otherwise() {
        CaseState.Review review = new CaseState.Review(1, "甲", FRIDAY, "");
        CaseState.Reviews both = new CaseState.Reviews(review, new CaseState.Review(2, "乙", FRIDAY, ""));
        CaseState.Filing filing = new CaseState.Filing("案1", LocalDate.of(2026, 9, 1));
        CaseState.Decided decided = new CaseState.Decided(
                both,
                FRIDAY,
                filing,
                new CaseState.Decision("罚1", LocalDate.of(2026, 9, 25), CaseState.Outcome.PENALTY, 100, null, null));
        // from Friday 25 September: Sunday 27 is worked, 1 and 2 October are off: 27-30 are four, then 5, 6, 7 October
        assertThat(due(decided, HOLIDAYS)).isEqualTo("2026-10-07");
        LawBook book = FineTableTest.seeded();
        LawRule own = book.findSetting("service_days", "34", LocalDate.of(2026, 9, 25))
                .orElseThrow();
        assertThat(own.counting()).isEqualTo(DayCounting.WORKING);
        LawRule byCalendar = new LawRule(
                own.id(),
                own.kind(),
                own.name(),
                "34",
                null,
                null,
                null,
                null,
                null,
                7L,
                7L,
                own.validFrom(),
                null,
                "本地规定（测试）",
                false,
                1,
                DayCounting.CALENDAR);
        Deadlines.Due term = new Deadlines(new LawBook(List.of(own, byCalendar)), "34", HOLIDAYS)
                .of(theCase(decided))
                .orElseThrow();
        assertThat(term.workdays()).isFalse();
        assertThat(term.assumed()).isTrue();
        assertThat(term.due()).as("the 2nd is off, then a weekend").isEqualTo("2026-10-05");
        assertThatThrownBy(() -> new LawRule(
                        0,
                        own.kind(),
                        own.name(),
                        "34",
                        null,
                        null,
                        null,
                        null,
                        null,
                        7L,
                        7L,
                        own.validFrom(),
                        null,
                        "x",
                        false,
                        1,
                        null))
                .hasMessageContaining("law.counting_missing");
    }

    @Test
    void a_changed_line_breaks_the_chain_of_custody_where_it_stands() {
        CustodyLine one = CustodyLine.after(CustodyLine.BEGINNING, 7, 1, FRIDAY, "甲", "photo.received", "SHA-256 ab");
        CustodyLine two = CustodyLine.after(one.hash(), 7, 2, FRIDAY, "乙", "review.first.passed", "清晰");
        assertThat(CustodyLine.firstBroken(List.of(one, two))).isZero();
        CustodyLine forged = new CustodyLine(7, 2, FRIDAY, "丙", "review.first.passed", "清晰", one.hash(), two.hash());
        assertThat(CustodyLine.firstBroken(List.of(one, forged))).isEqualTo(2);
        assertThat(CustodyLine.firstBroken(List.of(two)))
                .as("a line is missing")
                .isOne();
    }
}
