package org.xunlu.patrol.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xunlu.network.Road;
import org.xunlu.network.RoadNetwork;
import org.xunlu.patrol.DrivenPart;
import org.xunlu.patrol.planning.chance.Predictability;
import org.xunlu.patrol.planning.chance.VisitLog;

/**
 * What somebody who watched where units really drove would expect of tomorrow, road by road and hour by hour.
 *
 * @param test how well he guessed each of the last days from the 28 before it; null where too few days are known
 * @param roads roads that were driven, the surest guess first
 */
public record SpottedRoads(@Nullable Predictability test, double hourEntropy, List<Guess> roads) {
    /** Days guessed in the test. */
    public static final int GUESSED = 7;

    public SpottedRoads {
        roads = List.copyOf(roads);
    }

    /**
     * A road.
     *
     * @param hours for each hour of tomorrow, how sure he is to meet a unit there, 0 to 1
     */
    public record Guess(Road road, List<Double> hours) {
        /** His surest hour. */
        public double most() {
            return hours.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        }
    }

    /** From what was driven in the days before one. */
    public static SpottedRoads of(RoadNetwork network, LocalDate today, List<DrivenPart> driven) {
        Guessing guessing = Guessing.ofDriven(network, today, driven, GUESSED);
        VisitLog log = Guessing.log(network, today, driven, Predictability.WATCHED);
        List<Guess> guesses = new ArrayList<>();
        if (guessing.visits() > 0) {
            double[][] forecast = Predictability.forecast(log);
            for (int road = 0; road < forecast.length; road++) {
                if (isVisited(log, road)) {
                    List<Double> hours = new ArrayList<>();
                    for (double each : forecast[road]) {
                        hours.add(Math.round(each * 1_000) / 1_000.0);
                    }
                    guesses.add(new Guess(network.roads().get(road), hours));
                }
            }
        }
        guesses.sort(Comparator.comparingDouble((Guess each) -> -each.most())
                .thenComparingLong(each -> each.road().id().value()));
        return new SpottedRoads(guessing.test(), guessing.hourEntropy(), guesses);
    }

    private static boolean isVisited(VisitLog log, int road) {
        for (int day = 0; day < log.days(); day++) {
            if (log.visited(day, road)) {
                return true;
            }
        }
        return false;
    }
}
