package org.xunlu.patrol.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xunlu.patrol.SquadronId;
import org.xunlu.patrol.planning.arc.Dice;
import org.xunlu.patrol.planning.day.DayPlan;
import org.xunlu.patrol.planning.day.UnitRoute;

/**
 * When units leave: at a random time within the jitter and their slack. With decoys, one unit of each squadron that has
 * several leaves first and the others not within a while after, so that who follows a car follows that one.
 */
final class Departures {
    private static final double BEHIND_DECOY_SECONDS = 20 * 60;

    private Departures() {}

    static PlannedDay of(DutyDay duty, DayPlan plan, Set<Integer> earned, PlanTerms terms, Dice dice) {
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
        for (int i = 0; i < routes.size(); i++) {
            DutyShift shift = duty.driving().get(routes.get(i).unit());
            double slack = Math.max(
                    0, shift.duty().shiftSeconds() - routes.get(i).tour().seconds());
            double later = Math.min(slack, terms.jitterMinutes() * 60.0) * dice.share();
            if (decoys.contains(i)) {
                later = 0;
            } else if (drawn.containsKey(shift.squadron())) {
                later = Math.min(slack, later + BEHIND_DECOY_SECONDS);
            }
            // whole minutes, as people read them
            departures.add(shift.from().plusSeconds(60 * (long) (later / 60)));
        }
        return new PlannedDay(duty, plan, earned, departures, decoys);
    }
}
