package org.xunlu.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.xunlu.account.AuditTrail;
import org.xunlu.database.Database;
import org.xunlu.http.Messages;
import org.xunlu.http.Routes;
import org.xunlu.job.JobBoard;
import org.xunlu.network.NetworkHolder;
import org.xunlu.overload.sql.CheckpointStore;
import org.xunlu.overload.sql.PassStore;
import org.xunlu.siting.flow.PassCounts;
import org.xunlu.siting.http.CandidateRoutes;
import org.xunlu.siting.http.FreightRoutes;
import org.xunlu.siting.http.ScenarioRoutes;
import org.xunlu.siting.http.StudyRoutes;
import org.xunlu.siting.importing.SiteRuleSeed;
import org.xunlu.siting.sql.FlowStore;
import org.xunlu.siting.sql.FreightStore;
import org.xunlu.siting.sql.SiteRuleStore;
import org.xunlu.siting.sql.StudyStore;
import org.xunlu.siting.study.StudyDesk;

/** Siting of weigh-in-motion points, wired. */
final class SitingFeature {
    private final List<Routes> routes;

    SitingFeature(
            Database database,
            Clock clock,
            Messages messages,
            AuditTrail audit,
            NetworkHolder network,
            JobBoard jobs) {
        FreightStore places = new FreightStore(database);
        FlowStore flows = new FlowStore(database);
        SiteRuleStore rules = new SiteRuleStore(database);
        seed(rules);
        CheckpointStore checkpoints = new CheckpointStore(database);
        PassStore passes = new PassStore(database);
        StudyDesk desk = new StudyDesk(network, places, flows, rules, checkpoints, clock);
        routes = List.of(
                new FreightRoutes(places, flows, desk, audit, messages),
                new ScenarioRoutes(
                        places, flows, new PassCounts(checkpoints, passes), desk, audit, messages, clock),
                new CandidateRoutes(desk, rules, checkpoints, audit),
                new StudyRoutes(desk, new StudyStore(database), rules, jobs, audit, clock));
    }

    private static void seed(SiteRuleStore rules) {
        if (!rules.rules().isEmpty()) {
            return;
        }
        try (Reader sites = open("site-rules.csv");
                Reader costs = open("site-costs.csv")) {
            SiteRuleSeed.rules(sites).forEach(rules::add);
            SiteRuleSeed.costs(costs).forEach(rules::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reader open(String name) {
        InputStream in = SitingFeature.class.getClassLoader().getResourceAsStream("gis-data/rules/" + name);
        if (in == null) {
            throw new IllegalStateException("missing from the program: gis-data/rules/" + name);
        }
        return new InputStreamReader(in, StandardCharsets.UTF_8);
    }

    List<Routes> routes() {
        return routes;
    }
}
