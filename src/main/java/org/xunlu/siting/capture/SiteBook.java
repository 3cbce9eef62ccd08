package org.xunlu.siting.capture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.xunlu.siting.Candidate;
import org.xunlu.siting.LinkNetwork;
import org.xunlu.siting.Remark.Kind;
import org.xunlu.siting.SiteRules;

/** The candidates on one graph: which arcs each guards, and which may be chosen. */
final class SiteBook {
    private final RoadGraph graph;
    private final Map<String, Candidate> candidates = new LinkedHashMap<>();
    private final Map<String, int[]> arcs = new HashMap<>();

    SiteBook(LinkNetwork network, RoadGraph graph, List<Candidate> all, RemarkList remarks) {
        this.graph = graph;
        int[] arcOfLink = arcOfLink(network, graph);
        Set<Set<String>> covered = new LinkedHashSet<>();
        for (Candidate candidate : all) {
            if (candidates.putIfAbsent(candidate.id(), candidate) != null) {
                remarks.add(Kind.CANDIDATE_OVERLAPS, candidate.id());
                continue;
            }
            int[] links = candidate.links().stream()
                    .flatMapToInt(name -> Arrays.stream(network.linksNamed(name)))
                    .toArray();
            if (links.length == 0) {
                remarks.add(Kind.CANDIDATE_OFF_NETWORK, candidate.id());
            } else if (!covered.add(candidate.links())) {
                remarks.add(Kind.CANDIDATE_OVERLAPS, candidate.id());
            }
            arcs.put(
                    candidate.id(),
                    Arrays.stream(links)
                            .map(link -> arcOfLink[link])
                            .filter(arc -> arc >= 0)
                            .sorted()
                            .distinct()
                            .toArray());
        }
    }

    /** By link: the arc it is part of, −1 for dead ends. */
    private static int[] arcOfLink(LinkNetwork network, RoadGraph graph) {
        int[] arcOfLink = new int[network.linkCount()];
        Arrays.fill(arcOfLink, -1);
        for (int arc = 0; arc < graph.arcCount(); arc++) {
            for (int link : graph.links(arc)) {
                arcOfLink[link] = arc;
            }
        }
        return arcOfLink;
    }

    /** Remarks on rules about candidates that do not exist. */
    void check(SiteRules rules, RemarkList remarks) {
        Set<String> named = new TreeSet<>(rules.existing());
        named.addAll(rules.required());
        named.addAll(rules.forbidden());
        rules.exclusive().forEach(named::addAll);
        named.removeAll(candidates.keySet());
        named.forEach(id -> remarks.add(Kind.CANDIDATE_UNKNOWN, id));
    }

    List<Candidate> candidates() {
        return List.copyOf(candidates.values());
    }

    @Nullable
    Candidate find(String id) {
        return candidates.get(id);
    }

    /** The arcs it guards; not to be changed. */
    int[] arcs(String id) {
        return arcs.getOrDefault(id, new int[0]);
    }

    /** All arcs that these guard. */
    BitSet arcs(Set<String> ids) {
        BitSet all = new BitSet();
        ids.forEach(id -> Arrays.stream(arcs(id)).forEach(all::set));
        return all;
    }

    /**
     * Of these candidates the ones worth choosing among: of those that guard the same arcs the cheapest, unless a rule
     * speaks of it.
     *
     * @param alone ids that stay even if another guards the same
     */
    List<Candidate> distinct(List<Candidate> some, Set<String> alone) {
        Map<String, Candidate> best = new LinkedHashMap<>();
        for (Candidate candidate : some) {
            int[] guarded = arcs(candidate.id());
            if (guarded.length > 0) {
                String key = alone.contains(candidate.id()) ? "=" + candidate.id() : Arrays.toString(guarded);
                best.merge(key, candidate, (one, other) -> other.costCents() < one.costCents() ? other : one);
            }
        }
        return new ArrayList<>(best.values());
    }

    /** Which of these sites guards which arc. */
    SiteMap map(List<Candidate> sites) {
        return new SiteMap(
                graph.arcCount(), sites.stream().map(site -> arcs(site.id())).toArray(int[][]::new));
    }
}
