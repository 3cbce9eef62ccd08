package org.xunlu.zone.http;

import static org.xunlu.http.Allowed.ADMINISTRATOR;
import static org.xunlu.http.Allowed.PERSON;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xunlu.account.AuditEntry.Outcome;
import org.xunlu.account.AuditTrail;
import org.xunlu.http.Calls;
import org.xunlu.http.Endpoint;
import org.xunlu.http.Routes;
import org.xunlu.rule.RuleEdit;
import org.xunlu.zone.Matter;
import org.xunlu.zone.MeasuredFrom;
import org.xunlu.zone.ZoneObject;
import org.xunlu.zone.ZoneRule;
import org.xunlu.zone.ZoneRuleRegister;

/** The zone rules: everybody reads them, administrators edit them, the history stays. */
public final class ZoneRuleRoutes implements Routes {
    private static final int EDITS = 200;

    private final ZoneRuleRegister register;
    private final String province;
    private final AuditTrail audit;
    private final Clock clock;
    private final Runnable changed;

    /**
     * Routes to this register.
     *
     * @param province the one this installation is in
     * @param changed hears of every row that was added or changed
     */
    public ZoneRuleRoutes(ZoneRuleRegister register, String province, AuditTrail audit, Clock clock, Runnable changed) {
        this.register = register;
        this.province = province;
        this.audit = audit;
        this.clock = clock;
        this.changed = changed;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/api/rules/zones", "list the dated rows of road land and zones", this::list, PERSON),
                Endpoint.get("/api/rules/zones/history", "list who changed which row", this::history, PERSON),
                Endpoint.post("/api/rules/zones", "add a zone rule", this::add, ADMINISTRATOR),
                Endpoint.put("/api/rules/zones/{id}", "change a zone rule", this::replace, ADMINISTRATOR));
    }

    private void list(Context context) {
        context.json(new Rules(province, register.book().rules()));
    }

    private void history(Context context) {
        context.json(new Edits(register.listEdits(EDITS)));
    }

    private void add(Context context) {
        ZoneRule saved = save(context, Calls.body(context, Form.class).rule(0, 1));
        context.status(201);
        Calls.answerVersioned(context, saved.version(), saved);
    }

    private void replace(Context context) {
        ZoneRule saved =
                save(context, Calls.body(context, Form.class).rule(Calls.id(context, "id"), Calls.version(context)));
        Calls.answerVersioned(context, saved.version(), saved);
    }

    private ZoneRule save(Context context, ZoneRule rule) {
        ZoneRule saved = register.save(rule, Calls.caller(context), clock.instant());
        changed.run();
        audit.record(
                Calls.caller(context),
                "zone.edit",
                "zone rule " + saved.id(),
                Outcome.DONE,
                saved.matter() + " " + saved.object());
        return saved;
    }

    record Rules(String province, List<ZoneRule> items) {}

    record Edits(List<RuleEdit> items) {}

    /** A row as people send it. */
    record Form(
            @Nullable Matter matter,
            @Nullable ZoneObject object,
            @Nullable MeasuredFrom from,
            @Nullable Double distanceMeters,
            @Nullable Double upMeters,
            @Nullable String province,
            @Nullable String article,
            @Nullable String source,
            @Nullable Boolean verified,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {
        ZoneRule rule(long id, long version) {
            return new ZoneRule(
                    id,
                    Calls.required(matter, "matter"),
                    Calls.required(object, "object"),
                    Calls.required(from, "from"),
                    Calls.required(distanceMeters, "distanceMeters"),
                    upMeters,
                    province == null || province.isBlank() ? ZoneRule.NATION : province,
                    Calls.required(article, "article"),
                    Calls.required(source, "source"),
                    Boolean.TRUE.equals(verified),
                    Calls.required(validFrom, "validFrom"),
                    validTo,
                    version);
        }
    }
}
