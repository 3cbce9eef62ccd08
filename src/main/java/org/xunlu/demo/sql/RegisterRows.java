package org.xunlu.demo.sql;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xunlu.asset.Asset;
import org.xunlu.asset.AssetChange;
import org.xunlu.asset.AssetDetails;
import org.xunlu.asset.AssetId;
import org.xunlu.asset.sql.AssetStore;
import org.xunlu.database.Database;
import org.xunlu.demo.DemoCounty;
import org.xunlu.demo.year.Loads;
import org.xunlu.demo.year.TruckPass;
import org.xunlu.finding.RoadAddress;
import org.xunlu.geo.LonLat;
import org.xunlu.network.RoadNetwork;
import org.xunlu.overload.CargoKinds;
import org.xunlu.overload.CheckpointDetails;
import org.xunlu.overload.CheckpointId;
import org.xunlu.overload.MassLimits;
import org.xunlu.overload.MediaKind;
import org.xunlu.overload.MediaReference;
import org.xunlu.overload.PassIntake;
import org.xunlu.overload.Plate;
import org.xunlu.overload.Weighing;
import org.xunlu.overload.importing.MassLimitSeed;
import org.xunlu.overload.sql.CheckpointStore;
import org.xunlu.overload.sql.MassLimitStore;
import org.xunlu.overload.sql.PassStore;

/** Weighing places, passes, findings and assets. */
final class RegisterRows {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final double ADDRESS_METERS = 300;
    private static final int PASSES_A_TIME = 1_000;
    private static final int SLOW_STATION = 4;
    private static final long SLOW_SECONDS = 95;

    private final Database database;
    private final Clock clock;

    RegisterRows(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Writes them; {@code officer} is the person under whose name findings are recorded. */
    void load(DemoCounty county, long officer) {
        List<CheckpointId> stations = stations(county.year().stations());
        passes(county, stations);
        new UpkeepRows(database)
                .load(county.year().stations(), stations, county.settings().lastDay());
        new FindingLoad(database, county, officer).write();
        AssetStore assets = new AssetStore(database);
        for (AssetDetails thing : county.year().things()) {
            assets.add(
                    new Asset(new AssetId(0), thing, address(county.snapshot(), thing.position()), 0),
                    new AssetChange(
                            county.settings()
                                    .lastDay()
                                    .minusYears(1)
                                    .atStartOfDay(CHINA)
                                    .toInstant(),
                            officer,
                            "演示",
                            "recorded",
                            "演示数据",
                            List.of()));
        }
    }

    private List<CheckpointId> stations(List<CheckpointDetails> stations) {
        CheckpointStore store = new CheckpointStore(database);
        return stations.stream().map(each -> store.add(each).id()).toList();
    }

    private void passes(DemoCounty county, List<CheckpointId> stations) {
        MassLimits limits = limits();
        PassIntake intake =
                new PassIntake(new PassStore(database), new CheckpointStore(database), () -> limits, clock, any -> {});
        CargoKinds cargoes = CargoRows.seed(database);
        List<TruckPass> all = county.year().passes().passes();
        for (int from = 0; from < all.size(); from += PASSES_A_TIME) {
            List<PassIntake.Arrived> some = new ArrayList<>();
            for (TruckPass pass : all.subList(from, Math.min(all.size(), from + PASSES_A_TIME))) {
                some.add(new PassIntake.Arrived(
                        weighing(pass, stations.get(pass.station()), cargoes),
                        pass.at().plusSeconds(drift(pass))));
            }
            intake.takeArrived(some);
        }
    }

    private MassLimits limits() {
        MassLimitStore store = new MassLimitStore(database);
        try (InputStream in =
                RegisterRows.class.getClassLoader().getResourceAsStream("gis-data/rules/mass-limits.csv")) {
            if (in != null) {
                store.seed(MassLimitSeed.read(new InputStreamReader(in, StandardCharsets.UTF_8)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return store.limits();
    }

    private static Weighing weighing(TruckPass pass, CheckpointId station, CargoKinds cargoes) {
        return new Weighing(
                pass.recordCode(),
                station,
                pass.at(),
                pass.lane(),
                pass.direction(),
                plates(pass),
                new Weighing.Vehicle(
                        pass.type(),
                        "",
                        pass.axles(),
                        "",
                        TruckBuild.axleKg(pass),
                        TruckBuild.spacingMm(pass),
                        false,
                        null,
                        null,
                        null),
                pass.totalKg(),
                new Weighing.Motion(pass.kmPerHour(), null, pass.straddling(), pass.straddling()),
                false,
                offSite(pass)
                        ? List.of(new MediaReference(MediaKind.VIDEO, "demo://video/" + pass.recordCode()))
                        : List.of(),
                cargoes.read(Loads.of(pass), LocalDate.ofInstant(pass.at(), CHINA)));
    }

    private static boolean offSite(TruckPass pass) {
        return !pass.recordCode().startsWith("YSG");
    }

    /** Off-site points read the front plate, and sometimes doubt it. */
    private static Weighing.Plates plates(TruckPass pass) {
        Plate plate = new Plate(pass.plate());
        double confidence = pass.plateSure() ? 0.95 : 0.62;
        return offSite(pass)
                ? new Weighing.Plates(plate, "黄", plate, confidence, Plate.NONE, null)
                : Weighing.Plates.of(plate, "黄");
    }

    /** Seconds until a record came in; the clock of the second lane of the third off-site point is slow, which is planted. */
    private static long drift(TruckPass pass) {
        long underWay = 2 + pass.at().getEpochSecond() % 4;
        return pass.station() == SLOW_STATION && pass.lane() == 2 ? underWay + SLOW_SECONDS : underWay;
    }

    private static @Nullable RoadAddress address(RoadNetwork network, LonLat at) {
        return network.findLocation(at, ADDRESS_METERS).map(RoadAddress::of).orElse(null);
    }
}
