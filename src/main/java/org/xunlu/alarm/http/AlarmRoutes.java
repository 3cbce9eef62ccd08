package org.xunlu.alarm.http;

import static org.xunlu.http.Allowed.DISPATCHER;
import static org.xunlu.http.Allowed.OFFICER;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import org.xunlu.access.Caller;
import org.xunlu.account.AuditEntry.Outcome;
import org.xunlu.account.AuditTrail;
import org.xunlu.alarm.Alarm;
import org.xunlu.alarm.AlarmBook;
import org.xunlu.alarm.AlarmCall;
import org.xunlu.alarm.AlarmDesk;
import org.xunlu.alarm.AlarmFilter;
import org.xunlu.alarm.AlarmId;
import org.xunlu.alarm.AlarmSource;
import org.xunlu.alarm.Gravity;
import org.xunlu.geo.LonLat;
import org.xunlu.http.Calls;
import org.xunlu.http.Endpoint;
import org.xunlu.http.Routes;
import org.xunlu.paging.Page;
import org.xunlu.refusal.Refusal;
import org.xunlu.track.AlarmKind;

/** Alarms: an officer's cry for help, the dispatchers' list, taking care of one. */
public final class AlarmRoutes implements Routes {
    private static final int PAGE = 100;
    private static final int LONGEST_KEY = 100;
    /** Two bytes a character fit into the message. */
    private static final int MOST_WORDS = 300;

    /** More are not open at a time where anybody takes care of them. */
    private static final int MOST_SEEN = 1_000;

    private static final Duration OWN_SHOWN = Duration.ofHours(24);

    private final AlarmDesk desk;
    private final AlarmBook book;
    private final Callers callers;
    private final CrewWords words;
    private final Sights sights;
    private final AuditTrail audit;
    private final Clock clock;

