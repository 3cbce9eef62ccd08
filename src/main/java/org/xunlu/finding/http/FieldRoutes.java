package org.xunlu.finding.http;

import static org.xunlu.http.Allowed.ADMINISTRATOR;
import static org.xunlu.http.Allowed.DISPATCHER;
import static org.xunlu.http.Allowed.OFFICER;
import static org.xunlu.http.Allowed.PLANNER;
import static org.xunlu.http.Allowed.REVIEWER;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xunlu.access.Caller;
import org.xunlu.account.AuditEntry.Outcome;
import org.xunlu.account.AuditTrail;
import org.xunlu.finding.Finding;
import org.xunlu.finding.FindingId;
import org.xunlu.finding.Photo;
import org.xunlu.finding.field.FieldDesk;
import org.xunlu.finding.field.Visit;
import org.xunlu.geo.LonLat;
import org.xunlu.http.Calls;
import org.xunlu.http.Endpoint;
import org.xunlu.http.Routes;
import org.xunlu.refusal.Refusal;

/** Findings as officers meet them on the spot. Each write carries a key and may be sent again. */
public final class FieldRoutes implements Routes {
    private static final int NEAREST = 200;

    private final FieldDesk field;
    private final PhotoDesk photos;
    private final AuditTrail audit;

    /** Routes of this desk. */
    public FieldRoutes(FieldDesk field, PhotoDesk photos, AuditTrail audit) {
        this.field = field;
        this.photos = photos;
        this.audit = audit;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(
                        "/api/officer/findings",
                        "list open findings around lon and lat, nearest first, with the kinds most used",
                        this::around,
                        OFFICER,
                        DISPATCHER),
                Endpoint.post(
                        "/api/officer/findings",
                        "record a finding on the spot, with where the phone was and perhaps a photo",
                        this::record,
                        OFFICER,
                        DISPATCHER),
                Endpoint.post(
                        "/api/officer/findings/{id}/visits",
                        "tell of a later look at a finding; outcome REMOVED with a photo closes it, unless a case is under way",
                        this::visit,
                        OFFICER),
                Endpoint.get(
                        "/api/findings/{id}/visits",
                        "show where a finding was recorded from, with later looks at it",
                        this::onSpot,
                        OFFICER,
                        DISPATCHER,
                        REVIEWER,
                        PLANNER,
                        ADMINISTRATOR));
    }

    private static double degrees(Context context, String name) {
        String text = Calls.required(context.queryParam(name), name);
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw Refusal.invalid("not_a_number", name, Map.of("value", text));
        }
    }

    private void around(Context context) {
        LonLat place;
        try {
            place = new LonLat(degrees(context, "lon"), degrees(context, "lat"));
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("not_a_position", "lon");
        }
        List<Finding> near = field.around(place, Calls.limit(context, NEAREST));
        Map<FindingId, Long> pictures =
                field.firstPhotos(near.stream().map(Finding::id).toList());
        context.json(new FieldView.Around(
                near.stream().map(each -> FieldView.Item.of(each, pictures)).toList(), field.kindsByUse()));
    }

    private void record(Context context) {
        Caller caller = Calls.caller(context);
        String key = FieldForm.key(context);
        FindingForm form = FindingForm.of(context);
        // the photo first: one that is none leaves no half a finding behind
        Optional<PhotoDesk.Taken> taken = taken(context);
        Finding finding = field.record(caller, form.observation(field.now()), FieldForm.standpoint(context), key);
        taken.ifPresent(photo -> photos.keep(caller, finding.id(), Photo.Stage.BEFORE, photo));
        audit.record(caller, "finding.record", "finding " + finding.id().value(), Outcome.DONE, "");
        context.status(201).header("Location", "/api/findings/" + finding.id().value());
        Calls.answerVersioned(context, finding.version(), FindingView.of(finding));
    }

    private void visit(Context context) {
        Caller caller = Calls.caller(context);
        FindingId id = new FindingId(Calls.id(context, "id"));
        Optional<PhotoDesk.Taken> taken = taken(context);
        Finding finding = field.visit(caller, visit(context, caller, id), keeping(caller, id, taken));
        audit.record(caller, "finding.visit", "finding " + id.value(), Outcome.DONE, "");
        context.status(201);
        Calls.answerVersioned(context, finding.version(), FindingView.of(finding));
    }

    private Visit visit(Context context, Caller caller, FindingId id) {
        String note = context.formParam("note");
        return new Visit(
                id,
                FieldForm.time(context, "visitedAt", field.now()),
                caller.personId(),
                caller.name(),
                FieldForm.outcome(context),
                note == null ? "" : note,
                FieldForm.standpoint(context),
                FieldForm.key(context));
    }

    private FieldDesk.@Nullable Keeping keeping(Caller caller, FindingId id, Optional<PhotoDesk.Taken> taken) {
        return taken.map(photo -> (FieldDesk.Keeping) stage -> photos.keep(caller, id, stage, photo))
                .orElse(null);
    }

    private Optional<PhotoDesk.Taken> taken(Context context) {
        return context.isMultipart() ? photos.find(context) : Optional.empty();
    }

    private void onSpot(Context context) {
        FindingId id = new FindingId(Calls.id(context, "id"));
        context.json(new FieldView.OnSpot(
                field.findStandpoint(id).map(FieldView.StandpointView::of).orElse(null),
                field.visits(id).stream().map(FieldView.VisitView::of).toList()));
    }
}
