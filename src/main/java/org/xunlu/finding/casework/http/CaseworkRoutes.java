package org.xunlu.finding.casework.http;

import static org.xunlu.http.Allowed.ADMINISTRATOR;
import static org.xunlu.http.Allowed.DISPATCHER;
import static org.xunlu.http.Allowed.OFFICER;
import static org.xunlu.http.Allowed.PERSON;
import static org.xunlu.http.Allowed.PLANNER;
import static org.xunlu.http.Allowed.REVIEWER;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xunlu.account.AuditEntry.Outcome;
import org.xunlu.account.AuditTrail;
import org.xunlu.finding.Finding;
import org.xunlu.finding.FindingId;
import org.xunlu.finding.FindingRegister;
import org.xunlu.finding.casework.CaseLedger;
import org.xunlu.finding.casework.CaseParts;
import org.xunlu.finding.casework.CaseRegister;
import org.xunlu.finding.casework.CaseRule;
import org.xunlu.finding.casework.NextSteps;
import org.xunlu.finding.casework.Officers;
import org.xunlu.http.Calls;
import org.xunlu.http.Endpoint;
import org.xunlu.http.Routes;

/** What comes next for a finding, the officers who may do it, and the rows it is done by. */
public final class CaseworkRoutes implements Routes {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final CaseLedger ledger;
    private final FindingRegister findings;
    private final CaseRegister cases;
    private final Officers officers;
    private final AuditTrail audit;
    private final Clock clock;

    public CaseworkRoutes(
            CaseLedger ledger,
            FindingRegister findings,
            CaseRegister cases,
            Officers officers,
            AuditTrail audit,
            Clock clock) {
        this.ledger = ledger;
        this.findings = findings;
        this.cases = cases;
        this.officers = officers;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(
                        "/api/findings/{id}/case",
                        "show how far a finding is as a case, and what can be done next",
                        this::show,
                        OFFICER,
                        DISPATCHER,
                        REVIEWER,
                        PLANNER,
                        ADMINISTRATOR),
                Endpoint.get(
                        "/api/casework/officers",
                        "list officers who can investigate and verify",
                        this::listOfficers,
                        OFFICER,
                        DISPATCHER,
                        REVIEWER),
                Endpoint.get(
                        "/api/rules/casework",
                        "list the dated rows of bases and terms of case work",
                        this::list,
                        PERSON),
                Endpoint.post(
                        "/api/rules/casework",
                        "add a row of case work; the one before it under this name ends",
                        this::add,
                        ADMINISTRATOR));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CHINA);
    }

    private void show(Context context) {
        Finding finding = ledger.get(new FindingId(Calls.id(context, "id")));
        CaseParts file = ledger.file(finding.id());
        Calls.answerVersioned(
                context,
                finding.version(),
                CaseView.of(
                        finding,
                        file,
                        new NextSteps(ledger)
                                .of(finding, file, findings.photos(finding.id()), Calls.caller(context), today()),
                        Calls.caller(context),
                        ledger.rules(),
                        today()));
    }

    private void listOfficers(Context context) {
        LocalDate today = today();
        context.json(new OfficerList(officers.list().stream()
                .map(each -> new OfficerView(each.id(), each.name(), each.certifiedOn(today)))
                .toList()));
    }

    private void list(Context context) {
        context.json(new Rules(cases.rules()));
    }

    private void add(Context context) {
        CaseRule added = cases.add(Calls.body(context, Form.class).rule());
        audit.record(Calls.caller(context), "casework.rule", "casework rule " + added.name(), Outcome.DONE, "");
        context.status(201).json(added);
    }

    record OfficerList(List<OfficerView> items) {}

    record OfficerView(long id, String name, boolean certified) {}

    record Rules(List<CaseRule> items) {}

    /** A row as people send it; what somebody enters is decided, not assumed. */
    record Form(
            @Nullable String name,
            @Nullable Integer amount,
            CaseRule.@Nullable Unit unit,
            @Nullable String basis,
            @Nullable LocalDate validFrom,
            @Nullable String source) {
        CaseRule rule() {
            return new CaseRule(
                    0,
                    Calls.required(name, "name"),
                    amount,
                    Calls.required(unit, "unit"),
                    basis == null ? "" : basis,
                    Calls.required(validFrom, "validFrom"),
                    null,
                    Calls.required(source, "source"),
                    false);
        }
    }
}
