package org.xunlu.patrol.run;

import java.util.Map;
import org.xunlu.patrol.PatrolId;
import org.xunlu.patrol.PatrolState;

/**
 * A run as somebody saw it before changing it as a whole, so that nobody gives out or removes what they have not seen.
 *
 * @param version of the run
 * @param drafts version of each draft looked at; those not named are taken as they are
 */
public record SeenRun(long version, Map<PatrolId, Long> drafts) {
    public SeenRun {
        drafts = Map.copyOf(drafts);
    }

    /** Whether the run and its drafts are still the same. */
    boolean isOf(PlanRun run) {
        return isOf(run, Span.of(run.terms()));
    }

    /** Whether the run and its drafts of these days are still the same. */
    boolean isOf(PlanRun run, Span days) {
        return run.version() == version
                && run.patrols().stream()
                        .filter(member -> days.holds(member.day()))
                        .allMatch(this::isOf);
    }

    private boolean isOf(PlanRun.Member member) {
        return member.state() != PatrolState.Kind.DRAFT
                || drafts.getOrDefault(member.patrol(), member.sums().version())
                        == member.sums().version();
    }
}
