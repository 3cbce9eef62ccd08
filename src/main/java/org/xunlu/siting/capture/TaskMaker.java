package org.xunlu.siting.capture;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.xunlu.siting.Candidate;
import org.xunlu.siting.Limit;
import org.xunlu.siting.Model;
import org.xunlu.siting.Remark.Kind;
import org.xunlu.siting.SiteRules;
import org.xunlu.siting.SitingProblem;

/** Turns a question into a task: what stands is taken as given, what cannot be chosen or caught is left out. */
final class TaskMaker {
    /**
     * The task.
     *
     * @param task what to search
     * @param sites the candidates behind the task's sites
     * @param standing ids of points that stand whatever is chosen
     */
    record Made(CaptureTask task, List<Candidate> sites, Set<String> standing) {}

    private final SitingProblem problem;
    private final RoadDistances open;
    private final FlowBook flows;
    private final SiteBook sites;
    private final RemarkList remarks;

    TaskMaker(SitingProblem problem, RoadDistances open, FlowBook flows, SiteBook sites, RemarkList remarks) {
        this.problem = problem;
        this.open = open;
        this.flows = flows;
        this.sites = sites;
        this.remarks = remarks;
    }

    Made make() {
        SiteRules rules = problem.rules();
        Set<String> standing = new TreeSet<>(rules.existing());
        standing.addAll(rules.required());
        standing.removeIf(id -> sites.find(id) == null);
        List<Candidate> required = standing.stream()
                .filter(id -> !rules.existing().contains(id))
                .map(id -> Objects.requireNonNull(sites.find(id)))
                .toList();
        required.stream()
                .filter(candidate -> rules.forbidden().contains(candidate.id()))
                .forEach(candidate -> remarks.add(Kind.REQUIRED_AND_FORBIDDEN, candidate.id()));
        long money = problem.limit().budgetCents()
                - required.stream().mapToLong(Candidate::costCents).sum();
        long points = problem.limit().points() - (long) required.size();
        if (money < 0 || points < 0) {
            remarks.add(Kind.REQUIRED_OVER_LIMIT, "");
            money = 0;
            points = 0;
        }
        List<Candidate> free = points == 0 ? List.of() : choosable(standing, money);
        if (points > free.size() && problem.limit().points() < Integer.MAX_VALUE && !free.isEmpty()) {
            remarks.add(Kind.MORE_POINTS_THAN_CANDIDATES, Integer.toString(free.size()));
        }
        List<Candidate> chosen = sites.distinct(free, grouped());
        return new Made(task(chosen, sites.arcs(standing), new Limit((int) points, money)), chosen, standing);
    }

    private Set<String> grouped() {
        Set<String> all = new HashSet<>();
        problem.rules().exclusive().forEach(all::addAll);
        return all;
    }

    private List<Candidate> choosable(Set<String> standing, long money) {
        Set<String> shut = new HashSet<>(problem.rules().forbidden());
        shut.addAll(standing);
        for (Set<String> group : problem.rules().exclusive()) {
            List<String> there =
                    group.stream().filter(standing::contains).sorted().toList();
            if (!there.isEmpty()) {
                shut.addAll(group);
            }
            if (there.size() > 1) {
                remarks.add(Kind.REQUIRED_EXCLUDE, String.join(" ", there));
            }
        }
        List<Candidate> allowed = sites.candidates().stream()
                .filter(candidate -> !shut.contains(candidate.id()))
                .filter(candidate -> !candidate.links().isEmpty())
                .toList();
        if (allowed.isEmpty()) {
            remarks.add(Kind.NO_CANDIDATE, "");
        }
        List<Candidate> paid = allowed.stream()
                .filter(candidate -> candidate.costCents() <= money)
                .toList();
        if (paid.isEmpty() && !allowed.isEmpty()) {
            remarks.add(
                    Kind.BUDGET_TOO_SMALL,
                    allowed.stream()
                            .min((one, other) -> Long.compare(one.costCents(), other.costCents()))
                            .map(Candidate::id)
                            .orElse(""));
        }
        return paid;
    }

    private CaptureTask task(List<Candidate> chosen, BitSet closed, Limit limit) {
        boolean fixedWays = problem.model() == Model.ON_PATH;
        RoadDistances rest = closed.isEmpty() ? open : new RoadDistances(open.graph(), closed);
        if (!fixedWays) {
            rest.prepare(flows.commodities());
        }
        Valuation valuation = flows.valuation(problem);
        List<Reach> all = flows.commodities().parallelStream()
                .map(commodity -> fixedWays ? Reach.along(open, commodity) : Reach.of(rest, commodity))
                .toList();
        List<Commodity> commodities = new ArrayList<>();
        List<Reach> reaches = new ArrayList<>();
        for (int number = 0; number < all.size(); number++) {
            Commodity commodity = flows.commodities().get(number);
            Reach reach = all.get(number);
            if (reach.isEmpty() || (fixedWays && reach.meets(closed))) {
                for (int scenario = 0; scenario < valuation.scenarioCount(); scenario++) {
                    valuation.base()[scenario] += commodity.worth()[scenario];
                }
            } else if (valuation.of(commodity) > 0) {
                commodities.add(commodity);
                reaches.add(reach);
            }
        }
        return new CaptureTask(
                List.copyOf(commodities),
                List.copyOf(reaches),
                sites.map(chosen),
                chosen.stream().mapToLong(Candidate::costCents).toArray(),
                limit.points(),
                limit.budgetCents(),
                groups(chosen),
                valuation,
                fixedWays);
    }

    private List<int[]> groups(List<Candidate> chosen) {
        return problem.rules().exclusive().stream()
                .map(group -> IntStream.range(0, chosen.size())
                        .filter(site -> group.contains(chosen.get(site).id()))
                        .toArray())
                .filter(group -> group.length > 1)
                .toList();
    }
}
