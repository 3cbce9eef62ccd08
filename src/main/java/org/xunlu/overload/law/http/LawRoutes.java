package org.xunlu.overload.law.http;

import static org.xunlu.http.Allowed.ADMINISTRATOR;
import static org.xunlu.http.Allowed.PERSON;
import static org.xunlu.http.Allowed.REVIEWER;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.xunlu.account.AuditEntry.Outcome;
import org.xunlu.account.AuditTrail;
import org.xunlu.http.Calls;
import org.xunlu.http.Endpoint;
import org.xunlu.http.Routes;
import org.xunlu.overload.MassLimits;
import org.xunlu.overload.PassRegister;
import org.xunlu.overload.law.DayCounting;
import org.xunlu.overload.law.LawEffect;
import org.xunlu.overload.law.LawRegister;
import org.xunlu.overload.law.LawRule;
import org.xunlu.overload.law.RuleKind;
import org.xunlu.rule.RuleEdit;

/** The rows of law: everybody reads them, administrators and reviewers edit them, the history stays. */
public final class LawRoutes implements Routes {
    private static final int EDITS = 200;

    private final LawRegister register;
    private final Supplier<MassLimits> limits;
    private final PassRegister passes;
    private final String province;
    private final AuditTrail audit;
    private final Clock clock;

    /**
     * Routes to this register; limits and passes tell what a change would do.
     *
     * @param province the one this installation is in
     */
    public LawRoutes(
            LawRegister register,
            Supplier<MassLimits> limits,
            PassRegister passes,
            String province,
            AuditTrail audit,
            Clock clock) {
        this.register = register;
        this.limits = limits;
        this.passes = passes;
        this.province = province;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/api/rules/law", "list the dated rows of fines, points and terms", this::list, PERSON),
                Endpoint.get("/api/rules/law/history", "list who changed which row", this::history, PERSON),
                Endpoint.post("/api/rules/law", "add a row of law", this::add, ADMINISTRATOR, REVIEWER),
                Endpoint.put("/api/rules/law/{id}", "change a row of law", this::replace, ADMINISTRATOR, REVIEWER),
                Endpoint.post(
                        "/api/rules/law/effect",
                        "tell what a changed row of law would make of the newest passes; nothing is kept",
                        this::effect,
                        ADMINISTRATOR,
                        REVIEWER));
    }

    private void list(Context context) {
        context.json(new Rules(province, register.book().rules()));
    }

    private void history(Context context) {
        context.json(new Edits(register.listEdits(EDITS)));
    }

    private void effect(Context context) {
        Form form = Calls.body(context, Form.class);
        LawRule rule = form.rule(form.id == null ? 0 : form.id, 1);
        MassLimits inForce = limits.get();
        context.json(LawEffect.of(
                passes,
                new LawEffect.Rules(inForce, register.book(), province),
                new LawEffect.Rules(inForce, register.book().with(rule), province),
                rule.validFrom()));
    }

    private void add(Context context) {
        LawRule saved = save(context, Calls.body(context, Form.class).rule(0, 1));
        context.status(201);
        Calls.answerVersioned(context, saved.version(), saved);
    }

    private void replace(Context context) {
        LawRule saved =
                save(context, Calls.body(context, Form.class).rule(Calls.id(context, "id"), Calls.version(context)));
        Calls.answerVersioned(context, saved.version(), saved);
    }

    private LawRule save(Context context, LawRule rule) {
        LawRule saved = register.save(rule, Calls.caller(context), clock.instant());
        audit.record(Calls.caller(context), "law.edit", "law rule " + saved.id(), Outcome.DONE, saved.name());
        return saved;
    }

    record Rules(String province, List<LawRule> items) {}

    record Edits(List<RuleEdit> items) {}

    /** A row as people send it; {@code id} is only for the effect of changing that row. */
    record Form(
            @Nullable Long id,
            @Nullable RuleKind kind,
            @Nullable String name,
            @Nullable String province,
            @Nullable Integer from,
            @Nullable Integer to,
            @Nullable Integer heightMm,
            @Nullable Integer widthMm,
            @Nullable Integer lengthMm,
            @Nullable Long least,
            @Nullable Long most,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable String source,
            @Nullable Boolean verified,
            @Nullable DayCounting counting) {
        LawRule rule(long id, long version) {
            return new LawRule(
                    id,
                    Calls.required(kind, "kind"),
                    Calls.required(name, "name"),
                    province == null || province.isBlank() ? LawRule.NATION : province,
                    from,
                    to,
                    heightMm,
                    widthMm,
                    lengthMm,
                    least,
                    most,
                    Calls.required(validFrom, "validFrom"),
                    validTo,
                    Calls.required(source, "source"),
                    Boolean.TRUE.equals(verified),
                    version,
                    counting);
        }
    }
}
