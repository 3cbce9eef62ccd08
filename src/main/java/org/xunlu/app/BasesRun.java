package org.xunlu.app;

import static org.xunlu.app.SitingRun.cell;
import static org.xunlu.app.SitingRun.number;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.xunlu.refusal.Refusal;
import org.xunlu.siting.LinkNetwork;
import org.xunlu.siting.SearchControl;
import org.xunlu.siting.location.LocationPlan;
import org.xunlu.siting.location.LocationPlanner;
import org.xunlu.siting.location.LocationProblem;
import org.xunlu.siting.location.NetworkDistances;
import org.xunlu.siting.table.DemandTable;
import org.xunlu.siting.table.LinkTable;
import org.xunlu.siting.table.PmedFile;

/** One run of {@code xunlu siting} about bases: p-median, p-centre, covers. */
final class BasesRun {
    private final SitingCommand command;
    private final SitingCommand.Question question;
    private final PrintWriter out;

    BasesRun(SitingCommand command, SitingCommand.Question question) {
        this.command = command;
        this.question = question;
        out = command.spec.commandLine().getOut();
    }

    void run(BooleanSupplier stop) throws IOException {
        @Nullable
        PmedFile pmed = command.pmed == null ? null : SitingFiles.read(command.pmed, "--pmed", PmedFile::read);
        LinkNetwork network = pmed != null
                ? pmed.network()
                : SitingFiles.read(command.links, "--links", LinkTable::read).network();
        Map<String, Double> demands = places(command.demands, "--demands", network);
        List<String> sites =
                List.copyOf(places(command.sites, "--sites", network).keySet());
        List<String> served = List.copyOf(demands.keySet());
        LocationProblem problem = new LocationProblem(
                NetworkDistances.table(network, served, sites),
                demands.values().stream().mapToDouble(Double::doubleValue).toArray(),
                count(pmed),
                numbers(command.fixed, sites),
                numbers(command.forbidden, sites));
        print(solve(problem, SearchControl.until(stop)), problem, sites);
    }

    private static Map<String, Double> places(@Nullable Path file, String option, LinkNetwork network)
            throws IOException {
        if (file != null) {
            // not copied: the order of the file is the order of the answer
            return SitingFiles.read(file, option, (text, name) -> DemandTable.read(text, name, network));
        }
        Map<String, Double> all = new LinkedHashMap<>();
        for (int node = 0; node < network.nodeCount(); node++) {
            all.put(network.nodeName(node), 1.0);
        }
        return all;
    }

    private int count(@Nullable PmedFile pmed) {
        if (command.points != null) {
            return command.points;
        }
        if (pmed == null && question != SitingCommand.Question.LSCP) {
            throw Refusal.invalid("siting_file.limit_missing", "--points", Map.of());
        }
        return pmed == null ? 0 : pmed.sites();
    }

    private static Set<Integer> numbers(Set<String> names, List<String> sites) {
        return names.stream()
                .map(name -> {
                    int number = sites.indexOf(name);
                    if (number < 0) {
                        throw Refusal.invalid("siting_file.no_such_site", "--fixed", Map.of("site", name));
                    }
                    return number;
                })
                .collect(Collectors.toSet());
    }

    private LocationPlan solve(LocationProblem problem, SearchControl control) {
        LocationPlanner planner = new LocationPlanner();
        return switch (question) {
            case P_CENTRE -> planner.pCentre(problem, control);
            case MCLP -> planner.maxCover(problem, radius(), control);
            case LSCP -> planner.setCover(problem, radius(), control);
            default -> planner.pMedian(problem, control);
        };
    }

    private double radius() {
        if (command.radius == null || !(command.radius >= 0)) {
            throw Refusal.invalid("siting_file.option_missing", "--radius", Map.of("option", "--radius"));
        }
        return command.radius;
    }

    private void print(LocationPlan plan, LocationProblem problem, List<String> sites) {
        out.println("# model: " + question);
        out.println("# method: " + plan.method());
        out.println("# value: " + number(plan.value()));
        out.println("# bound: " + number(plan.bound()));
        out.println("# gap: " + String.format(Locale.ROOT, "%.6f", plan.gap()));
        out.println("# proven: " + plan.proven());
        out.println("# uncovered: "
                + plan.servedBy().stream().filter(site -> site < 0).count());
        out.println("site,demands,weight");
        for (int site : plan.sites()) {
            int[] served = IntStream.range(0, problem.demandCount())
                    .filter(demand -> plan.servedBy().get(demand) == site)
                    .toArray();
            double weight = IntStream.of(served)
                    .mapToDouble(demand -> problem.weights()[demand])
                    .sum();
            out.println(cell(sites.get(site)) + "," + served.length + "," + number(weight));
        }
        out.flush();
    }
}
