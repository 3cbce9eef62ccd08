package org.xunlu.demo.sql;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xunlu.database.Database;
import org.xunlu.demo.DemoCounty;
import org.xunlu.demo.year.Loads;
import org.xunlu.demo.year.RoadStops;
import org.xunlu.demo.year.Spotters;
import org.xunlu.demo.year.TruckPass;
import org.xunlu.finding.RoadAddress;
import org.xunlu.geo.LonLat;
import org.xunlu.overload.Cargo;
import org.xunlu.overload.CargoKinds;
import org.xunlu.overload.CheckpointId;
import org.xunlu.overload.MassLimits;
import org.xunlu.overload.OverLimit;
import org.xunlu.overload.Plate;
import org.xunlu.overload.sql.MassLimitStore;
import org.xunlu.patrol.OfficerId;
import org.xunlu.roadside.spotter.PlateTag;
import org.xunlu.roadside.sql.ReadingStore;
import org.xunlu.roadside.sql.StopStore;
import org.xunlu.roadside.stop.JointOperation;
import org.xunlu.roadside.stop.OperationId;
import org.xunlu.roadside.stop.RoadStop;
import org.xunlu.roadside.stop.StopDesk;
import org.xunlu.roadside.stop.StopDetails;
import org.xunlu.roadside.stop.StopId;
import org.xunlu.roadside.stop.StopState;

/** The year's stops, confirmed, those with police points in the joint operation of their month. */
final class StopLoad {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final double ADDRESS_METERS = 300;
    private static final int OFFICERS = 40;

    private final Database database;
    private final StopStore store;
    private final Map<YearMonth, OperationId> operations = new HashMap<>();

    StopLoad(Database database) {
        this.database = database;
        this.store = new StopStore(database);
    }

    /** Writes them; {@code officer} recorded and {@code reviewer} confirmed them. */
    void load(DemoCounty county, long officer, long reviewer) {
        MassLimits limits = new MassLimitStore(database).limits();
        CargoKinds cargoes = CargoRows.seed(database);
        database.change(handle -> {
            List<CheckpointId> stations = county.year().stations().stream()
                    .map(station -> new CheckpointId(handle.createQuery("SELECT id FROM checkpoint WHERE code = :code")
                            .bind("code", station.code())
                            .mapTo(Long.class)
                            .one()))
                    .toList();
            List<RoadStop.Present> officers = handle.createQuery("SELECT * FROM officer ORDER BY id LIMIT " + OFFICERS)
                    .map((row, context) -> new RoadStop.Present(
                            row.getLong("id"), row.getString("name"), row.getString("certificate_no")))
                    .list();
            tags(county, officer);
            for (RoadStops.Drawn drawn : county.year().stops()) {
                keep(county, drawn, stations, officers, limits, cargoes, officer, reviewer);
            }
        });
    }

    /** Plates noted from the cars, under the officer's name. */
    private void tags(DemoCounty county, long officer) {
        ReadingStore readings = new ReadingStore(database);
        for (Spotters.Noted noted : county.year().noted()) {
            String road = county.snapshot()
                    .findLocation(noted.position(), ADDRESS_METERS)
                    .map(location -> location.routeCode().isEmpty() ? location.roadName() : location.routeCode())
                    .orElse("");
            readings.add(new PlateTag(
                    0,
                    new Plate(noted.plate()),
                    noted.at(),
                    noted.position(),
                    road,
                    (long) noted.unit() + 1,
                    officer,
                    "演示员001",
                    "演示数据"));
        }
    }

    private void keep(
            DemoCounty county,
            RoadStops.Drawn drawn,
            List<CheckpointId> stations,
            List<RoadStop.Present> officers,
            MassLimits limits,
            CargoKinds cargoes,
            long officer,
            long reviewer) {
        TruckPass weighed = drawn.weighed();
        LonLat position = weighed == null
                ? county.snapshot().positionAt(drawn.segment(), 0.5)
                : county.year().stations().get(weighed.station()).position();
        LocalDate day = LocalDate.ofInstant(drawn.at(), CHINA);
        int pair = 2 * (drawn.number() % (officers.size() / 2));
        List<RoadStop.Present> present = officers.subList(pair, pair + 2);
        StopDetails details = new StopDetails(
                drawn.at(),
                position,
                new StopDetails.Vehicle(
                        new Plate(drawn.plate()),
                        drawn.type(),
                        drawn.axles(),
                        weighed == null ? Cargo.UNKNOWN : cargoes.read(Loads.of(weighed), day)),
                people(drawn, weighed),
                weighed == null ? null : (Integer) weighed.totalKg(),
                // taken down to the limit
                weighed == null ? null : (Integer) 49_000,
                drawn.offences(),
                new StopDetails.Police(
                        drawn.points(),
                        drawn.points() == 0 ? "" : String.format(Locale.ROOT, "演示交警%05d", drawn.number())),
                drawn.points() == 0 ? null : operation(YearMonth.from(day), position),
                weighed == null ? null : stations.get(weighed.station()),
                present.stream().map(each -> new OfficerId(each.officerId())).toList(),
                "演示数据");
        @Nullable OverLimit over = StopDesk.overLimit(details, limits, day);
        store.add(
                new RoadStop(
                        new StopId(0),
                        details,
                        county.snapshot()
                                .findLocation(position, ADDRESS_METERS)
                                .map(RoadAddress::of)
                                .orElse(null),
                        over,
                        present,
                        StopState.CONFIRMED,
                        new RoadStop.Author(officer, present.get(0).name()),
                        new RoadStop.Settled(new RoadStop.Author(reviewer, "演示审核员"), ""),
                        2),
                null);
    }

    private static StopDetails.People people(RoadStops.Drawn drawn, @Nullable TruckPass weighed) {
        int number = drawn.number();
        return new StopDetails.People(
                String.format(Locale.ROOT, "演示驾驶员%03d", number),
                String.format(Locale.ROOT, "演示驾照%05d", number),
                String.format(Locale.ROOT, "演示运输公司%02d", 1 + number % 34),
                weighed == null ? "" : String.format(Locale.ROOT, "演示货源%d", 1 + number % 7));
    }

    private OperationId operation(YearMonth month, LonLat position) {
        return operations.computeIfAbsent(month, any -> store.add(new JointOperation(
                        new OperationId(0),
                        month + " 路警联合治超（演示）",
                        "固定超限检测站",
                        position,
                        month.atDay(1).atStartOfDay(CHINA).toInstant(),
                        month.plusMonths(1).atDay(1).atStartOfDay(CHINA).toInstant(),
                        false,
                        List.of(
                                new JointOperation.Agency("交通运输综合执法大队", 6, ""),
                                new JointOperation.Agency("公安交警大队", 4, "对联合查处车辆记分"),
                                new JointOperation.Agency("公路分局", 2, "引导卸货")),
                        "演示数据",
                        1))
                .id());
    }
}
