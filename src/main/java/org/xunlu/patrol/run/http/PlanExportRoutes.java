package org.xunlu.patrol.run.http;

import static org.xunlu.http.Allowed.DISPATCHER;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xunlu.account.AuditEntry.Outcome;
import org.xunlu.account.AuditTrail;
import org.xunlu.exchange.exporting.Spreadsheet;
import org.xunlu.exchange.http.SheetWords;
import org.xunlu.http.Calls;
import org.xunlu.http.Endpoint;
import org.xunlu.http.Messages;
import org.xunlu.http.Routes;
import org.xunlu.ogc.CsvText;
import org.xunlu.patrol.DutyRoster;
import org.xunlu.patrol.UnitId;
import org.xunlu.patrol.run.PlanRun;
import org.xunlu.patrol.run.PlanRunId;
import org.xunlu.patrol.run.RunDesk;

/** Plans as files, a row a day and unit. What left the server is audited. */
public final class PlanExportRoutes implements Routes {
    private static final String TABLE = "plan";
    private static final List<String> COLUMNS =
            List.of("day", "unit", "departs", "shift_ends", "km", "to_inspect_km", "hours", "decoy", "state");

    private final RunDesk desk;
    private final RunNames names;
    private final Messages messages;
    private final AuditTrail audit;

    /** Files of the plans of this desk. */
    public PlanExportRoutes(RunDesk desk, DutyRoster roster, Messages messages, AuditTrail audit) {
        this.desk = desk;
        this.names = new RunNames(roster, desk.book());
        this.messages = messages;
        this.audit = audit;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/api/patrol/runs/{id}/csv", "give a plan by day and unit as CSV", this::csv, DISPATCHER),
                Endpoint.get(
                        "/api/patrol/runs/{id}/xlsx",
                        "the same as a workbook in the language asked for",
                        this::workbook,
                        DISPATCHER));
    }

    private void csv(Context context) {
        StringBuilder text = new StringBuilder(CsvText.BYTE_ORDER_MARK).append(CsvText.row(COLUMNS));
        rows(context, "csv").forEach(row -> text.append(CsvText.row(row)));
        Calls.answerUtf8(context, "text/csv; charset=utf-8", text.toString());
    }

    private void workbook(Context context) throws IOException {
        List<List<Object>> rows = rows(context, "xlsx");
        String asked = context.queryParam("language");
        String language = Messages.language(asked == null ? context.header("Accept-Language") : asked);
        SheetWords words = new SheetWords(messages, language, TABLE);
        context.contentType(Spreadsheet.MEDIA_TYPE);
        new Spreadsheet(
                        words.name(),
                        words.headings(COLUMNS),
                        sink -> rows.forEach(row -> sink.accept(words.cells(COLUMNS, row))))
                .write(context.outputStream());
    }

    private List<List<Object>> rows(Context context, String kind) {
        PlanRun run = desk.get(new PlanRunId(Calls.id(context, "id")));
        Map<UnitId, String> known = new HashMap<>();
        List<List<Object>> rows = PlannedRow.all(run, desk.book()).stream()
                .map(each -> List.<Object>of(
                        each.day().toString(),
                        names.name(known, each.unit()),
                        each.sums().from(),
                        each.sums().to(),
                        RunViews.Member.tenth(each.sums().lengthMeters() / 1000),
                        RunViews.Member.tenth(each.sums().requiredMeters() / 1000),
                        RunViews.Member.tenth(each.sums().seconds() / 3600),
                        each.decoy() ? "yes" : "no",
                        each.state() == null ? "PLANNED" : each.state().name()))
                .toList();
        audit.record(Calls.caller(context), "plan.export", PlanRunRoutes.subject(run), Outcome.DONE, kind);
        context.header(
                "Content-Disposition", "attachment; filename=\"plan-" + run.id().value() + "." + kind + "\"");
        return rows;
    }
}
