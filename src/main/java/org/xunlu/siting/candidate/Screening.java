package org.xunlu.siting.candidate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.xunlu.geo.LonLat;
import org.xunlu.network.Direction;
import org.xunlu.network.Road;
import org.xunlu.network.RoadId;
import org.xunlu.network.RoadLocation;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.RoadSegment;
import org.xunlu.network.Snap;
import org.xunlu.siting.flow.TruckNetwork;

/** Judges places by the rules and finds the best place of each link. */
public final class Screening {
    private static final double STEP_METERS = 100;
    private static final double MOST_STRAIGHT = 500;
    private static final double ON_ROAD_METERS = 60;
    private static final int NEAREST = 20;
    private static final double OPPOSITE_DEGREES = 135;

    private final RoadNetwork roads;
    private final TruckNetwork trucks;
    private final Map<Criterion, SiteRule> rules = new HashMap<>();
    private final CostRule costs;
    private final List<SiteSurvey> surveys;
    private final List<Coordinate> standing;
    private final int[] degrees;
    private final Map<RoadId, double[]> extents = new HashMap<>();

    /**
     * A screening.
     *
     * @param rules those that hold today; of several for one criterion the last counts
     * @param standing positions of the points that stand
     */
    public Screening(
            TruckNetwork trucks,
            List<SiteRule> rules,
            CostRule costs,
            List<SiteSurvey> surveys,
            List<LonLat> standing) {
        this.roads = trucks.roads();
        this.trucks = trucks;
        this.costs = costs;
        this.surveys = List.copyOf(surveys);
        this.standing = standing.stream().map(roads.projection()::toMeters).toList();
        rules.forEach(rule -> this.rules.put(rule.criterion(), rule));
        degrees = new int[roads.nodeCount()];
        for (int segment = 0; segment < roads.segmentCount(); segment++) {
            degrees[roads.startNode(segment)]++;
            degrees[roads.endNode(segment)]++;
            RoadSegment each = roads.segment(segment);
            double[] extent =
                    extents.computeIfAbsent(each.roadId(), any -> new double[] {Double.MAX_VALUE, -Double.MAX_VALUE});
            extent[0] = Math.min(extent[0], Math.min(each.startMeasureMeters(), each.endMeasureMeters()));
            extent[1] = Math.max(extent[1], Math.max(each.startMeasureMeters(), each.endMeasureMeters()));
        }
    }

    /** The best place of each link, admissible or not. */
    public List<CandidateSite> best() {
        List<CandidateSite> sites = new ArrayList<>();
        for (int link = 0; link < trucks.links().size(); link++) {
            // nobody can build outside the county
            if (!trucks.link(link).parts().isEmpty()) {
                sites.add(best(link));
            }
        }
        return sites;
    }

    private CandidateSite best(int link) {
        Stretch stretch = new Stretch(roads, trucks.link(link));
        int steps = (int) Math.max(1, stretch.length() / STEP_METERS);
        double chosen = stretch.length() / 2;
        double most = -1;
        for (int step = 1; step < 2 * steps; step += 2) {
            double meters = stretch.length() * step / (2.0 * steps);
            double worth = worth(stretch, link, meters);
            if (worth > most) {
                most = worth;
                chosen = meters;
            }
        }
        return screened(stretch, link, chosen);
    }

    /** How many rules the roads' own measures pass, then how far from junctions it is. */
    private double worth(Stretch stretch, int link, double meters) {
        double passed = 0;
        for (Criterion criterion :
                List.of(Criterion.JUNCTION, Criterion.STRAIGHT, Criterion.CURVE_RADIUS, Criterion.SIGN_ROOM)) {
            SiteRule rule = rules.get(criterion);
            if (rule != null
                    && rule.check(measure(criterion, stretch, link, meters)).verdict() == Verdict.PASS) {
                passed += rule.required() ? 10 : 1;
            }
        }
        return passed + Math.min(0.9, stretch.toJunction(meters, degrees) / 10_000);
    }

    private CandidateSite screened(Stretch stretch, int link, double meters) {
        int segment = trucks.link(link).parts().get(stretch.partAt(meters)).segment();
        double fraction = stretch.fractionAt(meters);
        String id = "S" + roads.segment(segment).id().value();
        LonLat position = roads.positionAt(segment, fraction);
        return site(id, SiteOrigin.SCREENED, address(position, segment), stretch, link, meters, position);
    }

    /**
     * The place a person means, judged.
     *
     * @return empty where no road that trucks use is near
     */
    public Optional<CandidateSite> at(String id, SiteOrigin origin, @Nullable String name, LonLat position) {
        for (Snap snap : roads.snap(position, ON_ROAD_METERS, NEAREST)) {
            int link = trucks.linkOf(snap.segment());
            if (link >= 0) {
                Stretch stretch = new Stretch(roads, trucks.link(link));
                int part = 0;
                while (trucks.link(link).parts().get(part).segment() != snap.segment()) {
                    part++;
                }
                String label = name == null ? address(snap.position(), snap.segment()) : name;
                double meters = stretch.metersAt(part, snap.fraction());
                return Optional.of(site(id, origin, label, stretch, link, meters, snap.position()));
            }
        }
        return Optional.empty();
    }

