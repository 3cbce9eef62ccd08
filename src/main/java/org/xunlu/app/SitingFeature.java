package org.xunlu.app;

import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xunlu.account.AuditTrail;
import org.xunlu.database.Database;
import org.xunlu.geo.LonLat;
import org.xunlu.http.Messages;
import org.xunlu.http.Routes;
import org.xunlu.job.JobBoard;
import org.xunlu.overload.sql.CheckpointStore;
import org.xunlu.overload.sql.PassStore;
import org.xunlu.patrol.DutyRoster;
import org.xunlu.patrol.SquadronId;
import org.xunlu.patrol.Unit;
import org.xunlu.siting.flow.PassCounts;
import org.xunlu.siting.http.CandidateRoutes;
import org.xunlu.siting.http.FreightRoutes;
import org.xunlu.siting.http.PlatePairRoutes;
import org.xunlu.siting.http.PostRoutes;
import org.xunlu.siting.http.ProjectRoutes;
import org.xunlu.siting.http.ScenarioRoutes;
import org.xunlu.siting.http.SiteRuleRoutes;
import org.xunlu.siting.http.StudyExportRoutes;
import org.xunlu.siting.http.StudyRoutes;
import org.xunlu.siting.importing.SiteRuleSeed;
import org.xunlu.siting.post.Spot;
import org.xunlu.siting.sql.FlowStore;
import org.xunlu.siting.sql.FreightStore;
import org.xunlu.siting.sql.PlatePairStore;
import org.xunlu.siting.sql.ProjectStore;
import org.xunlu.siting.sql.SiteRuleStore;
import org.xunlu.siting.sql.StudyStore;
import org.xunlu.siting.study.StudyDesk;

/** Siting of weigh-in-motion points, wired. */
final class SitingFeature implements AutoCloseable {
    private static final int MOST_UNITS = 1000;

    private final List<Routes> routes;
    private final SitingWarmUp warmUp;

    SitingFeature(
            Database database,
            Clock clock,
            Messages messages,
            AuditTrail audit,
            NetworkFeature network,
            DutyRoster roster,
            JobBoard jobs) {
        FreightStore places = new FreightStore(database);
        FlowStore flows = new FlowStore(database);
        SiteRuleStore rules = new SiteRuleStore(database);
        seed(rules);
        CheckpointStore checkpoints = new CheckpointStore(database);
        PassStore passes = new PassStore(database);
        StudyDesk desk = new StudyDesk(network.holder(), places, flows, rules, checkpoints, clock);
        warmUp = new SitingWarmUp(desk);
        routes = List.of(
                new FreightRoutes(places, flows, desk, audit, messages),
                new ScenarioRoutes(places, flows, new PassCounts(checkpoints, passes), desk, audit, messages, clock),
                new CandidateRoutes(desk, checkpoints, audit),
                new PlatePairRoutes(new PlatePairStore(database), checkpoints, clock),
                new SiteRuleRoutes(desk, rules, audit),
                new StudyRoutes(desk, new StudyStore(database), rules, jobs, audit, clock),
                new StudyExportRoutes(new StudyStore(database), audit),
                new ProjectRoutes(new ProjectStore(database), checkpoints, passes, flows, desk, audit, clock),
                new PostRoutes(network.holder(), network.places()::listPlaces, () -> bases(roster), flows, desk));
    }

    /** Where squadrons' cars start today, each place once. */
    private static List<Spot> bases(DutyRoster roster) {
        Map<LonLat, Spot> bases = new LinkedHashMap<>();
        Map<SquadronId, String> names = new HashMap<>();
        roster.listSquadrons().forEach(squadron -> names.put(squadron.id(), squadron.name()));
        for (Unit unit : roster.listUnits(null, MOST_UNITS, null).items()) {
            LonLat base = unit.base();
            if (base != null) {
                String name = names.getOrDefault(unit.squadron(), unit.name());
                bases.putIfAbsent(base, new Spot(name, base, true));
            }
        }
        return List.copyOf(bases.values());
    }

    private static void seed(SiteRuleStore rules) {
        if (!rules.rules().isEmpty()) {
            return;
        }
        BundledRules.read("site-rules.csv", SiteRuleSeed::rules).forEach(rules::add);
        BundledRules.read("site-costs.csv", SiteRuleSeed::costs).forEach(rules::add);
    }

    @Override
    public void close() {
        warmUp.close();
    }

    List<Routes> routes() {
        return routes;
    }
}
