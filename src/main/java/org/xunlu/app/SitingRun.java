package org.xunlu.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.xunlu.http.Messages;
import org.xunlu.refusal.Refusal;
import org.xunlu.siting.Aim;
import org.xunlu.siting.Candidate;
import org.xunlu.siting.Flow;
import org.xunlu.siting.FlowOutcome;
import org.xunlu.siting.Limit;
import org.xunlu.siting.Model;
import org.xunlu.siting.PlannedSite;
import org.xunlu.siting.Remark;
import org.xunlu.siting.Scenario;
import org.xunlu.siting.ScenarioOutcome;
import org.xunlu.siting.SearchControl;
import org.xunlu.siting.SiteRules;
import org.xunlu.siting.SitingPlan;
import org.xunlu.siting.SitingProblem;
import org.xunlu.siting.Worth;
import org.xunlu.siting.capture.CapturePlanner;
import org.xunlu.siting.table.CandidateTable;
import org.xunlu.siting.table.FlowTable;
import org.xunlu.siting.table.LinkTable;

/** One run of {@code xunlu siting} about points on roads. */
final class SitingRun {
    private static final double CENTS = 100;
    private static final int SUBJECTS_SHOWN = 5;

    private final SitingCommand command;
    private final SitingCommand.Question question;
    private final Messages messages;
    private final String language;
    private final PrintWriter out;
    private final PrintWriter err;

    SitingRun(SitingCommand command, SitingCommand.Question question, Messages messages, String language) {
        this.command = command;
        this.question = question;
        this.messages = messages;
        this.language = language;
        out = command.spec.commandLine().getOut();
        err = command.spec.commandLine().getErr();
    }

    void run(BooleanSupplier stop) throws IOException {
        LinkTable links = SitingFiles.read(command.links, "--links", LinkTable::read);
        List<Flow> flows = SitingFiles.read(command.flows, "--flows", FlowTable::read);
        CandidateTable candidates = command.candidates == null
                ? everyLink(links)
                : SitingFiles.read(
                        command.candidates,
                        "--candidates",
                        (text, name) -> CandidateTable.read(text, name, links.network()));
        if (links.directed()) {
            err.println(text("siting_file.note_directed", Map.of()));
        }
        if (links.replaced() > 0) {
            err.println(text("siting_file.note_replaced", Map.of("rows", links.replaced())));
        }
        SitingProblem problem = problem(flows, candidates);
        SitingPlan plan = new CapturePlanner(links.network()).solve(problem, SearchControl.until(stop));
        tellRemarks(plan.remarks());
        print(plan);
        if (command.outcomes != null) {
            writeOutcomes(plan);
        }
    }

    private static CandidateTable everyLink(LinkTable links) {
        return new CandidateTable(
                links.links().stream().map(link -> Candidate.on(link, 0)).toList(), Set.of());
    }

    private SitingProblem problem(List<Flow> flows, CandidateTable candidates) {
        if (command.points == null && command.budget == null) {
            throw Refusal.invalid("siting_file.limit_missing", "--points", Map.of());
        }
        if (command.budget != null && command.candidates == null) {
            throw Refusal.invalid("siting_file.costs_missing", "--budget", Map.of());
        }
        List<Double> tolerances = command.tolerances.isEmpty() ? List.of(0.25) : command.tolerances;
        check(tolerances, "--tolerance");
        check(command.weights, "--weights");
        check(command.worth, "--worth");
        if (!command.weights.isEmpty() && command.weights.size() != tolerances.size()) {
            throw Refusal.invalid("siting_file.weights_differ", "--weights", Map.of("count", tolerances.size()));
        }
        List<Scenario> scenarios = new ArrayList<>();
        for (int place = 0; place < tolerances.size(); place++) {
            Scenario scenario = Scenario.of(tolerances.get(place), flows);
            double weight = command.weights.isEmpty() ? 1 : command.weights.get(place);
            scenarios.add(new Scenario(scenario.name(), scenario.tolerance(), weight, flows));
        }
        Set<String> standing = new HashSet<>(candidates.existing());
        standing.addAll(command.fixed);
        return new SitingProblem(
                scenarios,
                candidates.candidates(),
                limit(),
                new SiteRules(
                        standing,
                        command.required,
                        command.forbidden,
                        command.exclusive.stream()
                                .map(ids -> Arrays.stream(ids.split(",")).collect(Collectors.toSet()))
                                .toList()),
                new Worth(command.worth.get(0), command.worth.size() > 1 ? command.worth.get(1) : 0),
                command.worstCase ? Aim.WORST_CASE : Aim.WEIGHTED,
                switch (question) {
                    case CAPTURE -> Model.ON_PATH;
                    case BUSIEST -> Model.BUSIEST;
                    default -> Model.EVASIVE;
                });
    }

