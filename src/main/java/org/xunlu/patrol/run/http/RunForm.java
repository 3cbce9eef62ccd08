package org.xunlu.patrol.run.http;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xunlu.http.Calls;
import org.xunlu.patrol.run.PlanTerms;
import org.xunlu.refusal.Refusal;

/**
 * A plan as it is asked for; what is not said is as usual.
 *
 * @param seed drawn where none is given; it is kept with the plan
 */
record RunForm(
        @Nullable String name,
        @Nullable LocalDate firstDay,
        @Nullable Integer days,
        @Nullable Long seed,
        @Nullable Integer tries,
        @Nullable Integer rounds,
        @Nullable Integer restMinutes,
        @Nullable Integer jitterMinutes,
        @Nullable Integer leadMinutes,
        @Nullable Boolean extras,
        @Nullable Boolean decoys,
        @Nullable Boolean keyHours) {
    private static final int LONGEST_NAME = 100;
    private static final int USUAL_TRIES = 3;
    private static final int USUAL_ROUNDS = 2_000;
    /** Of a plan of months each day is searched quickly. */
    private static final int LONG_ROUNDS = 500;

    private static final int USUAL_REST = 60;
    private static final int USUAL_JITTER = 60;
    private static final int USUAL_LEAD = 30;
    /** Seeds people can read out and browsers keep whole. */
    private static final int SEEDS = 1_000_000_000;

    String called() {
        String called = Calls.required(name, "name").strip();
        if (called.isEmpty() || called.length() > LONGEST_NAME) {
            throw Refusal.invalid(
                    "out_of_range", "name", Map.of("min", 1, "max", LONGEST_NAME, "value", called.length()));
        }
        return called;
    }

    PlanTerms terms(SecureRandom random) {
        boolean isLong = or(days, 1) > PlanTerms.SHORT;
        return new PlanTerms(
                Calls.required(firstDay, "firstDay"),
                or(days, 1),
                seed == null ? random.nextInt(SEEDS) : seed,
                or(tries, isLong ? 1 : USUAL_TRIES),
                or(rounds, isLong ? LONG_ROUNDS : USUAL_ROUNDS),
                or(restMinutes, USUAL_REST),
                or(jitterMinutes, USUAL_JITTER),
                or(leadMinutes, USUAL_LEAD),
                extras == null || extras,
                Boolean.TRUE.equals(decoys),
                keyHours == null || keyHours);
    }

    private static int or(@Nullable Integer value, int usual) {
        return value == null ? usual : value;
    }
}
