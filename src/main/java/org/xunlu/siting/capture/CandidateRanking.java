package org.xunlu.siting.capture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.xunlu.siting.Candidate;
import org.xunlu.siting.CandidateScore;
import org.xunlu.siting.Flow;
import org.xunlu.siting.SitingProblem;

/** What each candidate could do alone: who passes it, and what driving round it costs them. */
final class CandidateRanking {
    private final RoadDistances open;
    private final RoadDistances free;
    private final FlowBook flows;
    private final SiteBook sites;
    private final int scenario;
    private final double[] trucks;
    private final double[] overloaded;

    /** Candidates that guard the same arcs share one tally. */
    private static final class Tally {
        private final int[] arcs;
        private double trucks;
        private double overloaded;
        private double caught;
        private double bypassing;
        private double detouring;
        private double detours;

        Tally(int[] arcs) {
            this.arcs = arcs;
        }
    }

    /** One commodity meets the sites of one tally. */
    private record Meeting(Tally tally, int commodity, boolean passes, double round) {}

    CandidateRanking(SitingProblem problem, RoadDistances open, FlowBook flows, SiteBook sites, int scenario) {
        this.open = open;
        this.flows = flows;
        this.sites = sites;
        this.scenario = scenario;
        BitSet closed = sites.arcs(problem.rules().existing());
        free = closed.isEmpty() ? open : new RoadDistances(open.graph(), closed);
        free.prepare(flows.commodities());
        trucks = new double[flows.commodities().size()];
        overloaded = new double[trucks.length];
        List<Flow> all = problem.scenarios().get(scenario).flows();
        for (int place = 0; place < all.size(); place++) {
            int number = flows.numbers().get(scenario)[place];
            if (number >= 0) {
                trucks[number] += all.get(place).trucks();
                overloaded[number] += all.get(place).overloaded();
            }
        }
    }

    /** The scores, best first. */
    List<CandidateScore> scores() {
        Map<String, Tally> tallies = new LinkedHashMap<>();
        Map<Candidate, Tally> tallyOf = new LinkedHashMap<>();
        for (Candidate candidate : sites.candidates()) {
            int[] arcs = sites.arcs(candidate.id());
            tallyOf.put(candidate, tallies.computeIfAbsent(Arrays.toString(arcs), key -> new Tally(arcs)));
        }
        SiteMap map = new SiteMap(
                open.graph().arcCount(),
                tallies.values().stream().map(tally -> tally.arcs).toArray(int[][]::new));
        List<Tally> numbered = List.copyOf(tallies.values());
        IntStream.range(0, trucks.length)
                .filter(commodity -> trucks[commodity] > 0)
                .parallel()
                .mapToObj(commodity -> meetings(commodity, map, numbered))
                .toList()
                .forEach(meetings -> meetings.forEach(this::count));
        return tallyOf.entrySet().stream()
                .map(entry -> score(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingDouble(CandidateScore::caughtAlone)
                        .thenComparing(CandidateScore::trucks)
                        .reversed()
                        .thenComparing(score -> score.candidate().id()))
                .toList();
    }

    private List<Meeting> meetings(int number, SiteMap map, List<Tally> tallies) {
        Commodity commodity = flows.commodities().get(number);
        int[] passed = map.sitesOn(open.way(commodity.origin(), commodity.destination()));
        int[] met = free == open ? passed : map.sitesOn(free.way(commodity.origin(), commodity.destination()));
        DetourSearch search = new DetourSearch(free, commodity);
        List<Meeting> meetings = new ArrayList<>();
        for (int site : IntStream.concat(Arrays.stream(passed), Arrays.stream(met))
                .distinct()
                .toArray()) {
            double round = search.around(tallies.get(site).arcs);
            meetings.add(new Meeting(tallies.get(site), number, Arrays.binarySearch(passed, site) >= 0, round));
        }
        return meetings;
    }

    private void count(Meeting meeting) {
        Tally tally = meeting.tally;
        int number = meeting.commodity;
        Commodity commodity = flows.commodities().get(number);
        boolean catches = meeting.round > commodity.most();
        if (meeting.passes) {
            tally.trucks += trucks[number];
            tally.overloaded += overloaded[number];
            tally.bypassing += catches ? 0 : trucks[number];
            if (Double.isFinite(meeting.round)) {
                tally.detouring += trucks[number];
                tally.detours += trucks[number] * (commodity.cheapest() > 0 ? meeting.round / commodity.cheapest() : 1);
            }
        }
        if (catches && free.from(commodity.origin())[commodity.destination()] <= commodity.most()) {
            tally.caught += commodity.worth()[scenario];
        }
    }

    private static CandidateScore score(Candidate candidate, Tally tally) {
        double detour = tally.detouring > 0
                ? tally.detours / tally.detouring
                : tally.trucks > 0 ? Double.POSITIVE_INFINITY : Double.NaN;
        return new CandidateScore(
                candidate,
                tally.trucks,
                tally.overloaded,
                tally.caught,
                detour,
                tally.trucks > 0 ? tally.bypassing / tally.trucks : 0);
    }
}
