package org.xunlu.siting.http;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.xunlu.geo.LonLat;
import org.xunlu.http.Calls;
import org.xunlu.http.Endpoint;
import org.xunlu.http.Routes;
import org.xunlu.network.Cost;
import org.xunlu.network.NetworkHolder;
import org.xunlu.network.Place;
import org.xunlu.network.RoadClass;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.Traversal;
import org.xunlu.refusal.Refusal;
import org.xunlu.siting.SearchControl;
import org.xunlu.siting.flow.FlowRegister;
import org.xunlu.siting.flow.FlowScenario;
import org.xunlu.siting.flow.OdFlow;
import org.xunlu.siting.flow.TruckRoads;
import org.xunlu.siting.post.PostPlan;
import org.xunlu.siting.post.PostPlanning;
import org.xunlu.siting.post.PostTerms;
import org.xunlu.siting.post.Spot;
import org.xunlu.siting.study.Ground;
import org.xunlu.siting.study.StudyDesk;

/** Where squadrons should be based, and where the reserve should wait. */
public final class PostRoutes implements Routes {
    private static final int MOST_BASES = 40;
    private static final long MILLIS = 6_000;

    private final NetworkHolder network;
    private final Supplier<List<Place>> places;
    private final Supplier<List<Spot>> standing;
    private final FlowRegister flows;
    private final StudyDesk desk;

    /**
     * Routes.
     *
     * @param places towns and villages
     * @param standing bases of today
     */
    public PostRoutes(
            NetworkHolder network,
            Supplier<List<Place>> places,
            Supplier<List<Spot>> standing,
            FlowRegister flows,
            StudyDesk desk) {
        this.network = network;
        this.places = places;
        this.standing = standing;
        this.flows = flows;
        this.desk = desk;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(Endpoint.post(
                "/api/siting/posts",
                "choose squadron bases or reserve positions by driving time",
                this::plan,
                SitingRoles.readers()));
    }

    private void plan(Context context) {
        Form form = Calls.body(context, Form.class);
        int bases = form.bases == null ? 4 : form.bases;
        if (bases < 1 || bases > MOST_BASES) {
            throw Refusal.invalid("out_of_range", "bases", Map.of("min", 1, "max", MOST_BASES, "value", bases));
        }
        double reach = form.reachMinutes == null ? 20 : form.reachMinutes;
        if (!(reach > 0 && reach <= 600)) {
            throw Refusal.invalid("out_of_range", "reachMinutes", Map.of("min", 1, "max", 600, "value", reach));
        }
        PostTerms terms = new PostTerms(
                form.goal == null ? PostTerms.Goal.MEDIAN : form.goal,
                bases,
                form.keepStanding != null && form.keepStanding,
                form.weight == null ? PostTerms.Weight.ROADS : form.weight,
                reach,
                form.forbidden == null ? Set.of() : form.forbidden);
        RoadNetwork roads = network.current();
        double[] weights = terms.weight() == PostTerms.Weight.TRUCKS ? trucks(roads) : kilometres(roads);
        PostPlan plan = new PostPlanning(roads, spots(form.villages != null && form.villages), weights)
                .plan(terms, SearchControl.until(desk.watch(MILLIS, () -> false).next()));
        context.json(PlanView.of(plan));
    }

    private List<Spot> spots(boolean villages) {
        List<Spot> spots = new ArrayList<>(standing.get());
        for (Place place : places.get()) {
            boolean isTown = place.kind().equals("town") || place.kind().equals("seat");
            if (isTown || (villages && place.kind().equals("village"))) {
                spots.add(new Spot(place.name(), place.position(), false));
            }
        }
        return spots;
    }

    /** Expressways are not the county's to patrol. */
    private static double[] kilometres(RoadNetwork roads) {
        double[] weights = new double[roads.segmentCount()];
        for (int segment = 0; segment < weights.length; segment++) {
            boolean isPatrolled = roads.roadOf(segment).roadClass() != RoadClass.EXPRESSWAY;
            weights[segment] = isPatrolled ? roads.lengthMeters(segment) / 1000 : 0;
        }
        return weights;
    }

    /** Truck kilometres a day of the first set of flows. */
    private double[] trucks(RoadNetwork roads) {
        FlowScenario first = flows.scenarios().stream()
                .findFirst()
                .orElseThrow(() -> Refusal.rule("siting.no_flows", "weight", Map.of()));
        Ground ground = desk.ground(TruckRoads.USUAL);
        double[] weights = new double[roads.segmentCount()];
        for (OdFlow flow : flows.flows(first.id())) {
            for (int link : ground.way(flow.from(), flow.to(), Cost.SECONDS)) {
                for (Traversal part : ground.freight().network().link(link).parts()) {
                    weights[part.segment()] += flow.trucksPerDay() * roads.lengthMeters(part.segment()) / 1000;
                }
            }
        }
        return weights;
    }

    record Form(
            PostTerms.@Nullable Goal goal,
            @Nullable Integer bases,
            @Nullable Boolean keepStanding,
            PostTerms.@Nullable Weight weight,
            @Nullable Double reachMinutes,
            @Nullable Boolean villages,
            @Nullable Set<String> forbidden) {}

    record BaseView(
            String name,
            double lon,
            double lat,
            boolean standing,
            double weight,
            double meanMinutes,
            double worstMinutes) {}

    record NeedView(double lon, double lat, double weight, int base, double minutes) {}

    record PlanView(
            List<BaseView> bases,
            PostPlan.Figures figures,
            PostPlan.Figures today,
            double gap,
            boolean proven,
            String method,
            List<NeedView> needs,
            int unreached) {
        static PlanView of(PostPlan plan) {
            return new PlanView(
                    plan.bases().stream().map(PlanView::base).toList(),
                    plan.figures(),
                    plan.today(),
                    plan.gap(),
                    plan.proven(),
                    plan.method(),
                    plan.needs().stream().map(PlanView::need).toList(),
                    plan.unreached());
        }

        private static BaseView base(PostPlan.Base base) {
            LonLat at = base.spot().position();
            return new BaseView(
                    base.spot().name(),
                    at.lon(),
                    at.lat(),
                    base.spot().standing(),
                    base.weight(),
                    base.meanMinutes(),
                    base.worstMinutes());
        }

        private static NeedView need(PostPlan.Served need) {
            return new NeedView(
                    need.position().lon(), need.position().lat(), need.weight(), need.base(), need.minutes());
        }
    }
}
