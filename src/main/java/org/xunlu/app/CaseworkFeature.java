package org.xunlu.app;

import java.io.BufferedReader;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
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
import org.xunlu.finding.casework.http.CaseRuleRoutes;
import org.xunlu.finding.casework.http.CaseworkRoutes;
import org.xunlu.finding.casework.http.StepRoutes;
import org.xunlu.finding.casework.importing.CaseRuleSeed;
import org.xunlu.finding.document.DocumentDesk;
import org.xunlu.finding.document.DocumentKind;
import org.xunlu.finding.document.Template;
import org.xunlu.finding.document.http.DocumentRoutes;
import org.xunlu.finding.http.FindingView;
import org.xunlu.finding.market.HarvestDesk;
import org.xunlu.finding.market.MarketDesk;
import org.xunlu.finding.market.http.HarvestRoutes;
import org.xunlu.finding.market.http.MarketRoutes;
import org.xunlu.finding.sql.CaseQueries;
import org.xunlu.finding.sql.CaseRuleStore;
import org.xunlu.finding.sql.CaseStore;
import org.xunlu.finding.sql.DocumentStore;
import org.xunlu.finding.sql.FindingStore;
import org.xunlu.finding.sql.MarketStore;
import org.xunlu.http.Messages;
import org.xunlu.http.Routes;
import org.xunlu.live.Feed;
import org.xunlu.network.NetworkHolder;
import org.xunlu.network.http.SiteMap;
import org.xunlu.patrol.demand.sql.DemandStore;
import org.xunlu.patrol.sql.RosterStore;

/** What becomes of findings, wired: steps, files, terms. */
final class CaseworkFeature {
    private static final Set<Role> SEE_FINDINGS = Set.of(Role.DISPATCHER, Role.OFFICER, Role.REVIEWER, Role.PLANNER);

    private static final String USUAL_BRIGADE = "萧县交通运输综合行政执法大队";

    private final List<Routes> routes;
    private final CaseLedger ledger;

    CaseworkFeature(
            Config config,
            Database database,
            Clock clock,
            Messages messages,
            AuditTrail audit,
            NetworkHolder network,
            HolidayBook holidays,
            Feed feed) {
        CaseStore cases = new CaseStore(database);
        CaseRuleStore rows = new CaseRuleStore(database);
        rows.seed(BundledRules.read("casework.csv", CaseRuleSeed::read));
        FindingStore findings = new FindingStore(database);
        Officers officers = new DutyOfficers(new RosterStore(database));
        Supplier<CaseRules> rules = () -> new CaseRules(rows.rules(), holidays.calendar());
        CaseQueries lists = new CaseQueries(database);
        ledger = new CaseLedger(
                findings,
                cases,
                rules,
                new ArticleStore<>(database, "finding_kind_rule", "kind", FindingKind.class)::list,
                officers,
                clock,
                finding -> feed.publish("finding", SEE_FINDINGS, FindingView.of(finding)));
        MarketStore markets = new MarketStore(database);
        MarketSeasons seasons = new MarketSeasons(new DemandStore(database));
        DocumentStore shelf = new DocumentStore(database);
        seedTemplates(shelf, clock);
        DocumentDesk documents = new DocumentDesk(
                ledger,
                findings,
                shelf,
                kind -> messages.text("zh", "finding.kind_" + kind.name(), Map.of()),
                at -> SiteMap.svg(network.current(), at),
                config.text("brigade.name", USUAL_BRIGADE),
                clock);
        routes = List.of(
                new DocumentRoutes(documents, shelf, audit, clock),
                new MarketRoutes(new MarketDesk(findings, markets, seasons), audit, clock),
                new HarvestRoutes(new HarvestDesk(findings, markets, seasons), audit, clock),
                new StepRoutes(new OrderDesk(ledger), new PenaltyDesk(ledger), new ClosingDesk(ledger), audit),
                new CaseworkRoutes(ledger, findings, officers, clock),
                new CaseRuleRoutes(rows, rules, lists, audit, clock),
                new CaseListRoutes(lists, new Recurrences(ledger, lists, rules, clock), ledger, rules, audit, clock));
    }

    /** Where the steps of findings are kept. */
    CaseLedger ledger() {
        return ledger;
    }

    /** The texts the program comes with, for kinds that have none yet; the first two lines are number and source. */
    private static void seedTemplates(DocumentStore shelf, Clock clock) {
        Set<DocumentKind> known = shelf.templates().stream().map(Template::kind).collect(Collectors.toSet());
        for (DocumentKind kind : DocumentKind.values()) {
            if (!known.contains(kind)) {
                String text = BundledRules.read(
                        "templates/" + kind.name() + ".txt",
                        csv -> new BufferedReader(csv).lines().collect(Collectors.joining("\n")));
                String[] parts = text.split("\n", 3);
                shelf.add(
                        new Template(
                                0,
                                kind,
                                parts[0].replace("number: ", ""),
                                parts[2],
                                LocalDate.EPOCH,
                                parts[1].replace("source: ", "")),
                        "",
                        clock.instant());
            }
        }
    }

    List<Routes> routes() {
        return routes;
    }
}
