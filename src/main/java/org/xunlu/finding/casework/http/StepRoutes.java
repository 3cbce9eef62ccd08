package org.xunlu.finding.casework.http;

import static org.xunlu.http.Allowed.DISPATCHER;
import static org.xunlu.http.Allowed.OFFICER;
import static org.xunlu.http.Allowed.REVIEWER;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.xunlu.access.Caller;
import org.xunlu.account.AuditEntry.Outcome;
import org.xunlu.account.AuditTrail;
import org.xunlu.finding.Finding;
import org.xunlu.finding.FindingId;
import org.xunlu.finding.casework.CaseStep;
import org.xunlu.finding.casework.ClosingDesk;
import org.xunlu.finding.casework.OrderDesk;
import org.xunlu.finding.casework.PenaltyDesk;
import org.xunlu.finding.casework.StepCall;
import org.xunlu.finding.http.FindingView;
import org.xunlu.http.Allowed;
import org.xunlu.http.Calls;
import org.xunlu.http.Endpoint;
import org.xunlu.http.Routes;
import org.xunlu.refusal.Refusal;

/** The steps of case work, each a POST that names the version it was decided on. */
public final class StepRoutes implements Routes {
    private static final Allowed[] WRITERS = {OFFICER, DISPATCHER, REVIEWER};
    private static final Allowed[] ENDERS = {DISPATCHER, REVIEWER};
    private static final Map<CaseStep, Allowed[]> WHO = who();

    private final OrderDesk orders;
    private final PenaltyDesk penalties;
    private final ClosingDesk closings;
    private final AuditTrail audit;

    public StepRoutes(OrderDesk orders, PenaltyDesk penalties, ClosingDesk closings, AuditTrail audit) {
        this.orders = orders;
        this.penalties = penalties;
        this.closings = closings;
        this.audit = audit;
    }

    private static Map<CaseStep, Allowed[]> who() {
        Map<CaseStep, Allowed[]> who = new EnumMap<>(CaseStep.class);
        for (CaseStep step : CaseStep.values()) {
            who.put(
                    step,
                    switch (step) {
                        case ON_SITE, ORDER, REVISIT, CLOSE -> WRITERS;
                        case DISMISS, TRANSFER -> ENDERS;
                        case INVESTIGATE -> new Allowed[] {OFFICER, REVIEWER};
                        default -> new Allowed[] {REVIEWER};
                    });
        }
        return who;
    }

