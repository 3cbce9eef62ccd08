package org.xunlu.roadside.http;

import static org.xunlu.http.Allowed.DISPATCHER;
import static org.xunlu.http.Allowed.OFFICER;
import static org.xunlu.http.Allowed.PLANNER;
import static org.xunlu.http.Allowed.REVIEWER;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.xunlu.access.Caller;
import org.xunlu.account.AuditEntry.Outcome;
import org.xunlu.account.AuditTrail;
import org.xunlu.geo.LonLat;
import org.xunlu.http.Calls;
import org.xunlu.http.Endpoint;
import org.xunlu.http.Routes;
import org.xunlu.overload.Plate;
import org.xunlu.refusal.Refusal;
import org.xunlu.roadside.Readings;
import org.xunlu.roadside.RoadsideStudy;
import org.xunlu.roadside.spotter.LeakIndicator;
import org.xunlu.roadside.spotter.PlateTag;
import org.xunlu.roadside.spotter.TailFinder;
import org.xunlu.roadside.spotter.TailRule;

/** Ways round points, followers of the patrols, leaks. Followers and leaks only for those who need to know. */
public final class DetectionRoutes implements Routes {
    private static final int USUAL_DAYS = 365;
    private static final int MOST_DAYS = 400;

    private final Supplier<RoadsideStudy> study;
    private final Readings readings;
    private final Places places;
    private final AuditTrail audit;
    private final Clock clock;
    private final Remembered remembered;

    /** Says where an officer's note was made, and of which unit the officer is. */
    public interface Places {
        /** The road at a position, empty where none is near. */
        String road(LonLat position);

        /** The unit of a person, or null. */
        @Nullable
        Long unitOf(long personId);
    }

