package org.xunlu.app;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.xunlu.access.Role;
import org.xunlu.account.AuditEntry.Outcome;
import org.xunlu.account.AuditTrail;
import org.xunlu.asset.Asset;
import org.xunlu.asset.AssetFilter;
import org.xunlu.asset.AssetKind;
import org.xunlu.asset.sql.AssetStore;
import org.xunlu.database.Database;
import org.xunlu.finding.FindingDesk;
import org.xunlu.finding.RoadAddress;
import org.xunlu.finding.http.FindingView;
import org.xunlu.finding.sql.FindingStore;
import org.xunlu.http.Routes;
import org.xunlu.job.JobBoard;
import org.xunlu.live.Feed;
import org.xunlu.network.NetworkHolder;
import org.xunlu.ogc.ExportLayer;
import org.xunlu.paging.Page;
import org.xunlu.screening.ScreeningDesk;
import org.xunlu.screening.ScreeningOutcome;
import org.xunlu.screening.ScreeningRun;
import org.xunlu.screening.ScreeningShelf;
import org.xunlu.screening.ScreeningWatch;
import org.xunlu.screening.SuspicionLayer;
import org.xunlu.screening.http.ScreeningRoutes;
import org.xunlu.screening.http.SuspicionRoutes;
import org.xunlu.screening.sql.ScreeningStore;
import org.xunlu.zone.Footprint;
import org.xunlu.zone.FootprintUse;
import org.xunlu.zone.Structure;
import org.xunlu.zone.ZoneObject;
import org.xunlu.zone.http.ZoneRoutes;
import org.xunlu.zone.http.ZoneRuleRoutes;
import org.xunlu.zone.importing.ZoneRuleSeed;
import org.xunlu.zone.sql.ZoneRuleStore;

/** Zones beside roads and the screening of what stands there, wired. */
final class ScreeningFeature {
    /** Anhui. */
    private static final String USUAL_PROVINCE = "34";

    private static final double ADDRESS_METERS = 1000;
    /** Signs are put into the register by hand on the map, or with a phone beside them. */
    private static final double REGISTER_ERROR_METERS = 5;

    private static final int PAGE = 1000;
    private static final Set<Role> SEE_FINDINGS = Set.of(Role.DISPATCHER, Role.OFFICER, Role.REVIEWER, Role.PLANNER);

    private static final Set<Role> SEE_SUSPICIONS = Set.of(Role.DISPATCHER, Role.REVIEWER, Role.PLANNER);
    private static final long LOOK_EVERY_MILLIS = 2_000;

    private final List<Routes> routes;
    private final List<ExportLayer> layers;

    ScreeningFeature(
            Config config,
            Database database,
            Clock clock,
            AuditTrail audit,
            NetworkHolder network,
            Feed feed,
            JobBoard jobs,
            RepeatedTasks tasks) {
        String province = config.text("law.province", USUAL_PROVINCE);
        ZoneRuleStore rules = new ZoneRuleStore(database);
        rules.seed(BundledRules.read("zone-rules.csv", ZoneRuleSeed::read));
        ScreeningStore shelf = new ScreeningStore(database);
        FindingDesk findings = new FindingDesk(
                new FindingStore(database),
                position ->
                        network.current().findLocation(position, ADDRESS_METERS).map(RoadAddress::of),
                clock,
                finding -> feed.publish("finding", SEE_FINDINGS, FindingView.of(finding)));
        AssetStore assets = new AssetStore(database);
        ScreeningDesk desk = new ScreeningDesk(
                shelf, rules, network, () -> signs(assets), () -> structures(assets), findings, province, clock);
        ScreeningWatch watch = new ScreeningWatch(shelf, desk, jobs, again -> tell(again, audit, feed, shelf));
        network.onChange(roads -> watch.changed());
        tasks.every(LOOK_EVERY_MILLIS, watch::look);
        routes = List.of(
                new ZoneRuleRoutes(rules, province, audit, clock, watch::changed),
                new ZoneRoutes(network, rules, province, clock),
                new ScreeningRoutes(desk, shelf, network, jobs, audit, ImportFeature.uploads(config), clock),
                new SuspicionRoutes(desk, shelf, audit));
        layers = List.of(SuspicionLayer.of(shelf));
    }

    /** To the audit trail, and to the people who review where anything is to be looked at. */
    private static void tell(ScreeningWatch.Again again, AuditTrail audit, Feed feed, ScreeningShelf shelf) {
        ScreeningOutcome outcome = again.outcome();
        audit.recordUnknown(
                "",
                "screening.again",
                "footprint set " + again.set().id(),
                Outcome.DONE,
                again.roads().size() + " roads, " + outcome.fresh() + " new, " + outcome.changed() + " changed, "
                        + outcome.gone() + " gone");
        shelf.runs(again.set().id(), 1, null)
                .items()
                .forEach(run -> feed.publish(
                        "screening",
                        SEE_SUSPICIONS,
                        new ScreeningTold(again.set().name(), run)));
    }

    /**
     * A screening that was done by itself, as open pages hear of it.
     *
     * @param setName empty for the register of signs
     */
    record ScreeningTold(String setName, ScreeningRun run) {}

    /** Billboards and other signs of the register, as points with their height. */
    private static List<Footprint> signs(AssetStore assets) {
        List<Footprint> signs = new ArrayList<>();
        Page.all(after -> assets.list(AssetFilter.ALL, PAGE, after), asset -> {
            AssetKind kind = asset.details().kind();
            if (kind == AssetKind.BILLBOARD || kind == AssetKind.NON_ROAD_SIGN) {
                signs.add(sign(asset));
            }
        });
        return signs;
    }

    private static Footprint sign(Asset asset) {
        String height = asset.details().attributes().get("heightMeters");
        return new Footprint(
                "asset " + asset.id().value(),
                asset.details().name(),
                FootprintUse.BILLBOARD,
                asset.details().position().point(),
                height == null ? null : Double.valueOf(height),
                REGISTER_ERROR_METERS);
    }

    /** Bridges by their size (where a length is missing they count as medium), tunnels and ferries of the register. */
    private static List<Structure> structures(AssetStore assets) {
        List<Structure> structures = new ArrayList<>();
        Page.all(after -> assets.list(AssetFilter.ALL, PAGE, after), asset -> {
            AssetKind kind = asset.details().kind();
            if (kind == AssetKind.BRIDGE || kind == AssetKind.TUNNEL || kind == AssetKind.FERRY) {
                String length = asset.details().attributes().get("lengthMeters");
                double meters = length == null ? 0 : Double.parseDouble(length);
                structures.add(new Structure(
                        kind == AssetKind.TUNNEL
                                ? ZoneObject.TUNNEL
                                : kind == AssetKind.FERRY ? ZoneObject.FERRY : ZoneObject.bridge(meters),
                        asset.details().name(),
                        asset.details().position(),
                        meters));
            }
        });
        return structures;
    }

    List<Routes> routes() {
        return routes;
    }

    List<ExportLayer> layers() {
        return layers;
    }
}
