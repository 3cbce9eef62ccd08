package org.xunlu.siting.capture;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xunlu.siting.CandidateScore;
import org.xunlu.siting.LinkNetwork;
import org.xunlu.siting.Model;
import org.xunlu.siting.PlannedSite;
import org.xunlu.siting.PlannedSite.Standing;
import org.xunlu.siting.Remark;
import org.xunlu.siting.Remark.Kind;
import org.xunlu.siting.SearchControl;
import org.xunlu.siting.SitingPlan;
import org.xunlu.siting.SitingProblem;
import org.xunlu.siting.capture.CaptureSearch.Answer;
import org.xunlu.siting.capture.TaskMaker.Made;
import org.xunlu.siting.solver.NativeSolver;

/**
 * Chooses points on one network. Keep it as long as the network lasts: ways found for one question make the next
 * question faster, e.g. after a change of budget. Thread-safe.
 */
public final class CapturePlanner {
    private final LinkNetwork network;
    private @Nullable RoadDistances distances;
    private BitSet ends = new BitSet();
    private WayMemory memory = new WayMemory();

    /** Plans on this network. */
    public CapturePlanner(LinkNetwork network) {
        this.network = network;
    }

    /** The network. */
    public LinkNetwork network() {
        return network;
    }

    private record Ready(
            RoadDistances distances, FlowBook flows, SiteBook sites, RemarkList remarks, WayMemory memory) {}

    private synchronized Ready ready(SitingProblem problem) {
        BitSet wanted = FlowBook.ends(network, problem);
        BitSet missing = (BitSet) wanted.clone();
        missing.andNot(ends);
        RoadDistances open = distances;
        if (open == null || !missing.isEmpty()) {
            ends = wanted;
            open = new RoadDistances(RoadGraph.of(network, ends), new BitSet());
            distances = open;
            memory = new WayMemory();
        }
        RemarkList remarks = new RemarkList();
        FlowBook flows = FlowBook.of(network, open, problem, remarks);
        open.prepare(flows.commodities());
        SiteBook sites = new SiteBook(network, open.graph(), problem.candidates(), remarks);
        sites.check(problem.rules(), remarks);
        if (flows.commodities().stream()
                .allMatch(commodity -> flows.valuation(problem).of(commodity) == 0)) {
            remarks.add(Kind.NO_FLOW, "");
        }
        return new Ready(open, flows, sites, remarks, memory);
    }

    /** The best choice, or the best found when the search was stopped. Never throws for odd input: see the remarks. */
    public SitingPlan solve(SitingProblem problem, SearchControl control) {
        Ready ready = ready(problem);
        Made made = new TaskMaker(problem, ready.distances, ready.flows, ready.sites, ready.remarks).make();
        Set<String> chosen = new TreeSet<>(made.standing());
        Answer answer;
        if (problem.model() == Model.BUSIEST) {
            answer = new BusiestLinks(problem, ready.distances, ready.flows, ready.sites).choose(made);
        } else {
            answer = search(problem, ready, made, control);
            if (!NativeSolver.isAvailable()) {
                ready.remarks.add(Kind.NO_EXACT_SOLVER, "");
            }
        }
        for (int site = 0; site < answer.chosen().length; site++) {
            if (answer.chosen()[site]) {
                chosen.add(made.sites().get(site).id());
            }
        }
        return plan(problem, ready, chosen, answer.value(), answer.bound(), answer.method());
    }

    private Answer search(SitingProblem problem, Ready ready, Made made, SearchControl control) {
        CutPool known;
        boolean[] start = new boolean[made.sites().size()];
        synchronized (this) {
            known = ready.memory.recall(made.task(), ready.sites.arcs(made.standing()));
            for (int site = 0; site < start.length; site++) {
                start[site] = ready.memory
                        .lastChosen()
                        .contains(made.sites().get(site).id());
            }
        }
        Answer answer = new CaptureSearch(made.task(), known, start, control).search();
        Set<String> chosen = new TreeSet<>();
        for (int site = 0; site < start.length; site++) {
            if (answer.chosen()[site]) {
                chosen.add(made.sites().get(site).id());
            }
        }
        if (start.length > 0) {
            Set<Commodity> never = answer.unguarded().stream()
                    .mapToObj(number -> made.task().commodities().get(number))
                    .collect(Collectors.toSet());
            ready.flows.ids(problem, never).forEach(id -> ready.remarks.add(Kind.NEVER_CAUGHT, id));
        }
        synchronized (this) {
            ready.memory.keep(made.task(), answer.ways(), chosen);
        }
        return answer;
    }

    /**
     * What a given choice does: the question's existing points and these. Limit and rules are not enforced.
     *
     * @param sites ids of candidates; unknown ones are remarked on
     */
    public SitingPlan evaluate(SitingProblem problem, Set<String> sites) {
        Ready ready = ready(problem);
        Set<String> standing = new TreeSet<>(problem.rules().existing());
        standing.addAll(sites);
        standing.stream()
                .filter(id -> ready.sites.find(id) == null)
                .forEach(id -> ready.remarks.add(Kind.CANDIDATE_UNKNOWN, id));
        standing.removeIf(id -> ready.sites.find(id) == null);
        return plan(problem, ready, standing, Double.NaN, Double.POSITIVE_INFINITY, "given");
    }

    private SitingPlan plan(
            SitingProblem problem, Ready ready, Set<String> standing, double value, double bound, String method) {
        OutcomeBook outcomes = new OutcomeBook(network, problem, ready.flows, ready.sites, ready.distances, standing);
        double reached = Double.isNaN(value) ? ready.flows.valuation(problem).of(outcomes.caught()) : value;
        List<PlannedSite> planned = new ArrayList<>();
        for (String id : standing) {
            planned.add(new PlannedSite(
                    Objects.requireNonNull(ready.sites.find(id)),
                    standing(problem, id),
                    outcomes.passing(id),
                    outcomes.onlyHere(id)));
        }
        planned.sort(Comparator.comparing(PlannedSite::standing));
        List<Remark> remarks = ready.remarks.all();
        return new SitingPlan(
                problem, planned, reached, bound, bound == reached, method, outcomes.scenarios(), remarks);
    }

    private static Standing standing(SitingProblem problem, String id) {
        if (problem.rules().existing().contains(id)) {
            return Standing.EXISTING;
        }
        return problem.rules().required().contains(id) ? Standing.REQUIRED : Standing.CHOSEN;
    }

    /**
     * Each candidate alone, best first by what it adds.
     *
     * @param scenario number of the scenario
     */
    public List<CandidateScore> rank(SitingProblem problem, int scenario) {
        Ready ready = ready(problem);
        return new CandidateRanking(problem, ready.distances, ready.flows, ready.sites, scenario).scores();
    }
}
