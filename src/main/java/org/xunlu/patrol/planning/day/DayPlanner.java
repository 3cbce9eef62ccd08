package org.xunlu.patrol.planning.day;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.xunlu.patrol.planning.DriveGraph;
import org.xunlu.patrol.planning.arc.Dice;
import org.xunlu.patrol.planning.arc.SearchControl;
import org.xunlu.patrol.planning.arc.SearchStage;

/**
 * Plans a day: every unit gets a route, the routes together cover what is wanted, all units are busy for about the same
 * part of their shifts, and what does not fit is listed, the least weighty first. Another seed gives another plan of
 * nearly the same worth.
 */
public final class DayPlanner {
    /** No search gets more than this part of the shifts inspected; the rest is driving there, back and between. */
    private static final double MOST_INSPECTED = 0.9;

    /** Plans; the control sees the effort as a whole. */
    public DayPlan plan(DayRequest request, SearchControl control) {
        DriveGraph graph = new DriveGraph(request.network(), request.closed());
        Garrison garrison = new Garrison(graph, request.units());
        Wanted wanted = Wanted.of(graph, garrison.reach(), request.demands());
        Map<Integer, LeftOutReason> leftOut = new HashMap<>(wanted.leftOut());
        List<District.Post> posts = posts(request, garrison);
        if (posts.isEmpty()) {
            request.demands().forEach(demand -> leftOut.put(demand.segment(), LeftOutReason.NO_UNIT));
            return new DayPlan(List.of(), leftOut, Figures.of(request, List.of(), wanted.meters(), 0));
        }
        List<WantedRun> runs = fitting(wanted.runs(), posts, leftOut);
        List<DistrictPlan> parts = search(graph, garrison, new District(runs, posts), request, control);
        List<UnitRoute> routes = new ArrayList<>();
        long bound = 0;
        Dice dice = new Dice(request.seed());
        for (DistrictPlan part : parts) {
            routes.addAll(part.routes(dice));
            leftOut.putAll(part.leftOut());
            bound += part.boundOfCovered();
        }
        routes.sort(Comparator.comparingInt(UnitRoute::unit));
        return new DayPlan(routes, leftOut, Figures.of(request, routes, wanted.meters(), bound));
    }

    static List<District.Post> posts(DayRequest request, Garrison garrison) {
        List<District.Post> posts = new ArrayList<>();
        for (int unit = 0; unit < request.units().size(); unit++) {
            DutyUnit duty = request.units().get(unit);
            int base = garrison.baseOf().get(unit);
            if (base >= 0 && duty.shiftSeconds() > 0) {
                posts.add(new District.Post(
                        unit,
                        base,
                        (int) Math.min(1e7, duty.shiftSeconds() * 10),
                        request.network().projection().toMeters(duty.base())));
            }
        }
        return posts;
    }

    /** Leaves out at once what no search could fit in, so that it is not searched for. */
    private static List<WantedRun> fitting(
            List<WantedRun> runs, List<District.Post> posts, Map<Integer, LeftOutReason> leftOut) {
        double room = MOST_INSPECTED
                * posts.stream().mapToDouble(District.Post::shift).sum();
        List<WantedRun> byWeight = new ArrayList<>(runs);
        byWeight.sort(
                Comparator.comparingDouble((WantedRun run) -> -run.weight()).thenComparingDouble(run -> posts.stream()
                        .mapToDouble(post -> post.at().distance(run.middle()))
                        .min()
                        .orElse(0)));
        List<WantedRun> fitting = new ArrayList<>();
        for (WantedRun run : byWeight) {
            room -= run.service();
            if (room >= 0) {
                fitting.add(run);
            } else {
                IntStream.of(run.segments()).forEach(segment -> leftOut.put(segment, LeftOutReason.OVER_CAPACITY));
            }
        }
        return fitting;
    }

    private static List<DistrictPlan> search(
            DriveGraph graph, Garrison garrison, District whole, DayRequest request, SearchControl control) {
        List<District> districts = District.cut(whole);
        List<DistrictPlan> parts = new ArrayList<>();
        double all = Math.max(1, whole.runs().size());
        double done = 0;
        SearchStage stage = SearchStage.first(control, 0);
        for (District district : districts) {
            Ground ground = new Ground(graph, district.runs(), garrison.bases());
            List<Integer> chosen =
                    IntStream.range(0, district.runs().size()).boxed().toList();
            DistrictPlan part = new DistrictPlan(ground, district.units(), chosen);
            done += district.runs().size();
            stage = stage.next(done / all);
            part.search(request.seed() + parts.size(), request.start(), stage);
            parts.add(part);
        }
        return parts;
    }
}