    private CandidateSite site(
            String id, SiteOrigin origin, String name, Stretch stretch, int link, double meters, LonLat position) {
        int segment = trucks.link(link).parts().get(stretch.partAt(meters)).segment();
        RoadSegment road = roads.segment(segment);
        int other = road.direction() == Direction.BOTH ? -1 : otherCarriageway(segment, position);
        int opposite = other < 0 ? -1 : trucks.linkOf(other);
        int lanes = lanes(segment) + (other < 0 ? 0 : lanes(other));
        long cents = origin == SiteOrigin.EXISTING ? 0 : costs.cents(lanes);
        List<SiteCheck> checks = rules.values().stream()
                .sorted(Comparator.comparing(SiteRule::criterion))
                .map(rule -> rule.check(measure(rule.criterion(), stretch, link, meters)))
                .toList();
        return new CandidateSite(
                id,
                origin,
                name,
                link,
                opposite,
                segment,
                position,
                lanes,
                road.lanes() > 0,
                road.direction() == Direction.BOTH || opposite >= 0,
                cents,
                checks);
    }

    /** The carriageway beside a one-way segment on which the same road is driven the other way; -1 where there is none. */
    private int otherCarriageway(int segment, LonLat position) {
        List<Snap> near = roads.snap(position, ON_ROAD_METERS, NEAREST);
        double here = near.stream()
                .filter(snap -> snap.segment() == segment)
                .mapToDouble(this::drivenDegrees)
                .findFirst()
                .orElse(0);
        for (Snap snap : near) {
            boolean isSameRoad = roads.roadOf(snap.segment())
                    .label()
                    .equals(roads.roadOf(segment).label());
            boolean isOneWay = roads.segment(snap.segment()).direction() != Direction.BOTH;
            double turn = Math.abs(Math.IEEEremainder(drivenDegrees(snap) - here, 360));
            if (snap.segment() != segment
                    && isSameRoad
                    && isOneWay
                    && turn > OPPOSITE_DEGREES
                    && trucks.linkOf(snap.segment()) >= 0) {
                return snap.segment();
            }
        }
        return -1;
    }

    /** Which way a one-way segment is driven there. */
    private double drivenDegrees(Snap snap) {
        boolean isBackward = roads.segment(snap.segment()).direction() == Direction.BACKWARD;
        return snap.bearingDegrees() + (isBackward ? 180 : 0);
    }

    private int lanes(int segment) {
        int known = roads.segment(segment).lanes();
        if (known > 0) {
            return known;
        }
        return switch (roads.roadOf(segment).roadClass()) {
            case EXPRESSWAY, NATIONAL -> 4;
            case PROVINCIAL, COUNTY, TOWNSHIP, DEDICATED, STREET -> 2;
            case VILLAGE, OTHER -> 1;
        };
    }

    private String address(LonLat position, int segment) {
        return roads.findLocation(position, ON_ROAD_METERS)
                .map(RoadLocation::text)
                .orElseGet(() -> roads.roadOf(segment).label());
    }

    private @Nullable Double measure(Criterion criterion, Stretch stretch, int link, double meters) {
        return switch (criterion) {
            case STRAIGHT -> stretch.straight(meters, MOST_STRAIGHT);
            case CURVE_RADIUS -> stretch.curveRadius(meters);
            case JUNCTION -> stretch.toJunction(meters, degrees);
            case SIGN_ROOM -> signRoom(stretch, link, meters);
            case SPACING -> spacing(stretch.at(meters));
            case LANES -> {
                int known = roads.segment(trucks.link(link)
                                .parts()
                                .get(stretch.partAt(meters))
                                .segment())
                        .lanes();
                yield known > 0 ? Double.valueOf(known) : null;
            }
            case SLOPE, CROSS_SLOPE, RUTTING, EVENNESS, SIGNAL, POWER -> surveyed(criterion, stretch.at(meters));
        };
    }

    /** How far the road itself goes on each way, the shorter of both. */
    private double signRoom(Stretch stretch, int link, double meters) {
        int segment = trucks.link(link).parts().get(stretch.partAt(meters)).segment();
        Road road = roads.roadOf(segment);
        double[] extent = extents.getOrDefault(road.id(), new double[2]);
        double measure = roads.segment(segment).measureAt(stretch.fractionAt(meters));
        return Math.max(0, Math.min(measure - extent[0], extent[1] - measure));
    }

    /** To the nearest point that stands, in a straight line; far away where none does. Its own place does not count. */
    private double spacing(Coordinate at) {
        return standing.stream()
                .mapToDouble(at::distance)
                .filter(meters -> meters > 1)
                .min()
                .orElse(99_999);
    }

    private @Nullable Double surveyed(Criterion criterion, Coordinate at) {
        SiteSurvey best = null;
        for (SiteSurvey survey : surveys) {
            boolean isNear = roads.projection().toMeters(survey.position()).distance(at) <= SiteSurvey.REACH_METERS;
            if (survey.criterion() == criterion
                    && isNear
                    && (best == null || survey.surveyedOn().isAfter(best.surveyedOn()))) {
                best = survey;
            }
        }
        return best == null ? null : best.measure();
    }
}
