package org.xunlu.demo.sql;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.xunlu.database.Database;
import org.xunlu.overload.CheckpointDetails;
import org.xunlu.overload.CheckpointId;
import org.xunlu.overload.CheckpointKind;
import org.xunlu.overload.TravelDirection;
import org.xunlu.overload.sql.UpkeepStore;
import org.xunlu.overload.upkeep.Contract;
import org.xunlu.overload.upkeep.Lane;
import org.xunlu.overload.upkeep.Repair;

/** Lanes, maintenance contracts and some repairs of the demonstration's weighing places. */
final class UpkeepRows {
    private final UpkeepStore store;

    UpkeepRows(Database database) {
        this.store = new UpkeepStore(database);
    }

    void load(List<CheckpointDetails> stations, List<CheckpointId> ids, LocalDate lastDay) {
        for (int i = 0; i < stations.size(); i++) {
            CheckpointDetails station = stations.get(i);
            if (station.kind() == CheckpointKind.OFF_SITE) {
                List<Lane> lanes = new ArrayList<>();
                for (int lane = 1; lane <= station.lanes(); lane++) {
                    lanes.add(new Lane(lane, lane == 1 ? TravelDirection.UP : TravelDirection.DOWN, "石英（演示）"));
                }
                store.replaceLanes(ids.get(i), lanes);
                // one contract ends soon, so that the reminder can be seen
                LocalDate ends = lastDay.plusDays(i == 3 ? 18 : 200 + 10L * i);
                store.add(new Contract(0, ids.get(i), "演示维保公司", ends.minusYears(1), ends, "演示数据"));
                repair(ids.get(i), lastDay.minusDays(9 + 3L * i), 5 + 4 * i);
            }
        }
    }

    private void repair(CheckpointId place, LocalDate day, int hours) {
        Instant at = day.atTime(9, 20).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
        Repair reported = store.add(Repair.report(place, "车道 1 相机无图像（演示）", at, "演示员001"));
        Repair begun = store.keep(reported.begin(at.plus(Duration.ofHours(2))));
        store.keep(begun.finish(at.plus(Duration.ofHours(hours)), "更换电源模块（演示）"));
    }
}
