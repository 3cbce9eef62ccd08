package org.xunlu.patrol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.xunlu.refusal.Refusal;

final class PatrolStateTest {
    private static final Act BY = new Act(Instant.parse("2026-06-01T00:00:00Z"), 7, "演示员甲");

    private final PatrolState draft = new PatrolState.Draft(BY);

    @Test
    void a_patrol_goes_from_draft_to_done() {
        PatrolState done = draft.assign(BY)
                .publish(BY)
                .drive(BY)
                .interrupt(BY, "事故")
                .drive(BY)
                .finish(BY);

        assertThat(done.kind()).isEqualTo(PatrolState.Kind.DONE);
        assertThat(done.act()).isEqualTo(BY);
    }

    @Test
    void an_interrupted_patrol_keeps_its_reason_and_may_end() {
        PatrolState.Interrupted interrupted =
                draft.assign(BY).publish(BY).drive(BY).interrupt(BY, "事故");

        assertThat(interrupted.reason()).isEqualTo("事故");
        assertThat(interrupted.finish(BY).kind()).isEqualTo(PatrolState.Kind.DONE);
    }

    @Test
    void nothing_is_driven_before_it_is_published() {
        assertRefused(() -> draft.drive(BY), "DRAFT", "DRIVING");
        assertRefused(() -> draft.assign(BY).drive(BY), "ASSIGNED", "DRIVING");
        assertRefused(() -> draft.publish(BY), "DRAFT", "PUBLISHED");
    }

    @Test
    void what_is_over_stays_over() {
        PatrolState done = draft.assign(BY).publish(BY).drive(BY).finish(BY);
        PatrolState cancelled = draft.cancel(BY, "大雾");

        assertRefused(() -> done.drive(BY), "DONE", "DRIVING");
        assertRefused(() -> done.cancel(BY, ""), "DONE", "CANCELLED");
        assertRefused(() -> cancelled.assign(BY), "CANCELLED", "ASSIGNED");
        assertThat(done.editable() || cancelled.editable()).isFalse();
    }

    private static void assertRefused(Runnable step, String from, String to) {
        assertThatThrownBy(step::run).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo("patrol.step_not_allowed");
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
            assertThat(refusal.figures().get("from")).hasToString(from);
            assertThat(refusal.figures().get("to")).hasToString(to);
        });
    }
}
