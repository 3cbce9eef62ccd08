package org.xunlu.finding.http;

import static org.xunlu.http.Allowed.ADMINISTRATOR;
import static org.xunlu.http.Allowed.DISPATCHER;
import static org.xunlu.http.Allowed.OFFICER;
import static org.xunlu.http.Allowed.PERSON;
import static org.xunlu.http.Allowed.PLANNER;
import static org.xunlu.http.Allowed.REVIEWER;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.xunlu.access.Caller;
import org.xunlu.account.AuditEntry.Outcome;
import org.xunlu.account.AuditTrail;
import org.xunlu.article.Article;
import org.xunlu.finding.Finding;
import org.xunlu.finding.FindingDesk;
import org.xunlu.finding.FindingFilter;
import org.xunlu.finding.FindingId;
import org.xunlu.finding.FindingKind;
import org.xunlu.finding.FindingRegister;
import org.xunlu.finding.FindingState;
import org.xunlu.finding.Photo;
import org.xunlu.http.Allowed;
import org.xunlu.http.Calls;
import org.xunlu.http.Endpoint;
import org.xunlu.http.Routes;
import org.xunlu.refusal.Refusal;

/** Findings: record, list, correct; photos. */
public final class FindingRoutes implements Routes {
    private static final int PAGE = 100;
    private static final int LONGEST_KEY = 100;
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final Allowed[] READERS = {OFFICER, DISPATCHER, REVIEWER, PLANNER, ADMINISTRATOR};
    private static final Allowed[] WRITERS = {OFFICER, DISPATCHER, REVIEWER};

    private final FindingDesk desk;
    private final FindingRegister register;
    private final PhotoDesk photos;
    private final Supplier<List<Article<FindingKind>>> rules;
    private final AuditTrail audit;
    private final Clock clock;

    public FindingRoutes(
            FindingDesk desk,
            FindingRegister register,
            PhotoDesk photos,
            Supplier<List<Article<FindingKind>>> rules,
            AuditTrail audit,
            Clock clock) {
        this.desk = desk;
        this.register = register;
        this.photos = photos;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/api/findings", "list findings, newest first", this::list, READERS),
                Endpoint.post("/api/findings", "record a finding, perhaps with a photo", this::record, WRITERS),
                Endpoint.get("/api/findings/{id}", "show a finding with photos and history", this::show, READERS),
                Endpoint.patch("/api/findings/{id}", "correct kind, place or note", this::correct, WRITERS),
                Endpoint.post(
                        "/api/findings/{id}/photos", "add a photo, stage=before or after", this::addPhoto, WRITERS),
                Endpoint.get("/api/photos/{id}", "show a photo", context -> photo(context, false), READERS),
                Endpoint.get(
                        "/api/photos/{id}/thumbnail",
                        "show a photo at 320 pixels",
                        context -> photo(context, true),
                        READERS),
                Endpoint.get("/api/finding-kinds", "list the kinds with the articles in force", this::kinds, PERSON));
    }

    private static FindingId id(Context context) {
        return new FindingId(Calls.id(context, "id"));
    }

    private void list(Context context) {
        FindingFilter filter = new FindingFilter(
                Calls.queryEnum(context, "kind", FindingKind.class),
                Calls.queryEnum(context, "state", FindingState.Name.class),
                MapQuery.bounds(context),
                MapQuery.text(context, "road"),
                Calls.queryTime(context, "from"),
                Calls.queryTime(context, "to"));
        context.json(register.list(filter, Calls.limit(context, PAGE), context.queryParam("after"))
                .map(FindingView::of));
    }

    private void record(Context context) {
        Caller caller = Calls.caller(context);
        String key = context.header("Idempotency-Key");
        if (key != null && (key.isBlank() || key.length() > LONGEST_KEY)) {
            throw Refusal.invalid(
                    "text_length", "Idempotency-Key", Map.of("min", 1, "max", LONGEST_KEY, "value", key.length()));
        }
        FindingForm form = FindingForm.of(context);
        // the photo first: one that is none leaves no half a finding behind
        Optional<PhotoDesk.Taken> taken = context.isMultipart() ? photos.find(context) : Optional.empty();
        Finding finding = desk.record(caller, form.observation(clock.instant()), key);
        taken.ifPresent(photo -> photos.keep(caller, finding.id(), Photo.Stage.BEFORE, photo));
        audit.record(caller, "finding.record", "finding " + finding.id().value(), Outcome.DONE, "");
        context.status(201).header("Location", "/api/findings/" + finding.id().value());
        Calls.answerVersioned(context, finding.version(), FindingView.of(finding));
    }

    private void show(Context context) {
        Finding finding = desk.get(id(context));
        Calls.answerVersioned(
                context,
                finding.version(),
                new FindingView.Whole(
                        FindingView.of(finding),
                        register.photos(finding.id()).stream()
                                .map(FindingView.PhotoView::of)
                                .toList(),
                        register.history(finding.id()).stream()
                                .map(FindingView.LineView::of)
                                .toList(),
                        register.merged(finding.id()).stream()
                                .map(FindingView::of)
                                .toList(),
                        register.survivor(finding.id()).map(FindingId::value).orElse(null)));
    }

    private void correct(Context context) {
        FindingForm form = Calls.body(context, FindingForm.class);
        change(
                context,
                "correct",
                version -> desk.correct(
                        Calls.caller(context),
                        id(context),
                        version,
                        form.correction(desk.get(id(context)).observation())));
    }

    /** A change that starts from a version. */
    private interface Change {
        Finding from(long version);
    }

    private void change(Context context, String verb, Change change) {
        Finding changed;
        try {
            changed = change.from(Calls.version(context));
        } catch (Refusal refusal) {
            throw refusal.current() instanceof Finding current ? Refusal.stale(FindingView.of(current)) : refusal;
        }
        audit.record(
                Calls.caller(context),
                "finding." + verb,
                "finding " + changed.id().value(),
                Outcome.DONE,
                "");
        Calls.answerVersioned(context, changed.version(), FindingView.of(changed));
    }

    private void addPhoto(Context context) {
        desk.get(id(context));
        Photo.Stage stage = Calls.queryEnum(context, "stage", Photo.Stage.class);
        PhotoDesk.Taken taken = photos.find(context).orElseThrow(() -> Refusal.invalid("field_missing", "photo"));
        Photo photo =
                photos.keep(Calls.caller(context), id(context), stage == null ? Photo.Stage.BEFORE : stage, taken);
        context.status(201).json(FindingView.PhotoView.of(photo));
    }

    private void photo(Context context, boolean small) {
        photos.answer(context, Calls.id(context, "id"), small);
    }

    private void kinds(Context context) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), CHINA);
        context.json(new Kinds(
                rules.get().stream().filter(rule -> rule.inForce(today)).toList()));
    }

    record Kinds(List<Article<FindingKind>> items) {}
}
