package org.xunlu.patrol.run.http;

import static org.xunlu.http.Allowed.DISPATCHER;
import static org.xunlu.http.Allowed.PLANNER;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xunlu.http.Calls;
import org.xunlu.http.Endpoint;
import org.xunlu.http.Routes;
import org.xunlu.network.RoadNetwork;
import org.xunlu.patrol.DutyRoster;
import org.xunlu.patrol.demand.DemandDesk;
import org.xunlu.patrol.run.DrivenResponse;
import org.xunlu.patrol.run.ResponseBound;
import org.xunlu.patrol.shift.Shift;
import org.xunlu.patrol.shift.ShiftBook;
import org.xunlu.refusal.Refusal;

/** How soon somebody would have been at an incident, from where units really were. Tells sums only, no positions. */
public final class ResponseRoutes implements Routes {
    private static final int MOST_DAYS = 366;

    private final DemandDesk demand;
    private final DutyRoster roster;
    private final ShiftBook shifts;
    private final DrivenResponse.Driven driven;
    private final Clock clock;
    private final Object making = new Object();
    /** It takes a second or two, and changes only with roads and days. */
    private @Nullable Known bound;

    /** Routes over what was driven. */
    public ResponseRoutes(
            DemandDesk demand, DutyRoster roster, ShiftBook shifts, DrivenResponse.Driven driven, Clock clock) {
        this.demand = demand;
        this.roster = roster;
        this.shifts = shifts;
        this.driven = driven;
        this.clock = clock;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(Endpoint.get(
                "/api/patrol/response",
                "say how soon units could have been at an incident from where they really were, with a lower bound",
                this::show,
                DISPATCHER,
                PLANNER));
    }

    private void show(Context context) {
        LocalDate today = demand.today();
        LocalDate last = Calls.queryDay(context, "to", today);
        LocalDate first = Calls.queryDay(context, "from", last.minusDays(27));
        if (first.isAfter(last) || ChronoUnit.DAYS.between(first, last) >= MOST_DAYS) {
            throw Refusal.invalid("track.period", "from", Map.of("max", MOST_DAYS));
        }
        Instant from = first.atStartOfDay(Shift.BRIGADE_TIME).toInstant();
        Instant end = last.plusDays(1).atStartOfDay(Shift.BRIGADE_TIME).toInstant();
        Instant now = clock.instant();
        context.json(View.of(of(today, from, end.isAfter(now) && from.isBefore(now) ? now : end)));
    }

    private DrivenResponse of(LocalDate today, Instant from, Instant to) {
        DemandDesk.DayDemand owed = demand.of(today);
        RoadNetwork roads = owed.network();
        return DrivenResponse.of(
                new DrivenResponse.Looking(roads, roster, shifts, driven),
                owed.segments(),
                bound(today, owed),
                from,
                to);
    }

    /** Of today's demand; whoever asks meanwhile waits for the one that is being made. */
    private ResponseBound bound(LocalDate today, DemandDesk.DayDemand owed) {
        synchronized (making) {
            Known known = bound;
            long revision = owed.network().revision();
            if (known == null || known.revision() != revision || !known.day().equals(today)) {
                known = new Known(revision, today, DrivenResponse.bound(owed.network(), owed.segments()));
                bound = known;
            }
            return known.bound();
        }
    }

    private record Known(long revision, LocalDate day, ResponseBound bound) {}

    record View(
            int moments,
            double units,
            @Nullable Double meanMinutes,
            @Nullable Double p90Minutes,
            double boundMinutes) {
        static View of(DrivenResponse response) {
            return new View(
                    response.moments(),
                    tenth(response.units()),
                    response.meanMinutes() == null ? null : (Double) tenth(response.meanMinutes()),
                    response.p90Minutes() == null ? null : (Double) tenth(response.p90Minutes()),
                    tenth(response.boundMinutes()));
        }

        private static double tenth(double value) {
            return Math.round(value * 10) / 10.0;
        }
    }
}
