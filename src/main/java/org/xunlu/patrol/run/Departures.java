package org.xunlu.patrol.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xunlu.patrol.SquadronId;
import org.xunlu.patrol.planning.Tour;
import org.xunlu.patrol.planning.arc.Dice;
import org.xunlu.patrol.planning.day.DayPlan;
import org.xunlu.patrol.planning.day.UnitRoute;
import org.xunlu.patrol.planning.hour.HourChoice;
import org.xunlu.patrol.planning.hour.Leaving;
import org.xunlu.patrol.shift.Shift;

/**
 * When units leave: at a random time within the jitter and their slack. With decoys, one unit of each squadron that has
 * several leaves first and the others not within a while after, so that who follows a car follows that one. Where roads
 * are wanted in certain hours, moment and direction are drawn so that these hours are likely met.
 */
final class Departures {
    private static final double BEHIND_DECOY_SECONDS = 20 * 60;

    private Departures() {}

    static PlannedDay of(RunRequest request, DutyDay duty, DayPlan plan, Set<Integer> earned, Dice dice) {
        PlanTerms terms = request.terms();
        HourChoice choice = new HourChoice(
                request.network(), terms.keyHours() ? KeyWindows.on(duty.day(), request.keyHours()) : Map.of());
        List<UnitRoute> routes = plan.routes();
        Set<Integer> decoys = new HashSet<>();
        if (terms.decoys()) {
            Map<SquadronId, List<Integer>> bySquadron = new HashMap<>();
            for (int i = 0; i < routes.size(); i++) {
                bySquadron
                        .computeIfAbsent(
                                duty.driving().get(routes.get(i).unit()).squadron(), any -> new ArrayList<>())
                        .add(i);
            }
            bySquadron.values().stream()
                    .filter(members -> members.size() > 1)
                    .sorted((one, other) -> one.get(0) - other.get(0))
                    .forEach(members -> decoys.add(members.get(dice.below(members.size()))));
        }
        Map<SquadronId, Boolean> drawn = new HashMap<>();
        decoys.forEach(
                each -> drawn.put(duty.driving().get(routes.get(each).unit()).squadron(), true));
        List<Instant> departures = new ArrayList<>();
        List<UnitRoute> timed = new ArrayList<>();
        List<Leaving> leavings = new ArrayList<>();
        for (int i = 0; i < routes.size(); i++) {
            UnitRoute route = routes.get(i);
            DutyShift shift = duty.driving().get(route.unit());
            double slack =
                    Math.max(0, shift.duty().shiftSeconds() - route.tour().seconds());
            double jitter = Math.min(slack, terms.jitterMinutes() * 60.0);
            double behind = drawn.containsKey(shift.squadron()) ? Math.min(slack, BEHIND_DECOY_SECONDS) : 0;
            double later = Math.min(slack, jitter * dice.share() + behind);
            Leaving leaving = decoys.contains(i)
                    ? leaving(duty, shift, 0, 0)
                    : leaving(duty, shift, behind, Math.min(slack, jitter + behind));
            // whole minutes, as people read them
            int minute = decoys.contains(i) ? 0 : (int) (later / 60);
            Optional<HourChoice.Timed> met = choice.draw(route.tour(), leaving, dice);
            departures.add(shift.from()
                    .plusSeconds(60L * met.map(HourChoice.Timed::minute).orElse(minute)));
            timed.add(met.map(each -> turned(route, each.tour())).orElse(route));
            leavings.add(leaving);
        }
        DayPlan turned = new DayPlan(timed, plan.leftOut(), plan.figures());
        return new PlannedDay(duty, turned, earned, departures, decoys, routes, leavings);
    }

    private static Leaving leaving(DutyDay duty, DutyShift shift, double first, double last) {
        long midnight = duty.day().atStartOfDay(Shift.BRIGADE_TIME).toInstant().getEpochSecond();
        return new Leaving(shift.from().getEpochSecond() - midnight, (int) (first / 60), (int) (last / 60));
    }

    private static UnitRoute turned(UnitRoute route, Tour tour) {
        List<Integer> order = tour.steps().stream()
                .filter(Tour.Step::required)
                .map(Tour.Step::segment)
                .toList();
        return new UnitRoute(route.unit(), tour, order, route.departureSeconds());
    }
}
