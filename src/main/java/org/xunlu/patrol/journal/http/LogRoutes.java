package org.xunlu.patrol.journal.http;

import static org.xunlu.http.Allowed.DISPATCHER;
import static org.xunlu.http.Allowed.OFFICER;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xunlu.account.AuditEntry.Outcome;
import org.xunlu.account.AuditTrail;
import org.xunlu.http.Calls;
import org.xunlu.http.Endpoint;
import org.xunlu.http.Routes;
import org.xunlu.ogc.CsvText;
import org.xunlu.patrol.LeftOut;
import org.xunlu.patrol.Patrol;
import org.xunlu.patrol.PatrolDesk;
import org.xunlu.patrol.PatrolId;
import org.xunlu.patrol.journal.DrivenRun;
import org.xunlu.patrol.journal.Found;
import org.xunlu.patrol.journal.LogDesk;
import org.xunlu.patrol.journal.PatrolLog;
import org.xunlu.patrol.journal.Remarks;
import org.xunlu.refusal.Refusal;

/** Patrol logs: read as JSON or CSV by dispatchers and the crew, with remarks of their own. */
public final class LogRoutes implements Routes {
    private final LogDesk desk;
    private final PatrolDesk patrols;
    private final AuditTrail audit;

    /** Routes of this desk. */
    public LogRoutes(LogDesk desk, PatrolDesk patrols, AuditTrail audit) {
        this.desk = desk;
        this.patrols = patrols;
        this.audit = audit;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(
                        "/api/patrols/{id}/log",
                        "write the log of a patrol from its plan, track and photos",
                        this::show,
                        DISPATCHER,
                        OFFICER),
                Endpoint.get("/api/patrols/{id}/log.csv", "the same as CSV", this::export, DISPATCHER, OFFICER),
                Endpoint.put(
                        "/api/patrols/{id}/log/remarks",
                        "add weather, conditions and a conclusion to a patrol's log",
                        this::remark,
                        DISPATCHER,
                        OFFICER),
                Endpoint.post(
                        "/api/patrols/{id}/log/signatures",
                        "sign a log as it was read; refused when it says something else meanwhile",
                        this::sign,
                        DISPATCHER,
                        OFFICER),
                Endpoint.get(
                        "/api/officer/logs",
                        "list the caller's patrols of the last days whose log waits for the signature",
                        this::unsigned,
                        OFFICER));
    }

    private Patrol patrol(Context context) {
        Patrol patrol = patrols.get(new PatrolId(Calls.id(context, "id")));
        patrols.requireConcerned(patrol, Calls.caller(context));
        return patrol;
    }

    private void show(Context context) {
        Patrol patrol = patrol(context);
        audit.recordView(
                Calls.caller(context),
                "patrol.log.view",
                "patrol " + patrol.id().value(),
                "");
        PatrolLog log = desk.write(patrol);
        Calls.answerVersioned(context, log.remarks().version(), LogViews.Full.of(log));
    }

    private void remark(Context context) {
        Patrol patrol = patrol(context);
        RemarkForm form = Calls.body(context, RemarkForm.class);
        Remarks wanted = new Remarks(
                text(form.weather, "weather", 100),
                text(form.roadCondition, "roadCondition", 200),
                text(form.carCondition, "carCondition", 200),
                text(form.equipmentCondition, "equipmentCondition", 200),
                text(form.conclusion, "conclusion", 1000),
                Calls.caller(context).name(),
                Calls.version(context));
        Remarks kept = desk.remark(patrol, wanted)
                .orElseThrow(() -> Refusal.stale(desk.remarks().find(patrol.id())));
        audit.record(
                Calls.caller(context),
                "patrol.log.edit",
                "patrol " + patrol.id().value(),
                Outcome.DONE,
                "");
        Calls.answerVersioned(context, kept.version(), kept);
    }

    private void sign(Context context) {
        Patrol patrol = patrol(context);
        String content = Calls.required(Calls.body(context, SignForm.class).content, "content");
        PatrolLog log = desk.sign(patrol, content, Calls.caller(context));
        if (!log.content().equals(content)) {
            throw Refusal.stale(LogViews.Full.of(log));
        }
        audit.record(
                Calls.caller(context),
                "patrol.log.sign",
                "patrol " + patrol.id().value(),
                Outcome.DONE,
                "SHA-256 " + content);
        context.status(201);
        Calls.answerVersioned(context, log.remarks().version(), LogViews.Full.of(log));
    }

    private void unsigned(Context context) {
        context.json(new LogViews.Waiting(desk.listUnsigned(Calls.caller(context)).stream()
                .map(LogViews.Waits::of)
                .toList()));
    }

    private static String text(@Nullable String text, String field, int longest) {
        String stripped = text == null ? "" : text.strip();
        if (stripped.length() > longest) {
            throw Refusal.invalid("out_of_range", field, Map.of("min", 0, "max", longest, "value", stripped.length()));
        }
        return stripped;
    }

    private void export(Context context) {
        Patrol patrol = patrol(context);
        audit.record(Calls.caller(context), "export", "patrol " + patrol.id().value(), Outcome.DONE, "log.csv");
        PatrolLog log = desk.write(patrol);
        StringBuilder csv = new StringBuilder(CsvText.BYTE_ORDER_MARK)
                .append(CsvText.row(List.of(
                        "kind", "at", "until", "route", "road", "from", "to", "km", "planned", "turned", "note")));
        for (DrivenRun run : log.driven()) {
            csv.append(CsvText.row(Arrays.asList(
                    "DRIVEN",
                    run.at(),
                    run.until(),
                    run.routeCode(),
                    run.roadName(),
                    run.from(),
                    run.to(),
                    km(run.meters()),
                    run.wanted(),
                    run.turned(),
                    "")));
        }
        for (Found found : log.found()) {
            csv.append(CsvText.row(Arrays.asList(
                    "FOUND",
                    found.at(),
                    "",
                    "",
                    found.address(),
                    "",
                    "",
                    "",
                    "",
                    "",
                    found.kind() + " " + found.note())));
        }
        for (LeftOut left : log.notProven()) {
            csv.append(CsvText.row(Arrays.asList(
                    "NOT_PROVEN",
                    "",
                    "",
                    left.routeCode(),
                    left.roadName(),
                    left.from(),
                    left.to(),
                    km(left.meters()),
                    true,
                    "",
                    "")));
        }
        context.header(
                "Content-Disposition",
                "attachment; filename=\"patrol-log-" + patrol.id().value() + ".csv\"");
        Calls.answerUtf8(context, "text/csv; charset=utf-8", csv.toString());
    }

    private static double km(double meters) {
        return Math.round(meters) / 1000.0;
    }

    record RemarkForm(
            @Nullable String weather,
            @Nullable String roadCondition,
            @Nullable String carCondition,
            @Nullable String equipmentCondition,
            @Nullable String conclusion) {}

    record SignForm(@Nullable String content) {}
}
