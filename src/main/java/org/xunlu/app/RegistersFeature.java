package org.xunlu.app;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.xunlu.access.Role;
import org.xunlu.account.AuditTrail;
import org.xunlu.article.importing.ArticleSeed;
import org.xunlu.article.sql.ArticleStore;
import org.xunlu.asset.AssetDesk;
import org.xunlu.asset.AssetLayer;
import org.xunlu.asset.AssetTable;
import org.xunlu.asset.PermitFindings;
import org.xunlu.asset.http.AssetRoutes;
import org.xunlu.asset.http.AssetUpkeepRoutes;
import org.xunlu.asset.sql.AssetStore;
import org.xunlu.database.Database;
import org.xunlu.exchange.Subject;
import org.xunlu.finding.FindingDesk;
import org.xunlu.finding.FindingKind;
import org.xunlu.finding.FindingLayer;
import org.xunlu.finding.FindingTable;
import org.xunlu.finding.RoadAddress;
import org.xunlu.finding.http.FindingRoutes;
import org.xunlu.finding.http.FindingUpkeepRoutes;
import org.xunlu.finding.http.FindingView;
import org.xunlu.finding.http.PhotoDesk;
import org.xunlu.finding.photo.PhotoFiles;
import org.xunlu.finding.photo.PhotoIntake;
import org.xunlu.finding.sql.CaseStore;
import org.xunlu.finding.sql.FindingStore;
import org.xunlu.http.Messages;
import org.xunlu.http.Routes;
import org.xunlu.live.Feed;
import org.xunlu.network.NetworkHolder;
import org.xunlu.ogc.ExportLayer;
import org.xunlu.overload.CheckpointLayer;
import org.xunlu.overload.PassLayer;
import org.xunlu.overload.PassSegmentLayer;
import org.xunlu.overload.SegmentPasses;
import org.xunlu.overload.http.CheckpointRoutes;
import org.xunlu.overload.http.PassRoutes;
import org.xunlu.overload.importing.MassLimitSeed;
import org.xunlu.overload.sql.CheckpointStore;
import org.xunlu.overload.sql.MassLimitStore;
import org.xunlu.overload.sql.PassStore;
import org.xunlu.overload.sql.UpkeepStore;

/** Findings, assets and overload control, wired. */
final class RegistersFeature {
    /** A place farther than this from every road has no road address. */
    private static final double ADDRESS_METERS = 1000;

    private static final Set<Role> SEE_FINDINGS = Set.of(Role.DISPATCHER, Role.OFFICER, Role.REVIEWER, Role.PLANNER);

    private final List<Routes> routes;
    private final List<ExportLayer> layers;
    private final MassLimitStore limits;
    private final FindingDesk findings;
    private final FindingStore findingStore;
    private final CaseStore caseStore;
    private final AssetDesk assets;
    private final AssetStore assetStore;

    RegistersFeature(
            Config config, Database database, Clock clock, AuditTrail audit, NetworkHolder network, Feed feed) {
        RoadAddress.Book addresses = position ->
                network.current().findLocation(position, ADDRESS_METERS).map(RoadAddress::of);
        findingStore = new FindingStore(database);
        caseStore = new CaseStore(database);
        FindingDesk desk = new FindingDesk(
                findingStore,
                addresses,
                clock,
                finding -> feed.publish("finding", SEE_FINDINGS, FindingView.of(finding)));
        limits = limits(database, config.text("law.province", EvidenceFeature.USUAL_PROVINCE));
        findings = desk;
        assetStore = new AssetStore(database);
        assets = new AssetDesk(assetStore, addresses, clock);
        routes = List.of(
                // before those whose {id} would take their last words for a key
                new FindingUpkeepRoutes(desk, audit),
                new AssetUpkeepRoutes(
                        assets, assetStore, new PermitFindings(assetStore, assets, desk, clock), audit, clock),
                findings(config, database, clock, audit, desk),
                new AssetRoutes(assets, assetStore, audit, clock),
                checkpoints(database, audit, network, clock),
                passes(database, audit, network, clock));
        layers = layers(database, network, clock);
    }

    private static List<ExportLayer> layers(Database database, NetworkHolder network, Clock clock) {
        CheckpointStore checkpoints = new CheckpointStore(database);
        PassStore passes = new PassStore(database);
        return List.of(
                new CheckpointLayer(checkpoints),
                new AssetLayer(new AssetStore(database)),
                new FindingLayer(new FindingStore(database)),
                new PassLayer(passes, checkpoints),
                new PassSegmentLayer(new SegmentPasses(checkpoints, passes), network, clock));
    }

    private static Routes findings(Config config, Database database, Clock clock, AuditTrail audit, FindingDesk desk) {
        ArticleStore<FindingKind> articles =
                new ArticleStore<>(database, "finding_kind_rule", "kind", FindingKind.class);
        articles.seed(BundledRules.read("finding-kinds.csv", csv -> ArticleSeed.read(csv, FindingKind.class)));
        FindingStore store = new FindingStore(database);
        PhotoDesk photos = new PhotoDesk(
                new PhotoIntake((long) config.number("photo.most-mb", 10) << 20),
                new PhotoFiles(config.dataFolder().resolve("photos")),
                store,
                desk,
                clock);
        return new FindingRoutes(desk, store, photos, articles::list, audit, clock);
    }

    private static MassLimitStore limits(Database database, String province) {
        MassLimitStore limits = new MassLimitStore(database, province);
        limits.seed(BundledRules.read("mass-limits.csv", MassLimitSeed::read));
        return limits;
    }

    private static Routes checkpoints(Database database, AuditTrail audit, NetworkHolder network, Clock clock) {
        return new CheckpointRoutes(new CheckpointStore(database), new UpkeepStore(database), network, audit, clock);
    }

    private static Routes passes(Database database, AuditTrail audit, NetworkHolder network, Clock clock) {
        PassStore passes = new PassStore(database);
        return new PassRoutes(passes, new SegmentPasses(new CheckpointStore(database), passes), network, audit, clock);
    }

    /** The one table of mass limits, so that an edit counts at once everywhere. */
    MassLimitStore limits() {
        return limits;
    }

    /** Where findings are recorded. */
    FindingDesk findings() {
        return findings;
    }

    List<Routes> routes() {
        return routes;
    }

    /** Findings and assets as tables. */
    List<Subject> tables(Messages messages) {
        return List.of(
                new AssetTable(assets, assetStore, key -> ExchangeFeature.spoken(messages, key)),
                new FindingTable(findings, findingStore, caseStore, key -> ExchangeFeature.spoken(messages, key)));
    }

    List<ExportLayer> layers() {
        return layers;
    }
}
