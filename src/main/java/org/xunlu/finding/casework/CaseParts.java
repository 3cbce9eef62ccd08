package org.xunlu.finding.casework;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a case's file holds, part by part; later parts are null until they are there. In this shape a file is stored and
 * told; which parts may stand together is told by {@link CaseFile}.
 */
public record CaseParts(
        Filing filing,
        @Nullable Investigation investigation,
        @Nullable Notice notice,
        @Nullable Hearing hearing,
        @Nullable Decision decision,
        @Nullable Service service,
        @Nullable LocalDate demandedOn,
        @Nullable Execution execution) {

    /** 立案: the entry in the register of cases. */
    public record Filing(String number, LocalDate on) {}

    /**
     * 调查取证: by two officers.
     *
     * @param officers names with certificate numbers
     * @param party 当事人
     * @param facts what was established, with where the records lie (现场笔录、勘验图)
     */
    public record Investigation(LocalDate on, List<String> officers, String party, String facts) {
        /** Keeps a copy of the list. */
        public Investigation {
            officers = List.copyOf(officers);
        }
    }

    /**
     * 处罚告知: what is proposed.
     *
     * @param fineCents hundredths of a yuan, 0 without a fine
     * @param measure what is to be removed or restored; may be empty
     * @param hearingOffered whether the right to a hearing was told
     * @param respondBy last day to state, defend, or ask for a hearing
     */
    public record Notice(LocalDate on, long fineCents, String measure, boolean hearingOffered, LocalDate respondBy) {}

    /**
     * 听证.
     *
     * @param invitedOn the day the party was told when and where
     */
    public record Hearing(LocalDate invitedOn, LocalDate on, String record) {}

    /** How a case was decided. */
    public enum Outcome {
        /** 处罚. */
        PENALTY,
        /** 轻微免罚. */
        NO_PENALTY_MINOR,
        /** 承诺轻罚. */
        COMMITMENT,
        /** 违法事实不能成立. */
        NOT_ESTABLISHED;

        /** Whether something is to be executed. */
        public boolean binds() {
            return this == PENALTY || this == COMMITMENT;
        }
    }

    /** 处罚决定. */
    public record Decision(String number, LocalDate on, Outcome outcome, long fineCents, String measure) {}

    /** How a decision reached the party. */
    public enum Way {
        /** 直接送达. */
        IN_PERSON,
        /** 留置送达. */
        LEFT,
        /** 邮寄送达. */
        POST,
        /** 委托送达. */
        ENTRUSTED,
        /** 公告送达. */
        PUBLIC_NOTICE
    }

    /** 送达. */
    public record Service(LocalDate on, Way way) {}

    /** How a decision was carried out. */
    public enum Means {
        /** 自行履行: by the party. */
        PERFORMED,
        /** 代履行: by somebody else at the party's cost. */
        SUBSTITUTE,
        /** 强制拆除. */
        FORCED,
        /** 申请法院强制执行. */
        COURT
    }

    /** 执行. */
    public record Execution(LocalDate on, Means means) {}

    static CaseParts of(Filing filing) {
        return new CaseParts(filing, null, null, null, null, null, null, null);
    }

    CaseParts with(Investigation part) {
        return new CaseParts(filing, part, notice, hearing, decision, service, demandedOn, execution);
    }

    CaseParts with(Notice part) {
        return new CaseParts(filing, investigation, part, hearing, decision, service, demandedOn, execution);
    }

    CaseParts with(Hearing part) {
        return new CaseParts(filing, investigation, notice, part, decision, service, demandedOn, execution);
    }

    CaseParts with(Decision part) {
        return new CaseParts(filing, investigation, notice, hearing, part, service, demandedOn, execution);
    }

    CaseParts with(Service part, @Nullable LocalDate demand) {
        return new CaseParts(filing, investigation, notice, hearing, decision, part, demand, execution);
    }

    CaseParts with(Execution part) {
        return new CaseParts(filing, investigation, notice, hearing, decision, service, demandedOn, part);
    }
}
