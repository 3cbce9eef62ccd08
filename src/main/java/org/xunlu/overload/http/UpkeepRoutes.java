package org.xunlu.overload.http;

import static org.xunlu.http.Allowed.ADMINISTRATOR;
import static org.xunlu.http.Allowed.DISPATCHER;
import static org.xunlu.http.Allowed.PERSON;
import static org.xunlu.http.Allowed.PLANNER;
import static org.xunlu.http.Allowed.REVIEWER;

import io.javalin.http.Context;
import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xunlu.account.AuditEntry.Outcome;
import org.xunlu.account.AuditTrail;
import org.xunlu.http.Calls;
import org.xunlu.http.Endpoint;
import org.xunlu.http.Messages;
import org.xunlu.http.Routes;
import org.xunlu.overload.CheckpointId;
import org.xunlu.overload.CheckpointRegister;
import org.xunlu.overload.TravelDirection;
import org.xunlu.overload.upkeep.Contract;
import org.xunlu.overload.upkeep.Lane;
import org.xunlu.overload.upkeep.MonthBoard;
import org.xunlu.overload.upkeep.RateRule;
import org.xunlu.overload.upkeep.Repair;
import org.xunlu.overload.upkeep.UpkeepRegister;
import org.xunlu.refusal.Refusal;

/** How the weighing places work: the month's board, lanes, contracts, repair tickets, rate rules. */
public final class UpkeepRoutes implements Routes {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int MOST_TICKETS = 1000;

    private final UpkeepRegister upkeep;
    private final CheckpointRegister checkpoints;
    private final AuditTrail audit;
    private final Messages messages;
    private final Clock clock;

