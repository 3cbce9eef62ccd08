package org.xunlu.overload.evidence.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;
import org.xunlu.overload.CheckpointId;
import org.xunlu.overload.Plate;
import org.xunlu.overload.evidence.CaseId;
import org.xunlu.overload.evidence.CaseState;
import org.xunlu.overload.evidence.CaseState.Decision;
import org.xunlu.overload.evidence.CaseState.Filing;
import org.xunlu.overload.evidence.CaseState.Review;
import org.xunlu.overload.evidence.CaseState.Reviews;
import org.xunlu.overload.evidence.CaseState.Stage;
import org.xunlu.overload.evidence.EvidenceCase;

/** How a case becomes a row of {@code evidence_case}, and a row a case. */
final class CaseRows {
    static final String UPDATE = """
            UPDATE evidence_case SET state = :state, state_since = :state_since, first_reviewer_id = :first_id,
                first_reviewer = :first, first_at = :first_at, first_opinion = :first_opinion,
                second_reviewer_id = :second_id, second_reviewer = :second, second_at = :second_at,
                second_opinion = :second_opinion, collected_at = :collected_at, filing_number = :filing_number,
                filed_on = :filed_on, decision_number = :decision_number, decided_on = :decided_on,
                outcome = :outcome, fine_cents = :fine_cents, served_on = :served_on, paid_on = :paid_on,
                closed_on = :closed_on, version = :version
            WHERE id = :id AND version = :version - 1""";

    private CaseRows() {}

    static <S extends SqlStatement<S>> S bind(S statement, EvidenceCase evidence) {
        CaseState state = evidence.state();
        Review first = state.first();
        Review second = state.second();
        Filing filing = state.filing();
        Decision decision = state.decision();
        return statement
                .bind("id", evidence.id().value())
                .bind("version", evidence.version())
                .bind("state", state.stage().name())
                .bind("state_since", evidence.stateSince())
                .bind("first_id", first == null ? null : first.personId())
                .bind("first", first == null ? null : first.person())
                .bind("first_at", first == null ? null : first.at())
                .bind("first_opinion", first == null ? null : first.opinion())
                .bind("second_id", second == null ? null : second.personId())
                .bind("second", second == null ? null : second.person())
                .bind("second_at", second == null ? null : second.at())
                .bind("second_opinion", second == null ? null : second.opinion())
                .bind("collected_at", state.collectedAt())
                .bind("filing_number", filing == null ? null : filing.number())
                .bind("filed_on", filing == null ? null : filing.on())
                .bind("decision_number", decision == null ? null : decision.number())
                .bind("decided_on", decision == null ? null : decision.on())
                .bind("outcome", decision == null ? null : decision.outcome().name())
                .bind("fine_cents", decision == null ? null : decision.fineCents())
                .bind("served_on", decision == null ? null : decision.servedOn())
                .bind("paid_on", decision == null ? null : decision.paidOn())
                .bind("closed_on", state.closedOn());
    }

    static EvidenceCase row(ResultSet row, StatementContext context) throws SQLException {
        return new EvidenceCase(
                new CaseId(row.getLong("id")),
                row.getLong("pass_id"),
                new CheckpointId(row.getLong("checkpoint_id")),
                time(row, "captured_at"),
                new Plate(row.getString("plate")),
                row.getInt("over_kg"),
                row.getInt("rate_basis_points"),
                time(row, "opened_at"),
                state(row),
                time(row, "state_since"),
                row.getLong("version"));
    }

    private static CaseState state(ResultSet row) throws SQLException {
        return switch (Stage.valueOf(row.getString("state"))) {
            case AWAITING_FIRST -> new CaseState.AwaitingFirst();
            case AWAITING_SECOND -> new CaseState.AwaitingSecond(review(row, "first"));
            case REJECTED -> new CaseState.Rejected(review(row, "first"));
            case NOT_HANDLED ->
                new CaseState.NotHandled(
                        row.getString("first_reviewer") == null ? null : review(row, "first"), review(row, "second"));
            case COLLECTED -> new CaseState.Collected(reviews(row), time(row, "collected_at"));
            case FILED -> new CaseState.Filed(reviews(row), time(row, "collected_at"), filing(row));
            case DECIDED -> new CaseState.Decided(reviews(row), time(row, "collected_at"), filing(row), decision(row));
            case CLOSED ->
                new CaseState.Closed(
                        reviews(row), time(row, "collected_at"), filing(row), decision(row), date(row, "closed_on"));
        };
    }

    private static Reviews reviews(ResultSet row) throws SQLException {
        return new Reviews(review(row, "first"), review(row, "second"));
    }

    private static Review review(ResultSet row, String which) throws SQLException {
        return new Review(
                row.getLong(which + "_reviewer_id"),
                row.getString(which + "_reviewer"),
                time(row, which + "_at"),
                row.getString(which + "_opinion"));
    }

    private static Filing filing(ResultSet row) throws SQLException {
        return new Filing(row.getString("filing_number"), date(row, "filed_on"));
    }

    private static Decision decision(ResultSet row) throws SQLException {
        return new Decision(
                row.getString("decision_number"),
                date(row, "decided_on"),
                CaseState.Outcome.valueOf(row.getString("outcome")),
                row.getLong("fine_cents"),
                row.getObject("served_on", LocalDate.class),
                row.getObject("paid_on", LocalDate.class));
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static LocalDate date(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
