package org.xunlu.patrol.run;

import java.time.LocalDate;
import java.util.Map;
import org.xunlu.refusal.Refusal;

/**
 * What a plan is to be.
 *
 * @param firstDay its first day, in China
 * @param days how many days, 1 to {@value #LONGEST}
 * @param seed decides all that is left to chance
 * @param tries plans of different seeds, of which one is drawn, 1 to 8
 * @param rounds search effort a day and try
 * @param restMinutes taken off each shift of more than four hours
 * @param jitterMinutes a unit departs at a random time within so many minutes of its shift's beginning
 * @param leadMinutes so long before departure the crew sees its patrol
 * @param extras whether spare time goes to risky roads that are not owed yet
 * @param decoys whether in each squadron one unit departs first, to draw those who watch
 * @param keyHours whether departures, directions and days are drawn so that roads are passed in the hours they are wanted
 */
public record PlanTerms(
        LocalDate firstDay,
        int days,
        long seed,
        int tries,
        int rounds,
        int restMinutes,
        int jitterMinutes,
        int leadMinutes,
        boolean extras,
        boolean decoys,
        boolean keyHours) {
    /** A year. */
    public static final int LONGEST = 366;
    /** Longer plans are given out in spans, and suppose shifts where none are drawn yet. */
    public static final int SHORT = 35;

    public PlanTerms {
        require("days", days, 1, LONGEST);
        require("tries", tries, 1, 8);
        require("rounds", rounds, 50, 50_000);
        require("restMinutes", restMinutes, 0, 180);
        require("jitterMinutes", jitterMinutes, 0, 240);
        require("leadMinutes", leadMinutes, 0, 1_440);
    }

    private static void require(String field, int value, int least, int most) {
        if (value < least || value > most) {
            throw Refusal.invalid("out_of_range", field, Map.of("min", least, "max", most, "value", value));
        }
    }

    /** The same by another seed. */
    public PlanTerms with(long otherSeed) {
        return new PlanTerms(
                firstDay,
                days,
                otherSeed,
                tries,
                rounds,
                restMinutes,
                jitterMinutes,
                leadMinutes,
                extras,
                decoys,
                keyHours);
    }

    /** The same for other days. */
    public PlanTerms of(LocalDate day, int count) {
        return new PlanTerms(
                day, count, seed, tries, rounds, restMinutes, jitterMinutes, leadMinutes, extras, decoys, keyHours);
    }
}
