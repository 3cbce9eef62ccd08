package org.xunlu.patrol.run.http;

import io.javalin.http.Context;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.xunlu.http.Calls;
import org.xunlu.patrol.run.PlanRun;
import org.xunlu.patrol.run.PlanTerms;
import org.xunlu.patrol.run.Span;

/**
 * Days of a plan as a request's body names them.
 *
 * @param from the first
 * @param to the last
 */
record SpanForm(@Nullable LocalDate from, @Nullable LocalDate to) {

    Span span() {
        return new Span(Calls.required(from, "from"), Calls.required(to, "to"));
    }

    /** The days asked for in the query ({@code from}, {@code to}); else those of a short plan, or the first weeks of a long one. */
    static Span asked(Context context, PlanRun run) {
        Span whole = Span.of(run.terms());
        LocalDate from = Calls.queryDay(context, "from", whole.from());
        LocalDate weeks = from.plusDays(PlanTerms.SHORT - 1L);
        LocalDate last = weeks.isBefore(whole.to()) ? weeks : later(from, whole.to());
        return new Span(from, Calls.queryDay(context, "to", last)).brief();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
