package org.xunlu.siting.http;

import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xunlu.account.AuditEntry.Outcome;
import org.xunlu.account.AuditTrail;
import org.xunlu.geo.LonLat;
import org.xunlu.http.Calls;
import org.xunlu.http.Endpoint;
import org.xunlu.http.Routes;
import org.xunlu.overload.Checkpoint;
import org.xunlu.overload.CheckpointDetails;
import org.xunlu.overload.CheckpointKind;
import org.xunlu.overload.CheckpointRegister;
import org.xunlu.overload.TravelDirection;
import org.xunlu.paging.Page;
import org.xunlu.refusal.Refusal;
import org.xunlu.siting.CandidateScore;
import org.xunlu.siting.candidate.CandidateSite;
import org.xunlu.siting.candidate.SiteOrigin;
import org.xunlu.siting.flow.TruckRoads;
import org.xunlu.siting.study.Ground;
import org.xunlu.siting.study.Study;
import org.xunlu.siting.study.StudyDesk;
import org.xunlu.siting.study.StudyTerms;

/** Places where a point could stand. */
public final class CandidateRoutes implements Routes {
    private final StudyDesk desk;
    private final CheckpointRegister checkpoints;
    private final AuditTrail audit;

    public CandidateRoutes(StudyDesk desk, CheckpointRegister checkpoints, AuditTrail audit) {
        this.desk = desk;
        this.checkpoints = checkpoints;
        this.audit = audit;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.post(
                        "/api/siting/candidates/ranked",
                        "list every place with its checks and what a point there could do alone, best first",
                        this::ranked,
                        SitingRoles.readers()),
                Endpoint.post(
                        "/api/siting/candidates",
                        "draw a candidate place; it is judged by the rules",
                        this::draw,
                        SitingRoles.editors()),
                Endpoint.delete(
                        "/api/siting/candidates/{id}",
                        "remove a drawn candidate place",
                        this::remove,
                        SitingRoles.editors()));
    }

    private void ranked(Context context) {
        TermsForm form = Calls.body(context, TermsForm.class);
        StudyTerms terms = form.terms();
        Ground ground = desk.ground(form.truckRoads());
        Map<String, CandidateScore> scores = new HashMap<>();
        // places are judged even while nobody knows yet who drives there
        if (desk.hasFlows()) {
            new Study(ground, terms.cost(), desk.question(ground, terms))
                    .rank()
                    .forEach(score -> scores.put(score.candidate().id(), score));
        }
        List<SiteView> sites = ground.sites().stream()
                .map(site -> SiteView.of(site, ground.freight().network().roads(), scores.get(site.id())))
                .sorted((one, other) -> Double.compare(worth(other), worth(one)))
                .toList();
        context.json(new Page<>(sites, null));
    }

    private static double worth(SiteView site) {
        SiteView.Score score = site.score();
        return score == null ? -1 : score.caughtAlone() + score.trucks() / 1e6;
    }

    private void draw(Context context) {
        DrawForm form = Calls.body(context, DrawForm.class);
        LonLat at = PlaceView.position(form.lon, form.lat);
        Ground ground = desk.ground(TruckRoads.USUAL);
        CandidateSite judged = ground.screening()
                .at("here", SiteOrigin.DRAWN, form.name, at)
                .orElseThrow(() -> Refusal.invalid("siting.no_truck_road", "lon"));
        String code = form.code == null || form.code.isBlank() ? code() : form.code;
        Checkpoint stored = checkpoints.add(new CheckpointDetails(
                code,
                judged.name().substring(0, Math.min(100, judged.name().length())),
                CheckpointKind.CANDIDATE,
                judged.position(),
                judged.lanes(),
                TravelDirection.BOTH,
                null,
                null,
                null,
                null,
                form.note == null ? "" : form.note));
        note(context, "siting.candidate.add", "checkpoint " + stored.id().value());
        Ground drawn = desk.ground(TruckRoads.USUAL);
        CandidateSite site = drawn.find("C" + stored.id().value()).orElse(judged);
        context.status(201).json(SiteView.of(site, drawn.freight().network().roads(), null));
    }

    private String code() {
        for (int number = 1; ; number++) {
            String code = String.format(Locale.ROOT, "HX-%03d", number);
            if (checkpoints.findByCode(code).isEmpty()) {
                return code;
            }
        }
    }

    private void remove(Context context) {
        String id = context.pathParam("id");
        Checkpoint found = checkpoints.list().stream()
                .filter(each -> ("C" + each.id().value()).equals(id))
                .filter(each -> each.details().kind() == CheckpointKind.CANDIDATE)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("candidate", id));
        checkpoints.remove(found.id(), found.version());
        note(context, "siting.candidate.remove", "checkpoint " + found.id().value());
        context.status(204);
    }

    private void note(Context context, String action, String subject) {
        audit.record(Calls.caller(context), action, subject, Outcome.DONE, "");
    }

    record DrawForm(
            @Nullable String code,
            @Nullable String name,
            @Nullable Double lon,
            @Nullable Double lat,
            @Nullable String note) {}
}