    /** Whether a person may take a step. */
    static boolean mayTake(CaseStep step, Caller caller) {
        return Arrays.stream(WHO.getOrDefault(step, WRITERS))
                .flatMap(allowed -> allowed.role().stream())
                .anyMatch(caller::has);
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                step(CaseStep.ON_SITE, "on-site", "tell on the spot to put it right at once", this::tellOnSite),
                step(CaseStep.ORDER, "order", "order it to be put right by a deadline", this::order),
                step(CaseStep.REVISIT, "revisit", "say whether it was put right", this::revisit),
                step(CaseStep.FILE, "file", "file it as a case", this::file),
                step(CaseStep.INVESTIGATE, "investigate", "keep what two officers established", this::investigate),
                step(CaseStep.NOTIFY, "notify", "tell the party what is proposed", this::notifyParty),
                step(CaseStep.HEAR, "hear", "keep the hearing", this::hear),
                step(CaseStep.DECIDE, "decide", "keep what was decided", this::decide),
                step(CaseStep.SERVE, "serve", "keep how the decision was served", this::serve),
                step(CaseStep.DEMAND, "demand", "demand that the decision be carried out", this::demand),
                step(CaseStep.EXECUTE, "execute", "keep how the decision was carried out", this::execute),
                step(CaseStep.CLOSE, "close", "close it as put right, with photo and officer", this::close),
                step(CaseStep.DISMISS, "dismiss", "end it as no violation", this::dismiss),
                step(CaseStep.TRANSFER, "transfer", "hand it to another authority", this::transfer));
    }

    private Endpoint step(CaseStep step, String verb, String summary, Function<Context, Finding> take) {
        return Endpoint.post(
                "/api/findings/{id}/" + verb,
                summary,
                context -> answer(context, step, take),
                WHO.getOrDefault(step, WRITERS));
    }

    private void answer(Context context, CaseStep step, Function<Context, Finding> take) {
        Finding next;
        try {
            next = take.apply(context);
        } catch (Refusal refusal) {
            throw refusal.current() instanceof Finding current ? Refusal.stale(FindingView.of(current)) : refusal;
        }
        audit.record(
                Calls.caller(context),
                "finding." + step.key(),
                "finding " + next.id().value(),
                Outcome.DONE,
                next.state().name().name());
        Calls.answerVersioned(context, next.version(), FindingView.of(next));
    }

    private static StepCall call(Context context, @Nullable String note) {
        return new StepCall(
                Calls.caller(context),
                new FindingId(Calls.id(context, "id")),
                Calls.version(context),
                StepForms.words(note));
    }

    private Finding tellOnSite(Context context) {
        StepForms.Words form = Calls.body(context, StepForms.Words.class);
        return orders.tellOnSite(call(context, form.note()));
    }

    private Finding order(Context context) {
        StepForms.Order form = Calls.body(context, StepForms.Order.class);
        return orders.order(call(context, form.note()), Calls.required(form.deadline(), "deadline"));
    }

    private Finding revisit(Context context) {
        StepForms.Revisit form = Calls.body(context, StepForms.Revisit.class);
        return orders.revisit(call(context, form.note()), Calls.required(form.corrected(), "corrected"));
    }

    private Finding file(Context context) {
        StepForms.Filing form = Calls.body(context, StepForms.Filing.class);
        return penalties.file(call(context, form.note()), Calls.required(form.number(), "number"), form.on());
    }

    private Finding investigate(Context context) {
        StepForms.Investigation form = Calls.body(context, StepForms.Investigation.class);
        return penalties.investigate(
                call(context, form.note()),
                form.on(),
                Calls.required(form.officers(), "officers"),
                Calls.required(form.party(), "party"),
                Calls.required(form.facts(), "facts"));
    }

    private Finding notifyParty(Context context) {
        StepForms.Notice form = Calls.body(context, StepForms.Notice.class);
        return penalties.notifyParty(
                call(context, form.note()),
                form.on(),
                StepForms.cents(form.fine()),
                StepForms.words(form.measure()),
                Boolean.TRUE.equals(form.hearingOffered()));
    }

    private Finding hear(Context context) {
        StepForms.Hearing form = Calls.body(context, StepForms.Hearing.class);
        return penalties.hear(
                call(context, form.note()),
                Calls.required(form.invitedOn(), "invitedOn"),
                form.on(),
                Calls.required(form.record(), "record"));
    }

    private Finding decide(Context context) {
        StepForms.Decision form = Calls.body(context, StepForms.Decision.class);
        return penalties.decide(
                call(context, form.note()),
                Calls.required(form.number(), "number"),
                form.on(),
                Calls.required(form.outcome(), "outcome"),
                StepForms.cents(form.fine()),
                StepForms.words(form.measure()),
                Boolean.TRUE.equals(form.waived()));
    }

    private Finding serve(Context context) {
        StepForms.Service form = Calls.body(context, StepForms.Service.class);
        return penalties.serve(call(context, form.note()), form.on(), Calls.required(form.way(), "way"));
    }

    private Finding demand(Context context) {
        StepForms.Demand form = Calls.body(context, StepForms.Demand.class);
        return penalties.demand(call(context, form.note()), form.on());
    }

    private Finding execute(Context context) {
        StepForms.Execution form = Calls.body(context, StepForms.Execution.class);
        return penalties.execute(call(context, form.note()), form.on(), Calls.required(form.means(), "means"));
    }

    private Finding close(Context context) {
        StepForms.Closing form = Calls.body(context, StepForms.Closing.class);
        return closings.close(call(context, form.note()), form.officerId());
    }

    private Finding dismiss(Context context) {
        StepForms.Words form = Calls.body(context, StepForms.Words.class);
        return closings.dismiss(call(context, form.note()));
    }

    private Finding transfer(Context context) {
        StepForms.Transfer form = Calls.body(context, StepForms.Transfer.class);
        return closings.transfer(call(context, form.note()), Calls.required(form.to(), "to"));
    }
}
