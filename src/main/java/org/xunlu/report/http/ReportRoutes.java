package org.xunlu.report.http;

import static org.xunlu.http.Allowed.DISPATCHER;
import static org.xunlu.http.Allowed.PLANNER;
import static org.xunlu.http.Allowed.REVIEWER;

import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.xunlu.http.Calls;
import org.xunlu.http.Endpoint;
import org.xunlu.http.Routes;
import org.xunlu.refusal.Refusal;
import org.xunlu.report.FigureBook;

/** {@code GET /api/report/figures?from=…&to=…}: the figures of a period of at most 400 days. */
public final class ReportRoutes implements Routes {
    private static final int MOST_DAYS = 400;

    private final FigureBook book;

    /** Tells what this book counts. */
    public ReportRoutes(FigureBook book) {
        this.book = book;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(Endpoint.get(
                "/api/report/figures",
                "count patrols, findings and passes of a period",
                this::figures,
                DISPATCHER,
                PLANNER,
                REVIEWER));
    }

    private void figures(Context context) {
        Instant from = Calls.queryTime(context, "from");
        Instant to = Calls.queryTime(context, "to");
        if (from == null
                || to == null
                || !from.isBefore(to)
                || Duration.between(from, to).toDays() > MOST_DAYS) {
            throw Refusal.invalid("report.period", "from", Map.of("max", MOST_DAYS));
        }
        context.json(book.count(from, to));
    }
}
