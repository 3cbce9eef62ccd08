package org.xunlu.finding.casework;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.xunlu.finding.FindingState;

/** The file of a filed case: each stage holds the one before it, so that no part can be there without what it rests on. */
public sealed interface CaseFile {
    /** Its stage, as the finding's state has it. */
    FindingState.Name stage();

    /** All parts. */
    CaseParts parts();

    /** What a decision can follow: a notice, or the hearing after it. */
    sealed interface Proposed extends CaseFile {
        /** The notice. */
        CaseParts.Notice notice();
    }

    /** 立案. */
    record Filed(CaseParts.Filing filing) implements CaseFile {
        @Override
        public FindingState.Name stage() {
            return FindingState.Name.FILED;
        }

        @Override
        public CaseParts parts() {
            return CaseParts.of(filing);
        }
    }

    /** 调查终结. */
    record Investigated(Filed before, CaseParts.Investigation investigation) implements CaseFile {
        @Override
        public FindingState.Name stage() {
            return FindingState.Name.INVESTIGATED;
        }

        @Override
        public CaseParts parts() {
            return before.parts().with(investigation);
        }
    }

    /** 已告知. */
    record Notified(Investigated before, CaseParts.Notice notice) implements Proposed {
        @Override
        public FindingState.Name stage() {
            return FindingState.Name.NOTIFIED;
        }

        @Override
        public CaseParts parts() {
            return before.parts().with(notice);
        }
    }

    /** 已听证. */
    record Heard(Notified before, CaseParts.Hearing hearing) implements Proposed {
        @Override
        public FindingState.Name stage() {
            return FindingState.Name.HEARD;
        }

        @Override
        public CaseParts.Notice notice() {
            return before.notice();
        }

        @Override
        public CaseParts parts() {
            return before.parts().with(hearing);
        }
    }

    /** 已决定. */
    record Decided(Proposed before, CaseParts.Decision decision) implements CaseFile {
        @Override
        public FindingState.Name stage() {
            return FindingState.Name.DECIDED;
        }

        @Override
        public CaseParts parts() {
            return before.parts().with(decision);
        }
    }

    /**
     * 已送达.
     *
     * @param demandedOn 催告; null where there was none
     */
    record Served(
            Decided before,
            CaseParts.Service service,
            @Nullable LocalDate demandedOn) implements CaseFile {
        @Override
        public FindingState.Name stage() {
            return FindingState.Name.SERVED;
        }

        @Override
        public CaseParts parts() {
            return before.parts().with(service, demandedOn);
        }
    }

    /** 已执行. */
    record Executed(Served before, CaseParts.Execution execution) implements CaseFile {
        @Override
        public FindingState.Name stage() {
            return FindingState.Name.EXECUTED;
        }

        @Override
        public CaseParts parts() {
            return before.parts().with(execution);
        }
    }

    /** The file with these parts. */
    static CaseFile of(CaseParts parts) {
        Filed filed = new Filed(parts.filing());
        if (parts.investigation() == null) {
            return filed;
        }
        Investigated investigated = new Investigated(filed, parts.investigation());
        if (parts.notice() == null) {
            return investigated;
        }
        Notified notified = new Notified(investigated, parts.notice());
        Proposed proposed = parts.hearing() == null ? notified : new Heard(notified, parts.hearing());
        if (parts.decision() == null) {
            return proposed;
        }
        Decided decided = new Decided(proposed, parts.decision());
        if (parts.service() == null) {
            return decided;
        }
        Served served = new Served(decided, parts.service(), parts.demandedOn());
        return parts.execution() == null ? served : new Executed(served, parts.execution());
    }
}
