package org.xunlu.demo.sql;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xunlu.asset.Asset;
import org.xunlu.asset.AssetDetails;
import org.xunlu.asset.AssetId;
import org.xunlu.asset.sql.AssetStore;
import org.xunlu.database.Database;
import org.xunlu.demo.DemoCounty;
import org.xunlu.demo.year.Sighting;
import org.xunlu.demo.year.TruckPass;
import org.xunlu.finding.Finding;
import org.xunlu.finding.FindingId;
import org.xunlu.finding.HistoryLine;
import org.xunlu.finding.RoadAddress;
import org.xunlu.finding.sql.FindingStore;
import org.xunlu.geo.LonLat;
import org.xunlu.network.RoadNetwork;
import org.xunlu.overload.CheckpointDetails;
import org.xunlu.overload.CheckpointId;
import org.xunlu.overload.MassLimits;
import org.xunlu.overload.PassIntake;
import org.xunlu.overload.Plate;
import org.xunlu.overload.Weighing;
import org.xunlu.overload.importing.MassLimitSeed;
import org.xunlu.overload.sql.CheckpointStore;
import org.xunlu.overload.sql.MassLimitStore;
import org.xunlu.overload.sql.PassStore;

/** Weighing places, passes, findings and assets. */
final class RegisterRows {
    private static final double ADDRESS_METERS = 300;
    private static final int PASSES_A_TIME = 1_000;

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
        findings(county, officer);
        AssetStore assets = new AssetStore(database);
        for (AssetDetails thing : county.year().things()) {
            assets.add(new Asset(new AssetId(0), thing, address(county.snapshot(), thing.position()), 0));
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
        List<TruckPass> all = county.year().passes().passes();
        for (int from = 0; from < all.size(); from += PASSES_A_TIME) {
            List<Weighing> some = new ArrayList<>();
            for (TruckPass pass : all.subList(from, Math.min(all.size(), from + PASSES_A_TIME))) {
                some.add(weighing(pass, stations.get(pass.station())));
            }
            intake.take(some);
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

    private static Weighing weighing(TruckPass pass, CheckpointId station) {
        return new Weighing(
                pass.recordCode(),
                station,
                pass.at(),
                pass.lane(),
                pass.direction(),
                Weighing.Plates.of(new Plate(pass.plate()), "黄"),
                new Weighing.Vehicle(pass.type(), "", pass.axles(), "", List.of(), List.of(), false, null, null, null),
                pass.totalKg(),
                new Weighing.Motion(pass.kmPerHour(), null, pass.straddling(), pass.straddling()),
                false);
    }

    private void findings(DemoCounty county, long officer) {
        FindingStore store = new FindingStore(database);
        for (Sighting sighting : county.year().sightings()) {
            String name =
                    county.year().brigade().officers().get(sighting.officer()).name();
            store.add(
                    new Finding(
                            new FindingId(0),
                            sighting.observation(),
                            address(county.snapshot(), sighting.observation().position()),
                            officer,
                            name,
                            sighting.state(),
                            1),
                    new HistoryLine(sighting.observation().foundAt(), officer, name, "recorded", "演示数据"),
                    null);
        }
    }

    private static @Nullable RoadAddress address(RoadNetwork network, LonLat at) {
        return network.findLocation(at, ADDRESS_METERS).map(RoadAddress::of).orElse(null);
    }
}
