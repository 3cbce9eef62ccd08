package org.xunlu.patrol.run.http;

import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xunlu.http.Calls;
import org.xunlu.patrol.run.PlanRun;
import org.xunlu.patrol.run.PlanTerms;
import org.xunlu.patrol.run.Span;
import org.xunlu.refusal.Refusal;

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
        LocalDate from = day(context, "from", whole.from());
        LocalDate weeks = from.plusDays(PlanTerms.SHORT - 1L);
        LocalDate last = weeks.isBefore(whole.to()) ? weeks : later(from, whole.to());
        return new Span(from, day(context, "to", last)).brief();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** A day of the query. */
    static LocalDate day(Context context, String name, LocalDate otherwise) {
        String text = context.queryParam(name);
        try {
            return text == null || text.isBlank() ? otherwise : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw Refusal.invalid("not_a_time", name, Map.of("value", String.valueOf(text)));
        }
    }
}
