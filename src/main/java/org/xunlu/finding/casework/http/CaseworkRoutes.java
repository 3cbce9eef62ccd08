package org.xunlu.finding.casework.http;

import static org.xunlu.http.Allowed.ADMINISTRATOR;
import static org.xunlu.http.Allowed.DISPATCHER;
import static org.xunlu.http.Allowed.OFFICER;
import static org.xunlu.http.Allowed.PLANNER;
import static org.xunlu.http.Allowed.REVIEWER;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.xunlu.finding.Finding;
import org.xunlu.finding.FindingId;
import org.xunlu.finding.FindingRegister;
import org.xunlu.finding.casework.CaseLedger;
import org.xunlu.finding.casework.CaseParts;
import org.xunlu.finding.casework.NextSteps;
import org.xunlu.finding.casework.Officers;
import org.xunlu.http.Calls;
import org.xunlu.http.Endpoint;
import org.xunlu.http.Routes;

/** What comes next for a finding, and the officers who may do it. */
public final class CaseworkRoutes implements Routes {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final CaseLedger ledger;
    private final FindingRegister findings;
    private final Officers officers;
    private final Clock clock;

    public CaseworkRoutes(CaseLedger ledger, FindingRegister findings, Officers officers, Clock clock) {
        this.ledger = ledger;
        this.findings = findings;
        this.officers = officers;
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
                        REVIEWER));
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

    record OfficerList(List<OfficerView> items) {}

    record OfficerView(long id, String name, boolean certified) {}
}