    public UpkeepRoutes(
            UpkeepRegister upkeep, CheckpointRegister checkpoints, AuditTrail audit, Messages messages, Clock clock) {
        this.messages = messages;
        this.upkeep = upkeep;
        this.checkpoints = checkpoints;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(
                        "/api/checkpoint-board",
                        "show rates of a month, states and what falls due at the weighing places",
                        this::board,
                        DISPATCHER,
                        PLANNER,
                        REVIEWER,
                        ADMINISTRATOR),
                Endpoint.get(
                        "/api/checkpoint-board.xlsx",
                        "the month's board as a workbook",
                        this::boardSheet,
                        DISPATCHER,
                        PLANNER,
                        REVIEWER,
                        ADMINISTRATOR),
                Endpoint.get(
                        "/api/checkpoints/{id}/upkeep", "show a place's lanes, contracts, repairs", this::of, PERSON),
                Endpoint.put("/api/checkpoints/{id}/lanes", "set a place's lanes", this::lanes, DISPATCHER, PLANNER),
                Endpoint.post(
                        "/api/checkpoints/{id}/contracts",
                        "add a maintenance contract",
                        this::contract,
                        DISPATCHER,
                        PLANNER),
                Endpoint.delete(
                        "/api/checkpoint-contracts/{id}",
                        "remove a maintenance contract",
                        this::removeContract,
                        DISPATCHER,
                        PLANNER),
                Endpoint.post(
                        "/api/checkpoints/{id}/repairs", "report a fault of a weighing place", this::report, PERSON),
                Endpoint.post("/api/repairs/{id}/begin", "begin a repair", this::begin, DISPATCHER, PLANNER),
                Endpoint.post("/api/repairs/{id}/finish", "finish a repair", this::finish, DISPATCHER, PLANNER),
                Endpoint.get("/api/rules/checkpoint-rates", "list the dated rate rules", this::rules, PERSON),
                Endpoint.post("/api/rules/checkpoint-rates", "add a dated rate rule", this::addRule, PLANNER));
    }

    private void board(Context context) {
        context.json(boardOf(context));
    }

    private void boardSheet(Context context) throws IOException {
        BoardView board = boardOf(context);
        audit.record(Calls.caller(context), "export", "checkpoint-board", Outcome.DONE, "xlsx " + board.month());
        FileAnswer.sheet(
                context, "checkpoints-" + board.month(), words -> BoardSheet.of(board, words), messages, "board");
    }

    private BoardView boardOf(Context context) {
        Instant now = clock.instant();
        YearMonth month = month(context.queryParam("month"), YearMonth.from(now.atZone(CHINA)));
        Instant from = month.atDay(1).atStartOfDay(CHINA).toInstant();
        Instant to = month.plusMonths(1).atDay(1).atStartOfDay(CHINA).toInstant();
        return BoardView.of(MonthBoard.of(
                month,
                upkeep.ruleOn(month.atEndOfMonth()),
                checkpoints.list(),
                upkeep.count(from, to),
                upkeep.lastRecords(),
                upkeep.listRepairs(MOST_TICKETS),
                upkeep.listContracts(),
                now));
    }

    private static YearMonth month(@Nullable String text, YearMonth otherwise) {
        if (text == null || text.isBlank()) {
            return otherwise;
        }
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException e) {
            throw Refusal.invalid("not_a_time", "month", Map.of("value", text));
        }
    }

    private CheckpointId place(Context context) {
        CheckpointId id = new CheckpointId(Calls.id(context, "id"));
        return checkpoints
                .find(id)
                .orElseThrow(() -> Refusal.notFound("checkpoint", id.value()))
                .id();
    }

    private void of(Context context) {
        CheckpointId id = place(context);
        context.json(new Upkeep(
                upkeep.listLanes(id),
                upkeep.listContracts().stream()
                        .filter(each -> each.checkpoint().equals(id))
                        .map(ContractView::of)
                        .toList(),
                upkeep.listRepairs(MOST_TICKETS).stream()
                        .filter(each -> each.checkpoint().equals(id))
                        .map(RepairView::of)
                        .toList()));
    }

    private void lanes(Context context) {
        CheckpointId id = place(context);
        List<Lane> lanes = Calls.required(Calls.body(context, LanesForm.class).lanes(), "lanes").stream()
                .map(LaneForm::lane)
                .toList();
        Set<Integer> numbers = new HashSet<>();
        for (Lane lane : lanes) {
            if (!numbers.add(lane.number())) {
                throw Refusal.invalid("roadside.lane_twice", "lanes", Map.of("number", lane.number()));
            }
        }
        upkeep.replaceLanes(id, lanes);
        note(context, "checkpoint.lanes", "checkpoint " + id.value(), lanes.size() + " lanes");
        of(context);
    }

    private void contract(Context context) {
        CheckpointId id = place(context);
        ContractForm form = Calls.body(context, ContractForm.class);
        Contract added = upkeep.add(new Contract(
                0,
                id,
                Calls.required(form.company, "company"),
                Calls.required(form.startsOn, "startsOn"),
                Calls.required(form.endsOn, "endsOn"),
                form.note == null ? "" : form.note));
        note(context, "checkpoint.contract", "checkpoint " + id.value(), added.company());
        context.status(201).json(ContractView.of(added));
    }

    private void removeContract(Context context) {
        long id = Calls.id(context, "id");
        upkeep.removeContract(id);
        note(context, "checkpoint.contract.remove", "contract " + id, "");
        context.status(204);
    }

    private void report(Context context) {
        CheckpointId id = place(context);
        StepForm form = Calls.body(context, StepForm.class);
        Repair added = upkeep.add(Repair.report(
                id,
                Calls.required(form.text, "text"),
                clock.instant(),
                Calls.caller(context).name()));
        note(context, "repair.report", "checkpoint " + id.value(), added.fault());
        context.status(201).json(RepairView.of(added));
    }

    private Repair ticket(Context context) {
        long id = Calls.id(context, "id");
        return upkeep.findRepair(id).orElseThrow(() -> Refusal.notFound("repair", id));
    }

    private void begin(Context context) {
        Repair begun = upkeep.keep(ticket(context).begin(clock.instant()));
        note(context, "repair.begin", "repair " + begun.id(), "");
        context.json(RepairView.of(begun));
    }

    private void finish(Context context) {
        StepForm form = Calls.body(context, StepForm.class);
        Repair finished = upkeep.keep(ticket(context).finish(clock.instant(), Calls.required(form.text, "text")));
        note(context, "repair.finish", "repair " + finished.id(), finished.outcome());
        context.json(RepairView.of(finished));
    }

    private void rules(Context context) {
        context.json(new Rules(upkeep.listRules()));
    }

    private void addRule(Context context) {
        RateRule rule = upkeep.add(Calls.body(context, RateRule.class));
        note(context, "rule.checkpoint-rates", "from " + rule.validFrom(), rule.source());
        context.status(201).json(rule);
    }

    private void note(Context context, String action, String subject, String details) {
        audit.record(Calls.caller(context), action, subject, Outcome.DONE, details);
    }

    record LanesForm(@Nullable List<LaneForm> lanes) {}

    record LaneForm(
            @Nullable Integer number,
            @Nullable TravelDirection direction,
            @Nullable String sensor) {
        Lane lane() {
            return new Lane(
                    Calls.required(number, "number"),
                    direction == null ? TravelDirection.BOTH : direction,
                    sensor == null ? "" : sensor);
        }
    }

    record ContractForm(
            @Nullable String company,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn,
            @Nullable String note) {}

    record StepForm(@Nullable String text) {}

    record Rules(List<RateRule> items) {}

    record Upkeep(List<Lane> lanes, List<ContractView> contracts, List<RepairView> repairs) {}

    record ContractView(long id, String company, LocalDate startsOn, LocalDate endsOn, String note) {
        static ContractView of(Contract contract) {
            return new ContractView(
                    contract.id(), contract.company(), contract.startsOn(), contract.endsOn(), contract.note());
        }
    }
}
