package org.xunlu.app;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.xunlu.account.AuditTrail;
import org.xunlu.article.importing.ArticleSeed;
import org.xunlu.article.sql.ArticleStore;
import org.xunlu.database.Database;
import org.xunlu.finding.RoadAddress;
import org.xunlu.finding.photo.PhotoFiles;
import org.xunlu.finding.photo.PhotoIntake;
import org.xunlu.geo.LonLat;
import org.xunlu.http.Messages;
import org.xunlu.http.Routes;
import org.xunlu.network.NetworkHolder;
import org.xunlu.ogc.ExportLayer;
import org.xunlu.overload.CargoKinds;
import org.xunlu.overload.MassLimits;
import org.xunlu.overload.http.UpkeepRoutes;
import org.xunlu.overload.sql.CheckpointStore;
import org.xunlu.overload.sql.PassHourStore;
import org.xunlu.overload.sql.UpkeepStore;
import org.xunlu.patrol.DutyRoster;
import org.xunlu.patrol.Officer;
import org.xunlu.patrol.Unit;
import org.xunlu.patrol.UnitId;
import org.xunlu.roadside.KeyTimes;
import org.xunlu.roadside.RoadsideStudy;
import org.xunlu.roadside.http.DetectionRoutes;
import org.xunlu.roadside.http.KeyTimeRoutes;
import org.xunlu.roadside.http.OperationRoutes;
import org.xunlu.roadside.http.StopPhotoRoutes;
import org.xunlu.roadside.http.StopPlaceRoutes;
import org.xunlu.roadside.http.StopRoutes;
import org.xunlu.roadside.sql.ReadingStore;
import org.xunlu.roadside.sql.StopPhotoStore;
import org.xunlu.roadside.sql.StopStore;
import org.xunlu.roadside.stop.Offence;
import org.xunlu.roadside.stop.StopDesk;
import org.xunlu.roadside.stop.StopLayer;
import org.xunlu.roadside.stop.StopPlaces;
import org.xunlu.siting.sql.FlowStore;
import org.xunlu.siting.sql.FreightStore;

/** Overload control at the roadside, wired: upkeep of weighing places, stops, detection, key times. */
final class RoadsideFeature {
    /** A place farther than this from every road has no road address. */
    private static final double ADDRESS_METERS = 1000;

    private static final int MOST_OFFICERS = 1000;

    private final List<Routes> routes;
    private final ExportLayer layer;

    RoadsideFeature(
            Config config,
            Database database,
            Messages messages,
            Supplier<MassLimits> limits,
            Supplier<CargoKinds> cargoes,
            AuditTrail audit,
            NetworkHolder network,
            DutyRoster roster,
            Clock clock) {
        CheckpointStore checkpoints = new CheckpointStore(database);
        StopStore stops = new StopStore(database);
        layer = StopLayer.of(stops);
        ArticleStore<Offence> articles = new ArticleStore<>(database, "offence_rule", "offence", Offence.class);
        articles.seed(BundledRules.read("offences.csv", csv -> ArticleSeed.read(csv, Offence.class)));
        RoadAddress.Book addresses = position ->
                network.current().findLocation(position, ADDRESS_METERS).map(RoadAddress::of);
        StopDesk desk = new StopDesk(stops, roster, limits, addresses, clock);
        StopPhotoStore photos = new StopPhotoStore(database);
        routes = List.of(
                new UpkeepRoutes(new UpkeepStore(database), checkpoints, audit, messages, clock),
                new StopRoutes(
                        desk,
                        () -> roster.listOfficers(null, MOST_OFFICERS, null).items(),
                        stops,
                        photos,
                        cargoes,
                        audit,
                        clock),
                new StopPhotoRoutes(
                        stops,
                        photos,
                        new PhotoIntake((long) config.number("photo.most-mb", 10) << 20),
                        new PhotoFiles(config.dataFolder().resolve("photos")),
                        audit,
                        clock),
                new StopPlaceRoutes(new StopPlaces(stops), network, clock),
                new OperationRoutes(stops, audit),
                detection(database, audit, network, roster, clock),
                keyTimes(database, network, roster, clock));
    }

    private static Routes detection(
            Database database, AuditTrail audit, NetworkHolder network, DutyRoster roster, Clock clock) {
        ReadingStore readings = new ReadingStore(database);
        CheckpointStore checkpoints = new CheckpointStore(database);
        DetectionRoutes.Places places = new DetectionRoutes.Places() {
            @Override
            public String road(LonLat position) {
                return network.current()
                        .findLocation(position, ADDRESS_METERS)
                        .map(location -> location.routeCode().isEmpty() ? location.roadName() : location.routeCode())
                        .orElse("");
            }

            @Override
            public @Nullable Long unitOf(long personId) {
                return roster.listOfficers(null, MOST_OFFICERS, null).items().stream()
                        .filter(each -> Long.valueOf(personId).equals(each.personId()) && each.unit() != null)
                        .findFirst()
                        .map(Officer::unit)
                        .map(UnitId::value)
                        .orElse(null);
            }
        };
        return new DetectionRoutes(
                () -> new RoadsideStudy(readings, checkpoints.list(), network.current()),
                readings,
                places,
                audit,
                clock);
    }

    private static Routes keyTimes(Database database, NetworkHolder network, DutyRoster roster, Clock clock) {
        ReadingStore readings = new ReadingStore(database);
        KeyTimes keyTimes = new KeyTimes(
                new PassHourStore(database),
                readings,
                new FreightStore(database),
                new FlowStore(database),
                () -> bases(roster));
        return new KeyTimeRoutes(keyTimes, readings, new CheckpointStore(database), network, clock);
    }

    /** Where each squadron's first car with a base starts. */
    private static Map<Long, LonLat> bases(DutyRoster roster) {
        Map<Long, LonLat> bases = new TreeMap<>();
        for (Unit unit : roster.listUnits(null, MOST_OFFICERS, null).items()) {
            LonLat base = unit.base();
            if (base != null) {
                bases.putIfAbsent(unit.squadron().value(), base);
            }
        }
        return bases;
    }

    ExportLayer layer() {
        return layer;
    }

    List<Routes> routes() {
        return routes;
    }
}
