package org.xunlu.overload.http;

import static org.xunlu.http.Allowed.DISPATCHER;
import static org.xunlu.http.Allowed.PLANNER;
import static org.xunlu.http.Allowed.REVIEWER;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.xunlu.http.Endpoint;
import org.xunlu.http.Routes;
import org.xunlu.overload.HourFilter;
import org.xunlu.overload.PassHours;
import org.xunlu.overload.WeekMatrix;

/** Passes by hour of the week. */
public final class WeekHourRoutes implements Routes {
    private static final int MOST_WAITING = 10_000;

    private final PassHours hours;
    private final Clock clock;

    /** Routes over these counts. */
    public WeekHourRoutes(PassHours hours, Clock clock) {
        this.hours = hours;
        this.clock = clock;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(Endpoint.get(
                "/api/passes/hours-of-week",
                "count passes and those over the limit by hour of the week, Asia/Shanghai, with filters",
                this::matrix,
                DISPATCHER,
                PLANNER,
                REVIEWER));
    }

    private void matrix(Context context) {
        HourFilter filter = HourQuestion.of(context, clock);
        WeekMatrix matrix = WeekMatrix.of(hours.byWeekHour(filter), filter.from(), filter.to());
        context.json(new Answer(
                filter.from(),
                filter.to(),
                hours.waiting(MOST_WAITING),
                matrix.hours().stream().map(Hour::of).toList()));
    }

    /**
     * The matrix.
     *
     * @param waiting passes that are stored and not counted yet, at most 10,000
     */
    record Answer(Instant from, Instant to, long waiting, List<Hour> hours) {}

    /**
     * One hour of the week.
     *
     * @param index 0 to 167
     * @param day 0 Monday to 6 Sunday
     * @param hour 0 to 23
     * @param occurrences how often it came in the period
     * @param rate overLimit / passes in percent
     */
    record Hour(
            int index,
            int day,
            int hour,
            int occurrences,
            long passes,
            long overLimit,
            double rate,
            double overTonnes) {
        static Hour of(WeekMatrix.Row row) {
            return new Hour(
                    row.hour().index(),
                    row.hour().day(),
                    row.hour().hour(),
                    row.occurrences(),
                    row.passes(),
                    row.over(),
                    Math.rint(row.ratePercent() * 100) / 100,
                    row.overKg() / 1000.0);
        }
    }
}
