package org.xunlu.calendar.http;

import static org.xunlu.http.Allowed.ADMINISTRATOR;
import static org.xunlu.http.Allowed.PERSON;
import static org.xunlu.http.Allowed.REVIEWER;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xunlu.account.AuditEntry.Outcome;
import org.xunlu.account.AuditTrail;
import org.xunlu.calendar.Holiday;
import org.xunlu.calendar.HolidayBook;
import org.xunlu.calendar.HolidayEffect;
import org.xunlu.http.Calls;
import org.xunlu.http.Endpoint;
import org.xunlu.http.Routes;
import org.xunlu.refusal.Refusal;
import org.xunlu.rule.RuleEdit;

/** Days off and weekend days that are worked: everybody reads them, reviewers and administrators keep them. */
public final class HolidayRoutes implements Routes {
    private static final int EDITS = 200;

    private final HolidayBook book;
    private final AuditTrail audit;
    private final Clock clock;

    /** Routes to this book. */
    public HolidayRoutes(HolidayBook book, AuditTrail audit, Clock clock) {
        this.book = book;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/api/rules/holidays", "list days off and weekend days worked", this::list, PERSON),
                Endpoint.put(
                        "/api/rules/holidays/{day}",
                        "say of a day that it is off, or worked",
                        this::put,
                        REVIEWER,
                        ADMINISTRATOR),
                Endpoint.delete(
                        "/api/rules/holidays/{day}",
                        "let a day be what its day of the week says",
                        this::remove,
                        REVIEWER,
                        ADMINISTRATOR),
                Endpoint.get(
                        "/api/rules/holidays/history",
                        "list who changed which day",
                        context -> context.json(new Edits(book.listEdits(EDITS))),
                        PERSON),
                Endpoint.post(
                        "/api/rules/holidays/effect",
                        "tell what a changed day would make of terms of working days; nothing is kept",
                        this::effect,
                        REVIEWER,
                        ADMINISTRATOR));
    }

    private void list(Context context) {
        context.json(new Holidays(book.list()));
    }

    private void put(Context context) {
        Form form = Calls.body(context, Form.class);
        Holiday holiday =
                new Holiday(day(context), Calls.required(form.kind, "kind"), Calls.required(form.name, "name"));
        book.put(holiday, Calls.caller(context), clock.instant());
        audit.record(
                Calls.caller(context),
                "holiday.put",
                "holiday " + holiday.day(),
                Outcome.DONE,
                holiday.kind().name());
        context.json(holiday);
    }

    private void remove(Context context) {
        LocalDate day = day(context);
        if (!book.remove(day, Calls.caller(context), clock.instant())) {
            throw Refusal.notFound("holiday", day);
        }
        audit.record(Calls.caller(context), "holiday.remove", "holiday " + day, Outcome.DONE, "");
        context.status(204);
    }

    private void effect(Context context) {
        Change form = Calls.body(context, Change.class);
        context.json(HolidayEffect.of(book.calendar(), Calls.required(form.day, "day"), form.kind));
    }

    private static LocalDate day(Context context) {
        try {
            return LocalDate.parse(context.pathParam("day"));
        } catch (DateTimeException e) {
            throw Refusal.invalid("not_a_time", "day", Map.of("value", context.pathParam("day")));
        }
    }

    record Holidays(List<Holiday> items) {}

    record Edits(List<RuleEdit> items) {}

    /** A day as it would be; without a kind it is what its day of the week says. */
    record Change(@Nullable LocalDate day, Holiday.@Nullable Kind kind) {}

    record Form(Holiday.@Nullable Kind kind, @Nullable String name) {}
}