    /**
     * Routes of this desk.
     *
     * @param callers knows the phone and the unit of an officer
     * @param words sends words to the crew that cried
     * @param sights knows whom a person sees live
     */
    public AlarmRoutes(
            AlarmDesk desk,
            AlarmBook book,
            Callers callers,
            CrewWords words,
            Sights sights,
            AuditTrail audit,
            Clock clock) {
        this.desk = desk;
        this.book = book;
        this.callers = callers;
        this.words = words;
        this.sights = sights;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(
                        "/api/alarms",
                        "list alarms, newest first (gravity, kind, state=open or acknowledged, unit, from, to)",
                        this::list,
                        DISPATCHER),
                Endpoint.post("/api/alarms", "raise an alarm for the calling officer", this::raise, OFFICER),
                Endpoint.get("/api/alarms/{id}", "show an alarm", this::show, DISPATCHER),
                Endpoint.post(
                        "/api/alarms/{id}/acknowledge",
                        "take care of an alarm, perhaps with words to the crew",
                        this::acknowledge,
                        DISPATCHER),
                Endpoint.get(
                        "/api/live/alarms",
                        "list the open alarms of those the caller sees live: a leader's squadron, an officer's unit",
                        this::seen,
                        DISPATCHER,
                        OFFICER),
                Endpoint.get(
                        "/api/officer/alarms",
                        "list the caller's own alarms of the last 24 hours",
                        this::own,
                        OFFICER));
    }

    private void list(Context context) {
        audit.recordView(Calls.caller(context), "alarm.view", "alarms", "");
        AlarmFilter filter = new AlarmFilter(
                kinds(context),
                open(context),
                Calls.queryNumber(context, "unit"),
                null,
                Calls.queryTime(context, "from"),
                Calls.queryTime(context, "to"));
        Page<AlarmView> page = book.list(filter, Calls.limit(context, PAGE), context.queryParam("after"))
                .map(AlarmView::of);
        context.json(new Alarms(page.items(), page.next(), book.countOpen()));
    }

    private static Set<AlarmKind> kinds(Context context) {
        AlarmKind kind = Calls.queryEnum(context, "kind", AlarmKind.class);
        Gravity gravity = Calls.queryEnum(context, "gravity", Gravity.class);
        if (kind != null) {
            return Set.of(kind);
        }
        return gravity == null ? Set.of() : gravity.kinds();
    }

    private static @Nullable Boolean open(Context context) {
        State state = Calls.queryEnum(context, "state", State.class);
        return state == null ? null : (Boolean) (state == State.OPEN);
    }

    private void raise(Context context) {
        Caller caller = Calls.caller(context);
        String key = Calls.required(context.header("Idempotency-Key"), "Idempotency-Key");
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw Refusal.invalid(
                    "text_length", "Idempotency-Key", Map.of("min", 1, "max", LONGEST_KEY, "value", key.length()));
        }
        Cry cry = Calls.body(context, Cry.class);
        Instant raised = cry.raisedAt == null ? clock.instant() : cry.raisedAt;
        Raiser raiser = callers.of(caller, raised);
        Alarm alarm = desk.raise(new AlarmCall(
                "p" + caller.personId() + "-" + key,
                AlarmKind.SOS,
                AlarmSource.PAGE,
                raiser.deviceId,
                raiser.unitId,
                caller.personId(),
                raiser.who,
                raised,
                cry.position(),
                cry.note == null ? "" : cry.note));
        audit.record(caller, "alarm.raise", "alarm " + alarm.id().value(), Outcome.DONE, "");
        context.status(201).header("Location", "/api/alarms/" + alarm.id().value());
        context.json(AlarmView.of(alarm));
    }

    private void show(Context context) {
        audit.recordView(Calls.caller(context), "alarm.view", "alarms", "");
        context.json(AlarmView.of(desk.get(id(context))));
    }

    private void acknowledge(Context context) {
        Caller caller = Calls.caller(context);
        Step step = Calls.body(context, Step.class);
        String text = step.crewText == null ? "" : step.crewText.strip();
        if (text.length() > MOST_WORDS) {
            throw Refusal.invalid(
                    "text_length", "crewText", Map.of("min", 0, "max", MOST_WORDS, "value", text.length()));
        }
        Alarm alarm = desk.acknowledge(caller, id(context), step.note);
        int told = text.isEmpty() ? 0 : words.tell(caller, alarm, text);
        audit.record(
                caller,
                "alarm.acknowledge",
                "alarm " + alarm.id().value(),
                Outcome.DONE,
                text.isEmpty() ? "" : "terminals told: " + told);
        context.json(new Answer(AlarmView.of(alarm), told));
    }

    private void own(Context context) {
        Caller caller = Calls.caller(context);
        AlarmFilter filter =
                AlarmFilter.ofPerson(caller.personId(), clock.instant().minus(OWN_SHOWN));
        context.json(book.list(filter, Calls.limit(context, PAGE), context.queryParam("after"))
                .map(AlarmView::of));
    }

    private void seen(Context context) {
        Caller caller = Calls.caller(context);
        audit.recordView(caller, "alarm.view", "alarms seen live", "");
        LongPredicate sees = sights.of(caller);
        AlarmFilter open = new AlarmFilter(Set.of(), true, null, null, null, null);
        List<AlarmView> items = book.list(open, MOST_SEEN, null).items().stream()
                .map(AlarmView::of)
                .filter(alarm -> alarm.rider() != null && sees.test(alarm.rider()))
                .toList();
        context.json(new Alarms(items, null, items.size()));
    }

    private static AlarmId id(Context context) {
        return new AlarmId(Calls.id(context, "id"));
    }

    /** Which alarms. */
    enum State {
        OPEN,
        ACKNOWLEDGED
    }

    /** A page of alarms, and how many are open altogether. */
    record Alarms(List<AlarmView> items, @Nullable String next, long open) {}

    /** An officer's cry for help; without a position where the phone knows none. */
    record Cry(
            @Nullable Double lon,
            @Nullable Double lat,
            @Nullable Instant raisedAt,
            @Nullable String note) {
        @Nullable
        LonLat position() {
            if (lon == null || lat == null || Math.abs(lon) > 180 || Math.abs(lat) > 90) {
                return null;
            }
            return new LonLat(lon, lat);
        }
    }

    /** What was done, and what the crew is to read on its terminal, perhaps. */
    record Step(@Nullable String note, @Nullable String crewText) {}

    /** The alarm, and how many terminals were sent the words. */
    record Answer(AlarmView alarm, int told) {}

    /**
     * The phone of an officer, the unit it rides with, what people call them.
     *
     * @param unitId null for none
     */
    public record Raiser(long deviceId, @Nullable Long unitId, String who) {}

    /** Knows the phone and the unit of an officer. */
    @FunctionalInterface
    public interface Callers {
        /** Of this officer at a time. */
        Raiser of(Caller caller, Instant at);
    }

    /** Knows whom a person sees live. */
    @FunctionalInterface
    public interface Sights {
        /** Of riders by their keys. */
        LongPredicate of(Caller caller);
    }

    /** Sends words to a crew. */
    @FunctionalInterface
    public interface CrewWords {
        /** Sends to the terminals of who cried; answers how many there are. */
        int tell(Caller caller, Alarm alarm, String text);
    }
}
