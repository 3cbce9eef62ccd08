package org.xunlu.finding.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;
import org.xunlu.finding.FindingId;
import org.xunlu.finding.casework.CaseParts;
import org.xunlu.finding.casework.CaseParts.Decision;
import org.xunlu.finding.casework.CaseParts.Execution;
import org.xunlu.finding.casework.CaseParts.Filing;
import org.xunlu.finding.casework.CaseParts.Hearing;
import org.xunlu.finding.casework.CaseParts.Investigation;
import org.xunlu.finding.casework.CaseParts.Notice;
import org.xunlu.finding.casework.CaseParts.Service;

/** How a case's file becomes a row of {@code finding_case}, and a row a file. */
final class CaseFileRows {
    static final String INSERT = """
            INSERT INTO finding_case (finding_id, filing_number, filed_on, investigated_on, investigators, party, facts,
                notified_on, notice_fine_cents, notice_measure, hearing_offered, respond_by, invited_on, heard_on,
                hearing_record, decision_number, decided_on, outcome, fine_cents, decision_measure, served_on,
                service_way, demanded_on, executed_on, means)
            VALUES (:id, :filing_number, :filed_on, :investigated_on, :investigators, :party, :facts, :notified_on,
                :notice_fine, :notice_measure, :hearing_offered, :respond_by, :invited_on, :heard_on, :hearing_record,
                :decision_number, :decided_on, :outcome, :fine, :decision_measure, :served_on, :service_way,
                :demanded_on, :executed_on, :means)""";
    private static final String BETWEEN = "、";

    private CaseFileRows() {}

    static <S extends SqlStatement<S>> S bind(S statement, FindingId id, CaseParts file) {
        Investigation investigation = file.investigation();
        Notice notice = file.notice();
        Hearing hearing = file.hearing();
        Decision decision = file.decision();
        Service service = file.service();
        Execution execution = file.execution();
        return statement
                .bind("id", id.value())
                .bind("filing_number", file.filing().number())
                .bind("filed_on", file.filing().on())
                .bind("investigated_on", investigation == null ? null : investigation.on())
                .bind("investigators", investigation == null ? null : String.join(BETWEEN, investigation.officers()))
                .bind("party", investigation == null ? null : investigation.party())
                .bind("facts", investigation == null ? null : investigation.facts())
                .bind("notified_on", notice == null ? null : notice.on())
                .bind("notice_fine", notice == null ? null : (Long) notice.fineCents())
                .bind("notice_measure", notice == null ? null : notice.measure())
                .bind("hearing_offered", notice == null ? null : (Boolean) notice.hearingOffered())
                .bind("respond_by", notice == null ? null : notice.respondBy())
                .bind("invited_on", hearing == null ? null : hearing.invitedOn())
                .bind("heard_on", hearing == null ? null : hearing.on())
                .bind("hearing_record", hearing == null ? null : hearing.record())
                .bind("decision_number", decision == null ? null : decision.number())
                .bind("decided_on", decision == null ? null : decision.on())
                .bind("outcome", decision == null ? null : decision.outcome().name())
                .bind("fine", decision == null ? null : (Long) decision.fineCents())
                .bind("decision_measure", decision == null ? null : decision.measure())
                .bind("served_on", service == null ? null : service.on())
                .bind("service_way", service == null ? null : service.way().name())
                .bind("demanded_on", file.demandedOn())
                .bind("executed_on", execution == null ? null : execution.on())
                .bind("means", execution == null ? null : execution.means().name());
    }

    static CaseParts parts(ResultSet row) throws SQLException {
        return new CaseParts(
                new Filing(text(row, "filing_number"), Objects.requireNonNull(day(row, "filed_on"))),
                investigation(row),
                notice(row),
                hearing(row),
                decision(row),
                service(row),
                day(row, "demanded_on"),
                execution(row));
    }

    private static @Nullable Investigation investigation(ResultSet row) throws SQLException {
        LocalDate on = day(row, "investigated_on");
        List<String> officers = Arrays.asList(text(row, "investigators").split(BETWEEN, -1));
        return on == null ? null : new Investigation(on, officers, text(row, "party"), text(row, "facts"));
    }

    private static @Nullable Notice notice(ResultSet row) throws SQLException {
        LocalDate on = day(row, "notified_on");
        LocalDate respondBy = day(row, "respond_by");
        return on == null || respondBy == null
                ? null
                : new Notice(
                        on,
                        row.getLong("notice_fine_cents"),
                        text(row, "notice_measure"),
                        row.getBoolean("hearing_offered"),
                        respondBy);
    }

    private static @Nullable Hearing hearing(ResultSet row) throws SQLException {
        LocalDate on = day(row, "heard_on");
        LocalDate invited = day(row, "invited_on");
        return on == null || invited == null ? null : new Hearing(invited, on, text(row, "hearing_record"));
    }

    private static @Nullable Decision decision(ResultSet row) throws SQLException {
        LocalDate on = day(row, "decided_on");
        return on == null
                ? null
                : new Decision(
                        text(row, "decision_number"),
                        on,
                        CaseParts.Outcome.valueOf(text(row, "outcome")),
                        row.getLong("fine_cents"),
                        text(row, "decision_measure"));
    }

    private static @Nullable Service service(ResultSet row) throws SQLException {
        LocalDate on = day(row, "served_on");
        return on == null ? null : new Service(on, CaseParts.Way.valueOf(text(row, "service_way")));
    }

    private static @Nullable Execution execution(ResultSet row) throws SQLException {
        LocalDate on = day(row, "executed_on");
        return on == null ? null : new Execution(on, CaseParts.Means.valueOf(text(row, "means")));
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static String text(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }
}