    public DetectionRoutes(
            Supplier<RoadsideStudy> study, Readings readings, Places places, AuditTrail audit, Clock clock) {
        this.study = study;
        this.readings = readings;
        this.places = places;
        this.audit = audit;
        this.clock = clock;
        this.remembered = new Remembered(clock);
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(
                        "/api/roadside/bypass",
                        "show trucks that go round points and how rates moved",
                        this::bypass,
                        DISPATCHER,
                        PLANNER,
                        REVIEWER),
                Endpoint.get(
                        "/api/roadside/followers",
                        "show plates near our cars more often than by chance, which is noted",
                        this::followers,
                        DISPATCHER,
                        REVIEWER),
                Endpoint.get(
                        "/api/roadside/leaks",
                        "show whether overloaded trucks vanish when patrols leave, which is noted",
                        this::leaks,
                        DISPATCHER,
                        REVIEWER),
                Endpoint.get(
                        "/api/plate-tags",
                        "list plates officers noted, which is noted",
                        this::tags,
                        DISPATCHER,
                        REVIEWER),
                Endpoint.post("/api/plate-tags", "note a plate that seems to follow", this::tag, OFFICER, DISPATCHER));
    }

    private record Period(Instant from, Instant to) {}

    private Period period(Context context) {
        Instant toAsked = Calls.queryTime(context, "to");
        Instant to = toAsked == null ? clock.instant() : toAsked;
        Instant fromAsked = Calls.queryTime(context, "from");
        Instant from = fromAsked == null ? to.minus(Duration.ofDays(USUAL_DAYS)) : fromAsked;
        if (!from.isBefore(to) || Duration.between(from, to).toDays() > MOST_DAYS) {
            throw Refusal.invalid("report.period", "from", Map.of("max", MOST_DAYS));
        }
        return new Period(from, to);
    }

    private void answer(Context context, String what, BiFunction<Instant, Instant, Object> work) {
        Period period = period(context);
        // without a period the answer is about the year up to this hour
        String key = what + " " + period.from.getEpochSecond() / 3600 + " " + period.to.getEpochSecond() / 3600;
        context.json(remembered.get(key, () -> work.apply(period.from, period.to)));
    }

    private void bypass(Context context) {
        answer(
                context,
                "bypass",
                (from, to) -> new BypassView(
                        study.get().flows(from, to).stream()
                                .map(BypassView.FlowView::of)
                                .toList(),
                        study.get().shifts(from, to).stream()
                                .map(BypassView.ShiftView::of)
                                .toList()));
    }

    private void followers(Context context) {
        note(context, "spotter.view", "followers");
        TailRule rule = rule(context);
        answer(
                context,
                "followers " + rule,
                (from, to) -> new Followers(rule, study.get().tails(rule, from, to)));
    }

    private static TailRule rule(Context context) {
        TailRule usual = TailRule.USUAL;
        return new TailRule(
                figure(context, "minutes", usual.minutes(), 30),
                figure(context, "meters", usual.meters(), 3_000),
                figure(context, "occasions", usual.occasions(), 50),
                figure(context, "roads", usual.roads(), 10),
                usual.level());
    }

    private static int figure(Context context, String name, int otherwise, int most) {
        Long asked = Calls.queryNumber(context, name);
        if (asked == null) {
            return otherwise;
        }
        if (asked < 1 || asked > most) {
            throw Refusal.invalid("out_of_range", name, Map.of("min", 1, "max", most, "value", asked));
        }
        return asked.intValue();
    }

    private void leaks(Context context) {
        note(context, "spotter.view", "leaks");
        answer(
                context,
                "leaks",
                (from, to) -> new Leaks(
                        study.get().leaks(from, to).stream().map(LeakView::of).toList()));
    }

    private void tags(Context context) {
        note(context, "spotter.view", "notes");
        Period period = period(context);
        context.json(new Tags(
                readings.tags(period.from, period.to).stream().map(TagView::of).toList()));
    }

    private void tag(Context context) {
        Caller caller = Calls.caller(context);
        TagForm form = Calls.body(context, TagForm.class);
        LonLat position = position(Calls.required(form.lon, "lon"), Calls.required(form.lat, "lat"));
        String note = form.note == null ? "" : form.note.strip();
        if (note.length() > 500) {
            throw Refusal.invalid("text_length", "note", Map.of("min", 0, "max", 500, "value", note.length()));
        }
        PlateTag added = readings.add(new PlateTag(
                0,
                new Plate(Calls.required(form.plate, "plate")),
                form.at == null ? clock.instant() : form.at,
                position,
                places.road(position),
                places.unitOf(caller.personId()),
                caller.personId(),
                caller.name(),
                note));
        remembered.forget();
        note(context, "spotter.note", "plate-tag " + added.id());
        context.status(201).json(TagView.of(added));
    }

    private static LonLat position(double lon, double lat) {
        try {
            return new LonLat(lon, lat);
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("not_a_position", "lon");
        }
    }

    private void note(Context context, String action, String subject) {
        audit.record(Calls.caller(context), action, subject, Outcome.DONE, "");
    }

    record Followers(TailRule rule, List<TailFinder.Tail> items) {}

    record Leaks(List<LeakView> items) {}

    /** A squadron at a point; rates and their fall are percent. */
    record LeakView(
            long squadronId,
            long checkpointId,
            int departures,
            long before,
            long beforeOver,
            long after,
            long afterOver,
            double fall,
            double fallError,
            double p,
            double q,
            boolean proven) {
        static LeakView of(LeakIndicator leak) {
            return new LeakView(
                    leak.squadron(),
                    leak.place().value(),
                    leak.departures(),
                    leak.before(),
                    leak.beforeOver(),
                    leak.after(),
                    leak.afterOver(),
                    100 * leak.fall(),
                    100 * leak.fallError(),
                    leak.p(),
                    leak.q(),
                    leak.proven());
        }
    }

    record TagForm(
            @Nullable String plate,
            @Nullable Instant at,
            @Nullable Double lon,
            @Nullable Double lat,
            @Nullable String note) {}

    record Tags(List<TagView> items) {}

    record TagView(long id, String plate, Instant at, double lon, double lat, String road, String person, String note) {
        static TagView of(PlateTag tag) {
            return new TagView(
                    tag.id(),
                    tag.plate().text(),
                    tag.at(),
                    tag.position().lon(),
                    tag.position().lat(),
                    tag.road(),
                    tag.person(),
                    tag.note());
        }
    }
}
