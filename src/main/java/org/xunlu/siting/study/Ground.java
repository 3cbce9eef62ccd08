package org.xunlu.siting.study;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xunlu.network.Cost;
import org.xunlu.overload.Checkpoint;
import org.xunlu.overload.CheckpointKind;
import org.xunlu.siting.LinkNetwork;
import org.xunlu.siting.candidate.CandidateSite;
import org.xunlu.siting.candidate.Screening;
import org.xunlu.siting.candidate.SiteOrigin;
import org.xunlu.siting.capture.CapturePlanner;
import org.xunlu.siting.flow.FreightNetwork;
import org.xunlu.siting.flow.FreightPlaceId;
import org.xunlu.siting.flow.TruckLink;
import org.xunlu.siting.flow.TruckNetwork;
import org.xunlu.siting.flow.TruckTree;

/**
 * What a study stands on: the truck network with its freight places, and every place where a point stands or could
 * stand. Thread-safe; keep it while roads, places and rules last, so that a question asked again is answered faster.
 */
public final class Ground {
    private final FreightNetwork freight;
    private final Screening screening;
    private final Map<String, CandidateSite> sites = new LinkedHashMap<>();
    private final List<Checkpoint> astray = new ArrayList<>();
    private final Map<Cost, CapturePlanner> planners = new EnumMap<>(Cost.class);
    private final Map<Cost, Map<Integer, TruckTree>> trees = new EnumMap<>(Cost.class);

    private Ground(GroundPlan plan, LocalDate today) {
        freight = FreightNetwork.of(plan.roads(), plan.truckRoads(), plan.places());
        screening = new Screening(
                freight.network(),
                plan.rules().stream().filter(rule -> rule.holdsOn(today)).toList(),
                plan.costOn(today),
                plan.surveys(),
                plan.checkpoints().stream()
                        .filter(Ground::stands)
                        .map(each -> each.details().position())
                        .toList());
        Set<Integer> weighed = new HashSet<>();
        for (CandidateSite site : screening.best()) {
            // of the two carriageways of a dual road one place is enough, for it weighs both
            if (!weighed.contains(site.link())) {
                sites.put(site.id(), site);
                weighed.add(site.opposite());
            }
        }
        for (Checkpoint checkpoint : plan.checkpoints()) {
            if (checkpoint.details().kind().lasting()) {
                place(checkpoint);
            }
        }
        for (Cost cost : Cost.values()) {
            planners.put(cost, new CapturePlanner(links(freight.network(), cost)));
            trees.put(cost, new HashMap<>());
        }
    }

    /** Puts everything together; takes some seconds for a county. */
    public static Ground of(GroundPlan plan, LocalDate today) {
        return new Ground(plan, today);
    }

    private static boolean stands(Checkpoint checkpoint) {
        CheckpointKind kind = checkpoint.details().kind();
        return kind == CheckpointKind.OFF_SITE || kind == CheckpointKind.FIXED_STATION;
    }

    private void place(Checkpoint checkpoint) {
        String id = "C" + checkpoint.id().value();
        SiteOrigin origin = stands(checkpoint) ? SiteOrigin.EXISTING : SiteOrigin.DRAWN;
        Optional<CandidateSite> site = screening.at(
                id, origin, checkpoint.details().name(), checkpoint.details().position());
        site.ifPresentOrElse(each -> sites.put(id, each), () -> astray.add(checkpoint));
    }

    private static LinkNetwork links(TruckNetwork network, Cost by) {
        LinkNetwork.Builder builder = LinkNetwork.builder();
        for (int number = 0; number < network.links().size(); number++) {
            TruckLink link = network.link(number);
            double cost = by == Cost.METERS ? link.meters() : link.seconds();
            if (link.oneWay()) {
                builder.link(linkName(number), nodeName(link.from()), nodeName(link.to()), cost);
            } else {
                builder.road(linkName(number), nodeName(link.from()), nodeName(link.to()), cost);
            }
        }
        return builder.build();
    }

    static String linkName(int link) {
        return "L" + link;
    }

    /** Names of the links a point there weighs. */
    static Set<String> linkNames(CandidateSite site) {
        return site.opposite() < 0
                ? Set.of(linkName(site.link()))
                : Set.of(linkName(site.link()), linkName(site.opposite()));
    }

    static int linkNumber(String name) {
        return Integer.parseInt(name.substring(1));
    }

    static String nodeName(int node) {
        return "N" + node;
    }

    /** Numbers of links by their names. */
    public List<Integer> linkNumbers(List<String> names) {
        return names.stream().map(Ground::linkNumber).toList();
    }

    /** The name of the node of a freight place; a name no node has where it is not on the network. */
    String nodeName(FreightPlaceId place) {
        Integer node = freight.nodes().get(place);
        return node == null ? "astray " + place.value() : nodeName(node);
    }

    /** The truck network with its freight places. */
    public FreightNetwork freight() {
        return freight;
    }

    /** Judges any other place. */
    public Screening screening() {
        return screening;
    }

    /** Every place where a point stands or could stand. */
    public List<CandidateSite> sites() {
        return List.copyOf(sites.values());
    }

    /** The place with this key. */
    public Optional<CandidateSite> find(String id) {
        return Optional.ofNullable(sites.get(id));
    }

    /** Checkpoints that stand on no road trucks use. */
    public List<Checkpoint> astray() {
        return List.copyOf(astray);
    }

    /** The optimiser for ways that are short in this. */
    public CapturePlanner planner(Cost cost) {
        CapturePlanner planner = planners.get(cost);
        if (planner == null) {
            throw new IllegalArgumentException("no planner for " + cost);
        }
        return planner;
    }

    /** Another optimiser, for a search that must not keep others waiting. */
    public CapturePlanner ownPlanner(Cost cost) {
        return new CapturePlanner(planner(cost).network());
    }

    /** The links of the cheapest way from place to place, in order; empty where there is none. */
    public List<Integer> way(FreightPlaceId from, FreightPlaceId to, Cost cost) {
        Integer start = freight.nodes().get(from);
        Integer end = freight.nodes().get(to);
        if (start == null || end == null) {
            return List.of();
        }
        synchronized (trees) {
            return trees.computeIfAbsent(cost, any -> new HashMap<>())
                    .computeIfAbsent(start, node -> TruckTree.from(freight.network(), node, cost, new BitSet()))
                    .wayTo(end);
        }
    }
}
