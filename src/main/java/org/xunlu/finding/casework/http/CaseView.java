package org.xunlu.finding.casework.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xunlu.access.Caller;
import org.xunlu.finding.Finding;
import org.xunlu.finding.casework.CaseParts;
import org.xunlu.finding.casework.CaseRules;
import org.xunlu.finding.casework.CaseStep;
import org.xunlu.finding.casework.NextStep;

/**
 * How far a finding is as a case, and what can be done next.
 *
 * @param deadline last day for what comes next; absent where nothing is due
 * @param workdaysLeft working days after today up to it, negative where it has passed; absent where nothing is due
 * @param file the parts of the case's file; absent where it was not filed
 * @param next steps the state allows
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CaseView(
        @Nullable LocalDate deadline,
        @Nullable Integer workdaysLeft,
        boolean overdue,
        @Nullable CaseParts file,
        List<Next> next) {
    static CaseView of(
            Finding finding,
            @Nullable CaseParts file,
            List<NextStep> next,
            Caller caller,
            CaseRules rules,
            LocalDate today) {
        LocalDate deadline = finding.state().ended() ? null : finding.state().deadline();
        return new CaseView(
                deadline,
                deadline == null ? null : (Integer) rules.calendar().workdaysUntil(today, deadline),
                deadline != null && deadline.isBefore(today),
                file,
                next.stream()
                        .map(each -> Next.of(
                                each, rules.findAfter(each.step(), today).orElse(null), caller))
                        .toList());
    }

    /**
     * A step that can follow.
     *
     * @param until by when what follows it would be due were it taken today; absent where no row tells
     * @param possible whether nothing that must be there beforehand is missing
     * @param yours whether the person who asks may take it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Next(
            CaseStep step,
            String basis,
            @Nullable LocalDate until,
            boolean possible,
            boolean yours,
            List<NextStep.Need> needs) {
        static Next of(NextStep next, @Nullable LocalDate until, Caller caller) {
            return new Next(
                    next.step(),
                    next.basis(),
                    until,
                    next.possible(),
                    StepRoutes.mayTake(next.step(), caller),
                    next.needs());
        }
    }
}
