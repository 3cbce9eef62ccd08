package org.xunlu.app;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.xunlu.database.Database;
import org.xunlu.overload.Checkpoint;
import org.xunlu.overload.CheckpointId;
import org.xunlu.overload.HourCount;
import org.xunlu.overload.HourFilter;
import org.xunlu.overload.PassHours;
import org.xunlu.overload.sql.CheckpointStore;
import org.xunlu.overload.sql.PassHourStore;
import org.xunlu.patrol.demand.KeyPlace;
import org.xunlu.patrol.demand.RiskKind;
import org.xunlu.patrol.shift.Shift;
import org.xunlu.roadside.keytime.HotHours;

/** Hours of the day in which weighing places see far more over-limit trucks than in others, for who plans patrols. */
final class OverLimitHours implements Function<LocalDate, List<KeyPlace>> {
    /** How long weighings count. */
    private static final int DAYS = 90;
    /** How far from the place its trucks are met by day and hour. */
    private static final double METERS = 1_500;

    private static final int HOURS = 24;
    private static final long SEED = 1;

    private final CheckpointStore places;
    private final PassHours hours;

    OverLimitHours(Database database) {
        places = new CheckpointStore(database);
        hours = new PassHourStore(database);
    }

    @Override
    public List<KeyPlace> apply(LocalDate day) {
        Instant to = day.atStartOfDay(Shift.BRIGADE_TIME).toInstant();
        Instant from = day.minusDays(DAYS).atStartOfDay(Shift.BRIGADE_TIME).toInstant();
        Map<CheckpointId, Map<Integer, long[]>> counts = new HashMap<>();
        for (HourCount each : hours.byWeekHour(HourFilter.between(from, to))) {
            long[] sums = counts.computeIfAbsent(each.checkpoint(), any -> new HashMap<>())
                    .computeIfAbsent(each.slot() % HOURS, any -> new long[2]);
            sums[0] += each.passes();
            sums[1] += each.over();
        }
        List<HotHours.Cell> cells = new ArrayList<>();
        Map<CheckpointId, Checkpoint> known = new HashMap<>();
        for (Checkpoint place : places.list()) {
            known.put(place.id(), place);
            counts.getOrDefault(place.id(), Map.of())
                    .forEach((hour, sums) -> cells.add(new HotHours.Cell(place.id(), hour, sums[0], sums[1])));
        }
        List<KeyPlace> found = new ArrayList<>();
        for (HotHours hot : cells.isEmpty() ? List.<HotHours>of() : HotHours.of(cells, SEED)) {
            Checkpoint place = known.get(hot.place());
            if (place != null) {
                add(place, hot.fromHour(), hot.toHour(), found);
            }
        }
        return found;
    }

    /** Hours past midnight are those before it, and those after it. */
    private static void add(Checkpoint place, int from, int to, List<KeyPlace> found) {
        if (to > from) {
            found.add(new KeyPlace(
                    place.details().name(), RiskKind.OVERLOAD, place.details().position(), METERS, from, to));
        } else {
            add(place, from, HOURS, found);
            if (to > 0) {
                add(place, 0, to, found);
            }
        }
    }
}
