package org.xunlu.patrol.shift.http;

import static org.xunlu.http.Allowed.DISPATCHER;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xunlu.account.AuditEntry.Outcome;
import org.xunlu.account.AuditTrail;
import org.xunlu.http.Calls;
import org.xunlu.http.Endpoint;
import org.xunlu.http.Routes;
import org.xunlu.ogc.CsvText;
import org.xunlu.paging.Page;
import org.xunlu.patrol.DutyRoster;
import org.xunlu.patrol.UnitId;
import org.xunlu.patrol.shift.Shift;
import org.xunlu.patrol.shift.ShiftDesk;
import org.xunlu.patrol.shift.ShiftId;
import org.xunlu.patrol.shift.StaleShift;
import org.xunlu.refusal.Refusal;

/** The shift calendar. Who is on duty when is what spotters want to know: only dispatchers see it, exports are audited. */
public final class ShiftRoutes implements Routes {
    private static final int PAGE = 200;
    private static final int MOST_DAYS = 400;

    private final ShiftDesk desk;
    private final ShiftViews views;
    private final AuditTrail audit;

    /** Routes of this desk. */
    public ShiftRoutes(ShiftDesk desk, DutyRoster roster, AuditTrail audit, Clock clock) {
        this.desk = desk;
        this.views = new ShiftViews(roster, clock);
        this.audit = audit;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(
                        "/api/patrol/shifts",
                        "list the shifts of the days from to to, both included, by unit",
                        this::list,
                        DISPATCHER),
                Endpoint.get(
                        "/api/patrol/shifts.csv", "export the shifts of some days as CSV", this::export, DISPATCHER),
                Endpoint.post(
                        "/api/patrol/shifts",
                        "add a shift; overlaps and crews without certificates are refused",
                        this::add,
                        DISPATCHER),
                Endpoint.post(
                        "/api/patrol/shifts/copy-week",
                        "copy a week's shifts into another week and name those that could not be",
                        this::copy,
                        DISPATCHER),
                Endpoint.get("/api/patrol/shifts/{id}", "show a shift", this::show, DISPATCHER),
                Endpoint.put("/api/patrol/shifts/{id}", "change a shift", this::edit, DISPATCHER),
                Endpoint.delete("/api/patrol/shifts/{id}", "remove a shift", this::remove, DISPATCHER));
    }

    private void list(Context context) {
        Days days = days(context);
        Long unit = Calls.queryNumber(context, "unit");
        Page<Shift> page = desk.book()
                .list(
                        days.start(),
                        days.end(),
                        unit == null ? null : new UnitId(unit),
                        Calls.limit(context, PAGE),
                        context.queryParam("after"));
        context.json(new Page<>(views.views(page.items()), page.next()));
    }

    private void export(Context context) {
        Days days = days(context);
        audit.record(Calls.caller(context), "export", "shifts", Outcome.DONE, days.first + " " + days.last);
        StringBuilder csv = new StringBuilder(CsvText.BYTE_ORDER_MARK)
                .append(CsvText.row(
                        List.of("day", "unit", "kind", "from", "to", "officers", "certified", "agency", "note")));
        for (ShiftViews.ShiftView each : views.views(desk.book().listAll(days.start(), days.end()))) {
            csv.append(CsvText.row(Arrays.asList(
                    each.day(),
                    each.unit(),
                    each.kind(),
                    each.from(),
                    each.to(),
                    each.officers().stream().map(ShiftViews.OnShift::name).collect(Collectors.joining("、")),
                    each.officers().stream()
                            .filter(ShiftViews.OnShift::certified)
                            .count(),
                    each.agency(),
                    each.note())));
        }
        context.header(
                "Content-Disposition", "attachment; filename=\"shifts-" + days.first + "-" + days.last + ".csv\"");
        Calls.answerUtf8(context, "text/csv; charset=utf-8", csv.toString());
    }

    private void add(Context context) {
        Shift added = desk.add(Calls.body(context, ShiftForm.class).shift(new ShiftId(0), 0));
        record(context, "shift.add", added);
        context.status(201);
        answer(context, added);
    }

    private void show(Context context) {
        answer(context, desk.get(new ShiftId(Calls.id(context, "id"))));
    }

    private void edit(Context context) {
        ShiftId id = new ShiftId(Calls.id(context, "id"));
        Shift wanted = Calls.body(context, ShiftForm.class).shift(id, Calls.version(context));
        Shift changed = comparing(() -> desk.replace(wanted));
        record(context, "shift.edit", changed);
        answer(context, changed);
    }

    private void remove(Context context) {
        ShiftId id = new ShiftId(Calls.id(context, "id"));
        Shift shift = desk.get(id);
        long version = Calls.version(context);
        comparing(() -> {
            desk.remove(id, version);
            return shift;
        });
        record(context, "shift.remove", shift);
        context.status(204);
    }

    private void copy(Context context) {
        CopyForm form = Calls.body(context, CopyForm.class);
        ShiftDesk.CopiedWeek copied = desk.copyWeek(Calls.required(form.from, "from"), Calls.required(form.to, "to"));
        audit.record(
                Calls.caller(context),
                "shift.copy_week",
                form.from + " " + form.to,
                Outcome.DONE,
                copied.copied().size() + " copied, " + copied.refused().size() + " refused");
        context.json(new CopiedView(
                views.views(copied.copied()),
                copied.refused().stream()
                        .map(each -> new RefusedView(
                                views.view(each.shift()),
                                each.reason().code(),
                                each.reason().figures()))
                        .toList()));
    }

    private Shift comparing(Supplier<Shift> change) {
        try {
            return change.get();
        } catch (StaleShift stale) {
            throw Refusal.stale(views.view(stale.current()));
        }
    }

    private void answer(Context context, Shift shift) {
        Calls.answerVersioned(context, shift.version(), views.view(shift));
    }

    private void record(Context context, String action, Shift shift) {
        audit.record(
                Calls.caller(context),
                action,
                "shift " + shift.id().value(),
                Outcome.DONE,
                shift.day() + " unit " + shift.unit().value() + " " + shift.kind());
    }

    private static Days days(Context context) {
        LocalDate from = Calls.required(Calls.queryDay(context, "from"), "from");
        LocalDate to = Calls.required(Calls.queryDay(context, "to"), "to");
        if (to.isBefore(from) || from.plusDays(MOST_DAYS).isBefore(to)) {
            throw Refusal.invalid("shift.days", "to", Map.of("most", MOST_DAYS));
        }
        return new Days(from, to);
    }

    private record Days(LocalDate first, LocalDate last) {
        Instant start() {
            return first.atStartOfDay(Shift.BRIGADE_TIME).toInstant();
        }

        Instant end() {
            return last.plusDays(1).atStartOfDay(Shift.BRIGADE_TIME).toInstant();
        }
    }

    record CopyForm(@Nullable LocalDate from, @Nullable LocalDate to) {}

    record CopiedView(List<ShiftViews.ShiftView> copied, List<RefusedView> refused) {}

    record RefusedView(ShiftViews.ShiftView shift, String code, Map<String, Object> figures) {}
}
