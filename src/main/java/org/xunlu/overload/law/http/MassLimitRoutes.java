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
import org.xunlu.access.Caller;
import org.xunlu.account.AuditEntry.Outcome;
import org.xunlu.account.AuditTrail;
import org.xunlu.http.Calls;
import org.xunlu.http.Endpoint;
import org.xunlu.http.Routes;
import org.xunlu.overload.Editor;
import org.xunlu.overload.MassLimitRow;
import org.xunlu.overload.MassLimitRule;
import org.xunlu.overload.MassLimitTable;
import org.xunlu.overload.PassRegister;
import org.xunlu.overload.VehicleType;
import org.xunlu.overload.law.LawBook;
import org.xunlu.overload.law.LawEffect;
import org.xunlu.refusal.Refusal;
import org.xunlu.rule.RuleEdit;

/** The dated rows of mass limits: everybody reads them, administrators and reviewers edit them, the history stays. */
public final class MassLimitRoutes implements Routes {
    private static final int EDITS = 200;

    private final MassLimitTable table;
    private final Supplier<LawBook> book;
    private final PassRegister passes;
    private final String province;
    private final AuditTrail audit;
    private final Clock clock;

    /** Routes to this table; the other rules and the passes tell what a change would do. */
    public MassLimitRoutes(
            MassLimitTable table,
            Supplier<LawBook> book,
            PassRegister passes,
            String province,
            AuditTrail audit,
            Clock clock) {
        this.table = table;
        this.book = book;
        this.passes = passes;
        this.province = province;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/api/rules/mass-limits", "list the dated mass limits", this::list, PERSON),
                Endpoint.get(
                        "/api/rules/mass-limits/history", "list who changed which mass limit", this::history, PERSON),
                Endpoint.post("/api/rules/mass-limits", "add a mass limit", this::add, ADMINISTRATOR, REVIEWER),
                Endpoint.put(
                        "/api/rules/mass-limits/{id}", "change a mass limit", this::replace, ADMINISTRATOR, REVIEWER),
                Endpoint.post(
                        "/api/rules/mass-limits/effect",
                        "tell what a changed mass limit would make of the newest passes; nothing is kept",
                        this::effect,
                        ADMINISTRATOR,
                        REVIEWER));
    }

    private void list(Context context) {
        context.json(new Rules(
                province, table.rows().stream().map(MassLimitRoutes::view).toList()));
    }

    private void history(Context context) {
        context.json(new Edits(table.listEdits(EDITS)));
    }

    private void add(Context context) {
        MassLimitRow saved = save(context, new MassLimitRow(0, body(context).rule(), 1));
        context.status(201);
        Calls.answerVersioned(context, saved.version(), view(saved));
    }

    private void replace(Context context) {
        MassLimitRow row =
                new MassLimitRow(Calls.id(context, "id"), body(context).rule(), Calls.version(context));
        MassLimitRow saved;
        try {
            saved = save(context, row);
        } catch (Refusal refusal) {
            if (refusal.current() instanceof MassLimitRow current) {
                throw Refusal.stale(view(current));
            }
            throw refusal;
        }
        Calls.answerVersioned(context, saved.version(), view(saved));
    }

    private MassLimitRow save(Context context, MassLimitRow row) {
        Caller caller = Calls.caller(context);
        MassLimitRow saved = table.save(row, new Editor(caller.personId(), caller.name(), clock.instant()));
        audit.record(
                caller,
                "law.edit",
                "mass limit " + saved.id(),
                Outcome.DONE,
                saved.rule().source());
        return saved;
    }

    private void effect(Context context) {
        Form form = body(context);
        MassLimitRule rule = form.rule();
        MassLimitRow row = new MassLimitRow(form.id == null ? 0 : form.id, rule, 1);
        LawBook law = book.get();
        context.json(LawEffect.of(
                passes,
                new LawEffect.Rules(table.limits(), law, province),
                new LawEffect.Rules(table.with(row), law, province),
                rule.validFrom()));
    }

    private static Form body(Context context) {
        return Calls.body(context, Form.class);
    }

    private static View view(MassLimitRow row) {
        MassLimitRule rule = row.rule();
        return new View(
                row.id(),
                rule.province(),
                rule.axlesFrom(),
                rule.axlesTo(),
                rule.type(),
                rule.singleDriveAxle(),
                rule.limitKg(),
                rule.validFrom(),
                rule.validTo(),
                rule.source(),
                row.version());
    }

    record Rules(String province, List<View> items) {}

    record Edits(List<RuleEdit> items) {}

    record View(
            long id,
            String province,
            int axlesFrom,
            @Nullable Integer axlesTo,
            VehicleType type,
            @Nullable Boolean singleDriveAxle,
            int limitKg,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            String source,
            long version) {}

    /** A row as people send it; {@code id} is only for the effect of changing that row. */
    record Form(
            @Nullable Long id,
            @Nullable String province,
            @Nullable Integer axlesFrom,
            @Nullable Integer axlesTo,
            @Nullable VehicleType type,
            @Nullable Boolean singleDriveAxle,
            @Nullable Integer limitKg,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable String source) {
        MassLimitRule rule() {
            return new MassLimitRule(
                    Calls.required(axlesFrom, "axlesFrom"),
                    axlesTo,
                    Calls.required(type, "type"),
                    singleDriveAxle,
                    Calls.required(limitKg, "limitKg"),
                    Calls.required(validFrom, "validFrom"),
                    validTo,
                    Calls.required(source, "source"),
                    province == null || province.isBlank() ? MassLimitRule.NATION : province);
        }
    }
}
