package org.xunlu.patrol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.xunlu.refusal.Refusal;

final class CrewTest {
    private static final LocalDate DAY = LocalDate.parse("2026-06-01");

    @Test
    void two_certified_officers_may_drive() {
        Crew crew = new Crew(List.of(officer(1, "A1", DAY), officer(2, "A2", DAY.plusYears(1))));

        assertThatCode(() -> crew.requireCertified(DAY)).doesNotThrowAnyException();
    }

    @Test
    void a_certificate_that_ran_out_the_day_before_does_not_count() {
        Crew crew = new Crew(List.of(officer(1, "A1", DAY.minusDays(1)), officer(2, "A2", DAY), officer(3, "", null)));

        assertThatThrownBy(() -> crew.requireCertified(DAY)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo("patrol.crew_too_small");
            assertThat(refusal.field()).isEqualTo("officers");
            assertThat(refusal.figures())
                    .containsEntry("count", 1)
                    .containsEntry("needed", 2)
                    .containsEntry("article", "行政处罚法 第42条")
                    .containsEntry("lacking", "演示员 (" + DAY.minusDays(1) + "), 演示员");
        });
    }

    @Test
    void a_crew_knows_its_people_by_their_accounts() {
        Crew crew = new Crew(List.of(officer(1, "A1", DAY)));

        assertThat(crew.includes(101)).isTrue();
        assertThat(crew.includes(1)).isFalse();
    }

    private static Officer officer(long id, String number, @Nullable LocalDate until) {
        return new Officer(new OfficerId(id), 100 + id, "演示员", number, until, null, 1);
    }
}
