package org.xunlu.track.http;

import static org.xunlu.http.Allowed.ADMINISTRATOR;
import static org.xunlu.http.Allowed.AUDITOR;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xunlu.access.Caller;
import org.xunlu.account.AuditEntry.Outcome;
import org.xunlu.account.AuditTrail;
import org.xunlu.http.Calls;
import org.xunlu.http.Endpoint;
import org.xunlu.http.Routes;
import org.xunlu.track.Retention;
import org.xunlu.track.RetentionRule;
import org.xunlu.track.RetentionRule.Kind;
import org.xunlu.track.RetentionRun;

/** How long tracks and raw messages are kept, and what was removed. */
public final class RetentionRoutes implements Routes {
    private static final int RUNS = 50;

    private final Retention retention;
    private final AuditTrail audit;

    /** Administers this. */
    public RetentionRoutes(Retention retention, AuditTrail audit) {
        this.retention = retention;
        this.audit = audit;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(
                        "/api/retention",
                        "tell how long each class of data is kept, by which rules, and what was removed",
                        context -> context.json(view()),
                        ADMINISTRATOR,
                        AUDITOR),
                Endpoint.post(
                        "/api/retention/rules",
                        "keep a class of data longer or shorter from a day on",
                        this::add,
                        ADMINISTRATOR),
                Endpoint.post(
                        "/api/retention/run", "remove now what has been kept long enough", this::run, ADMINISTRATOR));
    }

    private View view() {
        return new View(
                Arrays.stream(Kind.values())
                        .map(kind -> new InForce(
                                kind,
                                retention.getRule(kind).days(),
                                retention.horizon(kind).toString(),
                                kind.leastDays(),
                                kind.mostDays()))
                        .toList(),
                retention.listRules(),
                retention.listRuns(RUNS));
    }

    private void add(Context context) {
        RuleBody body = Calls.body(context, RuleBody.class);
        Caller caller = Calls.caller(context);
        RetentionRule rule = retention.add(
                Calls.required(body.kind(), "kind"),
                Calls.required(body.days(), "days"),
                Calls.required(body.validFrom(), "validFrom"),
                Calls.required(body.source(), "source"),
                caller.name());
        audit.record(
                caller,
                "retention.rule",
                "retention " + rule.kind(),
                Outcome.DONE,
                rule.days() + " days from " + rule.validFrom() + ": " + rule.source());
        context.status(201).json(rule);
    }

    private void run(Context context) {
        List<RetentionRun> runs = retention.run();
        for (RetentionRun run : runs) {
            audit.record(
                    Calls.caller(context),
                    "retention.run",
                    "retention " + run.kind(),
                    Outcome.DONE,
                    run.removed() + " rows before " + run.before());
        }
        context.json(Map.of("runs", runs));
    }

    /**
     * The whole page.
     *
     * @param kinds what is in force today
     * @param rules all rules, the latest first
     * @param runs what was removed, the latest first
     */
    public record View(List<InForce> kinds, List<RetentionRule> rules, List<RetentionRun> runs) {}

    /**
     * A class of data today.
     *
     * @param before what is older goes with the next run
     */
    public record InForce(Kind kind, int days, String before, int leastDays, int mostDays) {}

    /** A new rule. */
    public record RuleBody(
            @Nullable Kind kind,
            @Nullable Integer days,
            @Nullable LocalDate validFrom,
            @Nullable String source) {}
}
