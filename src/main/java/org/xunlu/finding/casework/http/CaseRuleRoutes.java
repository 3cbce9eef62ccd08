package org.xunlu.finding.casework.http;

import static org.xunlu.http.Allowed.ADMINISTRATOR;
import static org.xunlu.http.Allowed.PERSON;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.xunlu.access.Caller;
import org.xunlu.account.AuditEntry.Outcome;
import org.xunlu.account.AuditTrail;
import org.xunlu.finding.casework.CaseLists;
import org.xunlu.finding.casework.CaseRule;
import org.xunlu.finding.casework.CaseRuleEffect;
import org.xunlu.finding.casework.CaseRuleRegister;
import org.xunlu.finding.casework.CaseRules;
import org.xunlu.http.Calls;
import org.xunlu.http.Endpoint;
import org.xunlu.http.Routes;
import org.xunlu.rule.RuleEdit;

/** The dated rows of case work: everybody reads them, administrators edit them with the effect shown, the history stays. */
public final class CaseRuleRoutes implements Routes {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int EDITS = 200;

    private final CaseRuleRegister register;
    private final Supplier<CaseRules> rules;
    private final CaseLists lists;
    private final AuditTrail audit;
    private final Clock clock;

    /** Routes to this register; the rules as they count, and what is due by them, tell what a change would do. */
    public CaseRuleRoutes(
            CaseRuleRegister register, Supplier<CaseRules> rules, CaseLists lists, AuditTrail audit, Clock clock) {
        this.register = register;
        this.rules = rules;
        this.lists = lists;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(
                        "/api/rules/casework",
                        "list the dated rows of bases and terms of case work",
                        context -> context.json(new Rules(register.rules())),
                        PERSON),
                Endpoint.get(
                        "/api/rules/casework/history",
                        "list who changed which row of case work",
                        context -> context.json(new Edits(register.listEdits(EDITS))),
                        PERSON),
                Endpoint.post(
                        "/api/rules/casework",
                        "add a row of case work; the one before it under this name ends",
                        this::add,
                        ADMINISTRATOR),
                Endpoint.put("/api/rules/casework/{id}", "put a row of case work right", this::replace, ADMINISTRATOR),
                Endpoint.post(
                        "/api/rules/casework/effect",
                        "tell what a changed row would make of the newest steps; nothing is kept",
                        this::effect,
                        ADMINISTRATOR));
    }

    private void add(Context context) {
        Form form = Calls.body(context, Form.class);
        CaseRule added = register.add(form.rule(0, 1), Calls.caller(context), clock.instant());
        context.status(201);
        answer(context, added);
    }

    private void replace(Context context) {
        Form form = Calls.body(context, Form.class);
        Caller caller = Calls.caller(context);
        Instant now = clock.instant();
        answer(context, register.replace(form.rule(Calls.id(context, "id"), Calls.version(context)), caller, now));
    }

    private void answer(Context context, CaseRule saved) {
        audit.record(Calls.caller(context), "casework.rule", "casework rule " + saved.name(), Outcome.DONE, "");
        Calls.answerVersioned(context, saved.version(), saved);
    }

    private void effect(Context context) {
        Form form = Calls.body(context, Form.class);
        context.json(CaseRuleEffect.of(
                rules.get(),
                form.rule(form.id == null ? 0 : form.id, 1),
                LocalDate.ofInstant(clock.instant(), CHINA),
                lists));
    }

    record Rules(List<CaseRule> items) {}

    record Edits(List<RuleEdit> items) {}

    /** A row as people send it; {@code id} is only for the effect of changing that row. */
    record Form(
            @Nullable Long id,
            @Nullable String name,
            @Nullable Integer amount,
            CaseRule.@Nullable Unit unit,
            @Nullable String basis,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable String source,
            @Nullable Boolean assumed) {
        CaseRule rule(long key, long version) {
            return new CaseRule(
                    key,
                    Calls.required(name, "name"),
                    amount,
                    Calls.required(unit, "unit"),
                    basis == null ? "" : basis,
                    Calls.required(validFrom, "validFrom"),
                    validTo,
                    Calls.required(source, "source"),
                    Boolean.TRUE.equals(assumed),
                    version);
        }
    }
}
