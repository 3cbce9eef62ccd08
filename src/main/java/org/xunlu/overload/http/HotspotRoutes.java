package org.xunlu.overload.http;

import static org.xunlu.http.Allowed.DISPATCHER;
import static org.xunlu.http.Allowed.PLANNER;
import static org.xunlu.http.Allowed.REVIEWER;

import io.javalin.http.Context;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xunlu.account.AuditEntry.Outcome;
import org.xunlu.account.AuditTrail;
import org.xunlu.http.Calls;
import org.xunlu.http.Endpoint;
import org.xunlu.http.Messages;
import org.xunlu.http.Routes;
import org.xunlu.overload.PassHours;
import org.xunlu.overload.hotspot.HotspotQuestion;
import org.xunlu.overload.hotspot.HotspotStudies;

/** Where and when overload concentrates, how strong and how sure. */
public final class HotspotRoutes implements Routes {
    private static final int MOST_WAITING = 10_000;
    private static final double PERCENT = 100;

    private final HotspotStudies studies;
    private final PassHours hours;
    private final Messages messages;
    private final AuditTrail audit;
    private final Clock clock;

    /** Routes over these studies. */
    public HotspotRoutes(HotspotStudies studies, PassHours hours, Messages messages, AuditTrail audit, Clock clock) {
        this.messages = messages;
        this.audit = audit;
        this.studies = studies;
        this.hours = hours;
        this.clock = clock;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(
                        "/api/hotspots.xlsx",
                        "the same study as a workbook",
                        this::sheet,
                        DISPATCHER,
                        PLANNER,
                        REVIEWER),
                Endpoint.get(
                        "/api/hotspots",
                        "find where and when overload concentrates by road segment and hour of the week, with significance, plain"
                                + " counts and a back-test",
                        this::answer,
                        DISPATCHER,
                        PLANNER,
                        REVIEWER));
    }

    private void answer(Context context) {
        context.json(study(context));
    }

    private void sheet(Context context) throws IOException {
        HotspotView study = study(context);
        audit.record(
                Calls.caller(context), "export", "hotspots", Outcome.DONE, "xlsx " + study.from() + " " + study.to());
        FileAnswer.sheet(context, "hotspots", words -> HotspotSheet.of(study, words), messages, "hotspots");
    }

    private HotspotView study(Context context) {
        @Nullable Long meters = Calls.queryNumber(context, "bandwidth");
        @Nullable Long percent = Calls.queryNumber(context, "level");
        HotspotQuestion question = new HotspotQuestion(
                HourQuestion.of(context, clock),
                meters == null ? HotspotQuestion.USUAL_METERS : meters,
                "true".equals(context.queryParam("staffed")),
                percent == null ? HotspotQuestion.USUAL_LEVEL : percent / PERCENT);
        return HotspotView.of(studies.answer(question), hours.waiting(MOST_WAITING));
    }
}
