package org.xunlu.app;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.xunlu.access.Role;
import org.xunlu.account.AuditTrail;
import org.xunlu.article.sql.ArticleStore;
import org.xunlu.calendar.HolidayBook;
import org.xunlu.database.Database;
import org.xunlu.finding.FindingKind;
import org.xunlu.finding.casework.CaseLedger;
import org.xunlu.finding.casework.CaseRules;
import org.xunlu.finding.casework.ClosingDesk;
import org.xunlu.finding.casework.Officers;
import org.xunlu.finding.casework.OrderDesk;
import org.xunlu.finding.casework.PenaltyDesk;
import org.xunlu.finding.casework.Recurrences;
import org.xunlu.finding.casework.http.CaseListRoutes;
import org.xunlu.finding.casework.http.CaseworkRoutes;
import org.xunlu.finding.casework.http.StepRoutes;
import org.xunlu.finding.casework.importing.CaseRuleSeed;
import org.xunlu.finding.http.FindingView;
import org.xunlu.finding.sql.CaseQueries;
import org.xunlu.finding.sql.CaseStore;
import org.xunlu.finding.sql.FindingStore;
import org.xunlu.http.Routes;
import org.xunlu.live.Feed;
import org.xunlu.patrol.sql.RosterStore;

/** What becomes of findings, wired: steps, files, terms. */
final class CaseworkFeature {
    private static final Set<Role> SEE_FINDINGS = Set.of(Role.DISPATCHER, Role.OFFICER, Role.REVIEWER, Role.PLANNER);

    private final List<Routes> routes;
    private final CaseLedger ledger;

    CaseworkFeature(Database database, Clock clock, AuditTrail audit, HolidayBook holidays, Feed feed) {
        CaseStore cases = new CaseStore(database);
        cases.seed(BundledRules.read("casework.csv", CaseRuleSeed::read));
        FindingStore findings = new FindingStore(database);
        Officers officers = new DutyOfficers(new RosterStore(database));
        Supplier<CaseRules> rules = () -> new CaseRules(cases.rules(), holidays.calendar());
        CaseQueries lists = new CaseQueries(database);
        ledger = new CaseLedger(
                findings,
                cases,
                rules,
                new ArticleStore<>(database, "finding_kind_rule", "kind", FindingKind.class)::list,
                officers,
                clock,
                finding -> feed.publish("finding", SEE_FINDINGS, FindingView.of(finding)));
        routes = List.of(
                new StepRoutes(new OrderDesk(ledger), new PenaltyDesk(ledger), new ClosingDesk(ledger), audit),
                new CaseworkRoutes(ledger, findings, cases, officers, audit, clock),
                new CaseListRoutes(lists, new Recurrences(ledger, lists, rules, clock), ledger, rules, audit, clock));
    }

    /** Where the steps of findings are kept. */
    CaseLedger ledger() {
        return ledger;
    }

    List<Routes> routes() {
        return routes;
    }
}
