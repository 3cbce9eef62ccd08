package org.xunlu.finding.casework.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xunlu.access.Caller;
import org.xunlu.finding.Finding;
import org.xunlu.finding.casework.CaseParts;
import org.xunlu.finding.casework.CaseStep;
import org.xunlu.finding.casework.NextStep;

/**
 * How far a finding is as a case, and what can be done next.
 *
 * @param deadline last day for what comes next; absent where nothing is due
 * @param overdue whether it has passed
 * @param file the parts of the case's file; absent where it was not filed
 * @param next steps the state allows
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CaseView(
        @Nullable LocalDate deadline,
        boolean overdue,
        @Nullable CaseParts file,
        List<Next> next) {
    static CaseView of(Finding finding, @Nullable CaseParts file, List<NextStep> next, Caller caller, LocalDate today) {
        LocalDate deadline = finding.state().deadline();
        return new CaseView(
                deadline,
                deadline != null && !finding.state().ended() && deadline.isBefore(today),
                file,
                next.stream().map(each -> Next.of(each, caller)).toList());
    }

    /**
     * A step that can follow.
     *
     * @param possible whether nothing that must be there beforehand is missing
     * @param yours whether the person who asks may take it
     */
    record Next(CaseStep step, String basis, boolean possible, boolean yours, List<NextStep.Need> needs) {
        static Next of(NextStep next, Caller caller) {
            return new Next(
                    next.step(), next.basis(), next.possible(), StepRoutes.mayTake(next.step(), caller), next.needs());
        }
    }
}