    private Limit limit() {
        int points = command.points == null ? Integer.MAX_VALUE : command.points;
        double yuan = command.budget == null ? Double.POSITIVE_INFINITY : command.budget;
        if (points < 0 || !(yuan >= 0)) {
            throw Refusal.invalid("siting_file.option_negative", "--points", Map.of("option", "--points, --budget"));
        }
        return new Limit(points, (long) Math.min(Long.MAX_VALUE, yuan * CENTS));
    }

    private static void check(List<Double> numbers, String option) {
        if (numbers.stream().anyMatch(number -> !(number >= 0 && number < Double.POSITIVE_INFINITY))) {
            throw Refusal.invalid("siting_file.option_negative", option, Map.of("option", option));
        }
    }

    private String text(String key, Map<String, ?> figures) {
        return messages.text(language, key, figures);
    }

    /** One line for each kind of remark, with the first subjects. */
    private void tellRemarks(List<Remark> remarks) {
        Map<Remark.Kind, List<String>> subjects = new TreeMap<>();
        remarks.forEach(remark -> subjects.computeIfAbsent(remark.kind(), kind -> new ArrayList<>())
                .add(remark.subject()));
        subjects.forEach((kind, named) -> {
            String few = named.stream().limit(SUBJECTS_SHOWN).collect(Collectors.joining(", "));
            String more = named.size() > SUBJECTS_SHOWN ? few + ", …" : few;
            err.println(text("siting.remark_" + kind, Map.of("count", named.size(), "subject", more)));
        });
    }

    private void print(SitingPlan plan) {
        fact("model", question.toString());
        fact("method", plan.method());
        for (ScenarioOutcome outcome : plan.scenarios()) {
            fact("tolerance", number(outcome.scenario().tolerance()));
            fact("caught", number(outcome.caught()));
            fact("total", number(outcome.total()));
            fact("share", String.format(Locale.ROOT, "%.4f", outcome.share()));
        }
        fact("value", number(plan.value()));
        fact("bound", number(plan.bound()));
        fact("gap", Double.isFinite(plan.bound()) ? String.format(Locale.ROOT, "%.6f", plan.gap()) : "");
        fact("proven", Boolean.toString(plan.proven()));
        fact("cost_yuan", number(plan.costCents() / CENTS));
        out.println("site,standing,links,cost_yuan,captured,only_here");
        for (PlannedSite site : plan.sites()) {
            Candidate candidate = site.candidate();
            out.println(String.join(
                    ",",
                    cell(candidate.id()),
                    site.standing().name().toLowerCase(Locale.ROOT),
                    cell(String.join(" ", candidate.links().stream().sorted().toList())),
                    number(candidate.costCents() / CENTS),
                    number(site.passing()),
                    number(site.onlyHere())));
        }
        out.flush();
    }

    private void fact(String name, String value) {
        out.println("# " + name + ": " + value);
    }

    private void writeOutcomes(SitingPlan plan) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(
                "tolerance,flow,origin,destination,trucks,overloaded,fate,shortest,free,detour_factor,seen_by,free_way");
        for (ScenarioOutcome scenario : plan.scenarios()) {
            for (FlowOutcome each : scenario.flows()) {
                lines.add(String.join(
                        ",",
                        number(scenario.scenario().tolerance()),
                        cell(each.flow().id()),
                        cell(each.flow().origin()),
                        cell(each.flow().destination()),
                        number(each.flow().trucks()),
                        number(each.flow().overloaded()),
                        each.fate().name().toLowerCase(Locale.ROOT),
                        number(each.cheapestCost()),
                        number(each.freeCost()),
                        number(each.detourFactor()),
                        cell(String.join(" ", each.seenBy())),
                        cell(String.join(" ", each.freeLinks()))));
            }
        }
        if (command.outcomes != null) {
            Files.write(command.outcomes, lines);
        }
    }

    /** A figure without needless decimals; nothing for what is no number or infinite. */
    static String number(double value) {
        if (!Double.isFinite(value)) {
            return "";
        }
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, "%.6f", value);
    }

    /** A cell of comma-separated text. */
    static String cell(String text) {
        return text.matches("[^,\"\\n\\r]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
