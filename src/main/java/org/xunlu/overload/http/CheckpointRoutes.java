package org.xunlu.overload.http;

import static org.xunlu.http.Allowed.ADMINISTRATOR;
import static org.xunlu.http.Allowed.DISPATCHER;
import static org.xunlu.http.Allowed.PERSON;
import static org.xunlu.http.Allowed.PLANNER;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xunlu.access.Caller;
import org.xunlu.account.AuditEntry.Outcome;
import org.xunlu.account.AuditTrail;
import org.xunlu.http.Calls;
import org.xunlu.http.Endpoint;
import org.xunlu.http.Routes;
import org.xunlu.network.NetworkHolder;
import org.xunlu.overload.Checkpoint;
import org.xunlu.overload.CheckpointEdit;
import org.xunlu.overload.CheckpointId;
import org.xunlu.overload.CheckpointRegister;
import org.xunlu.overload.DeviceKey;
import org.xunlu.overload.Editor;
import org.xunlu.overload.upkeep.MonthBoard;
import org.xunlu.overload.upkeep.PointState;
import org.xunlu.overload.upkeep.RateRule;
import org.xunlu.overload.upkeep.Repair;
import org.xunlu.overload.upkeep.UpkeepRegister;
import org.xunlu.paging.Page;
import org.xunlu.refusal.Refusal;

/** The register of weighing places. */
public final class CheckpointRoutes implements Routes {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int MOST_TICKETS = 1000;

    private final CheckpointRegister checkpoints;
    private final UpkeepRegister upkeep;
    private final NetworkHolder network;
    private final AuditTrail audit;
    private final Clock clock;

    public CheckpointRoutes(
            CheckpointRegister checkpoints,
            UpkeepRegister upkeep,
            NetworkHolder network,
            AuditTrail audit,
            Clock clock) {
        this.checkpoints = checkpoints;
        this.upkeep = upkeep;
        this.network = network;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/api/checkpoints", "list the weighing places", this::list, PERSON),
                Endpoint.post("/api/checkpoints", "add a weighing place", this::add, DISPATCHER, PLANNER),
                Endpoint.get("/api/checkpoints/{id}", "show a weighing place", this::show, PERSON),
                Endpoint.put("/api/checkpoints/{id}", "change a weighing place", this::replace, DISPATCHER, PLANNER),
                Endpoint.delete(
                        "/api/checkpoints/{id}",
                        "remove a weighing place that has no passes",
                        this::remove,
                        DISPATCHER,
                        PLANNER),
                Endpoint.post(
                        "/api/checkpoints/{id}/key",
                        "give the place's device a new key, shown this once",
                        this::newKey,
                        ADMINISTRATOR,
                        DISPATCHER),
                Endpoint.get(
                        "/api/checkpoints/{id}/history",
                        "list the changes of a weighing place, the newest first",
                        this::edits,
                        PERSON));
    }

    private CheckpointView view(Checkpoint checkpoint) {
        return view(checkpoint, states());
    }

    private CheckpointView view(Checkpoint checkpoint, Function<Checkpoint, PointState> states) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), CHINA);
        return CheckpointView.of(checkpoint, network.current(), today, states.apply(checkpoint));
    }

    /** How places stand now, with the tables read once. */
    private Function<Checkpoint, PointState> states() {
        Instant now = clock.instant();
        RateRule rule = upkeep.ruleOn(LocalDate.ofInstant(now, CHINA));
        Map<CheckpointId, Instant> last = upkeep.lastRecords();
        Map<CheckpointId, List<Repair>> repairs =
                upkeep.listRepairs(MOST_TICKETS).stream().collect(Collectors.groupingBy(Repair::checkpoint));
        return place ->
                MonthBoard.state(place, rule, repairs.getOrDefault(place.id(), List.of()), last.get(place.id()), now);
    }

    private static CheckpointId id(Context context) {
        return new CheckpointId(Calls.id(context, "id"));
    }

    private Editor editor(Context context) {
        Caller caller = Calls.caller(context);
        return new Editor(caller.personId(), caller.name(), clock.instant());
    }

    private void edits(Context context) {
        context.json(new Page<>(checkpoints.listEdits(id(context), Calls.limit(context, 200)), null).map(EditView::of));
    }

    private void list(Context context) {
        Function<Checkpoint, PointState> states = states();
        context.json(new Page<>(checkpoints.list(), null).map(each -> view(each, states)));
    }

    private void show(Context context) {
        CheckpointId id = id(context);
        Checkpoint checkpoint = checkpoints.find(id).orElseThrow(() -> Refusal.notFound("checkpoint", id.value()));
        Calls.answerVersioned(context, checkpoint.version(), view(checkpoint));
    }

    private void add(Context context) {
        Checkpoint added =
                checkpoints.add(Calls.body(context, CheckpointForm.class).details(), editor(context));
        note(context, "checkpoint.add", added.id());
        context.status(201);
        Calls.answerVersioned(context, added.version(), view(added));
    }

    private void replace(Context context) {
        CheckpointId id = id(context);
        Checkpoint changed;
        try {
            changed = checkpoints.replace(
                    id, Calls.body(context, CheckpointForm.class).details(), Calls.version(context), editor(context));
        } catch (Refusal refusal) {
            if (refusal.current() instanceof Checkpoint current) {
                throw Refusal.stale(view(current));
            }
            throw refusal;
        }
        note(context, "checkpoint.edit", id);
        Calls.answerVersioned(context, changed.version(), view(changed));
    }

    private void remove(Context context) {
        checkpoints.remove(id(context), Calls.version(context));
        note(context, "checkpoint.remove", id(context));
        context.status(204);
    }

    private void newKey(Context context) {
        DeviceKey key = DeviceKey.random();
        checkpoints.setDeviceKey(id(context), key.hash());
        note(context, "checkpoint.key", id(context));
        context.json(new Key(key.text()));
    }

    private void note(Context context, String action, CheckpointId id) {
        audit.record(Calls.caller(context), action, "checkpoint " + id.value(), Outcome.DONE, "");
    }

    /** One change of a place. */
    record EditView(long id, Instant at, String person, String field, String before, String after, long version) {
        static EditView of(CheckpointEdit edit) {
            return new EditView(
                    edit.id(),
                    edit.editor().at(),
                    edit.editor().person(),
                    edit.change().field(),
                    edit.change().before(),
                    edit.change().after(),
                    edit.version());
        }
    }

    record Key(String key) {}
}
