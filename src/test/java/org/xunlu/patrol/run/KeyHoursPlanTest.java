package org.xunlu.patrol.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.xunlu.geo.LonLat;
import org.xunlu.network.RoadNetwork;
import org.xunlu.patrol.SquadronId;
import org.xunlu.patrol.TestRoads;
import org.xunlu.patrol.UnitId;
import org.xunlu.patrol.demand.KeyHours;
import org.xunlu.patrol.demand.RiskKind;
import org.xunlu.patrol.demand.SegmentDemand;
import org.xunlu.patrol.planning.chance.Predictability;
import org.xunlu.patrol.shift.Shift;

/** Plans of many days where a market is on some mornings. */
final class KeyHoursPlanTest {
    private static final LocalDate FIRST = LocalDate.of(2027, 6, 1);
    private static final int DAYS = 42;
    private static final int SIZE = 11;

    private final RoadNetwork roads = TestRoads.grid(SIZE).network();
    /** Around the far corner, on the days of the moon that end in 2, 5 or 8, as it were. */
    private final KeyHours market = new KeyHours("market", RiskKind.SEASON, around(8, 8, 1), marketDays(), 5, 7, 1);

    @Test
    void a_market_is_passed_on_its_days_and_in_its_hours_far_more_often_and_nobody_can_learn_it() {
        MadeRun with = plan(true, List.of(market), 7);
        MadeRun without = plan(false, List.of(market), 7);
        KeyFigures steered = Objects.requireNonNull(new KeyFiguresMaker(with).make());
        KeyFigures plain = Objects.requireNonNull(new KeyFiguresMaker(without).make());

        KeyFigures.Occasion met = steered.occasions().get(0);
        KeyFigures.Occasion byChance = plain.occasions().get(0);
        assertThat(met.uncoveredDays()).isZero();
        assertThat(met.percent())
                .isGreaterThan(70)
                .isGreaterThan(2 * met.chancePercent())
                .isGreaterThan(2 * byChance.percent());
        assertThat(Objects.requireNonNull(met.onItsDaysPercent()))
                .as("of the owed visits, on a market day")
                .isGreaterThan(80);
        assertThat(Objects.requireNonNull(met.onItsDaysChance())).isLessThan(40);
        assertThat(with.visited()).isEqualTo(1);
        assertThat(with.drivenMeters()).isLessThan(1.03 * without.drivenMeters());
        assertThat(excess(with).excess()).as("what a spotter learns").isLessThan(0.02);
        assertThat(bits(with)).as("of departures, in steps of ten minutes").isGreaterThan(0.75 * bits(without));
    }

    private static Predictability excess(MadeRun run) {
        return Predictability.of(Guessing.planned(run), DAYS - Predictability.WATCHED);
    }

    private static double bits(MadeRun run) {
        Map<Long, Integer> counts = new HashMap<>();
        double all = 0;
        for (PlannedDay day : run.days()) {
            for (int i = 0; i < day.departures().size(); i++) {
                Instant from = day.shift(day.plan().routes().get(i)).from();
                counts.merge((day.departures().get(i).getEpochSecond() - from.getEpochSecond()) / 600, 1, Integer::sum);
                all++;
            }
        }
        double bits = 0;
        for (int count : counts.values()) {
            bits -= count / all * Math.log(count / all) / Math.log(2);
        }
        return bits;
    }

    private MadeRun plan(boolean steered, List<KeyHours> keyHours, long seed) {
        List<SegmentDemand> owed = IntStream.range(0, roads.segmentCount())
                .mapToObj(segment -> new SegmentDemand(segment, 3, null, true, false, 1, Map.of()))
                .toList();
        List<DutyDay> days = new ArrayList<>();
        for (int day = 0; day < DAYS; day++) {
            LocalDate date = FIRST.plusDays(day);
            days.add(new DutyDay(date, List.of(shift(1, date, 0), shift(2, date, SIZE - 1)), List.of(), Set.of()));
        }
        PlanTerms terms = new PlanTerms(FIRST, 35, seed, 1, 60, 0, 60, 30, false, false, steered);
        return new RunPlanner(new RunRequest(roads, owed, days, keyHours, terms)).plan(fraction -> {}, () -> 0);
    }

    private static DutyShift shift(long unit, LocalDate date, int corner) {
        Instant from = date.atTime(6, 0).atZone(Shift.BRIGADE_TIME).toInstant();
        LonLat base = TestRoads.at(corner + (corner == 0 ? 0.5 : -0.5), corner);
        return new DutyShift(
                new UnitId(unit),
                "car " + unit,
                new SquadronId(unit),
                base,
                List.of(),
                from,
                from.plusSeconds(8 * 3_600),
                0);
    }

    private static Set<LocalDate> marketDays() {
        return FIRST.datesUntil(FIRST.plusDays(DAYS + 1))
                .filter(day -> Set.of(2, 5, 8).contains(day.getDayOfMonth() % 10))
                .collect(Collectors.toSet());
    }

    private Set<Integer> around(int column, int row, double steps) {
        LonLat at = TestRoads.at(column, row);
        return IntStream.range(0, roads.segmentCount())
                .filter(segment -> roads.positionAt(segment, 0.5).roughMetersTo(at) < 500 * steps)
                .boxed()
                .collect(Collectors.toSet());
    }
}
