package org.xunlu.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.linearref.LengthIndexedLine;
import org.xunlu.geo.Chainage;
import org.xunlu.geo.ChainageScale;
import org.xunlu.geo.LonLat;
import org.xunlu.geo.Side;
import org.xunlu.geo.StakeLabel;

/** Looks up a stake, and says why where there is none. */
public final class StakeSearch {
    /** Nearer than this, the carriageways of a dual road are one place to go to. */
    private static final double SAME_PLACE_METERS = 60;

    private static final double LAND_EDGE = Double.NaN;

    private final RoadNetwork network;

    /** On this network. */
    public StakeSearch(RoadNetwork network) {
        this.network = network;
    }

    /**
     * A place with the stake that was looked for.
     *
     * @param lon of the place: on the road, or at the edge of its land where a side was given
     */
    public record Found(String label, Side side, double lon, double lat, long segmentId, long roadId) {}

    /**
     * What a search found; a stake that is not there is no failure of the search.
     *
     * @param items two where a long chain break repeats the stake
     * @param reason where there is none the message's key, as of a refusal; else empty
     * @param figures of the reason
     * @param nearest where there is none, the nearest places that are there
     */
    public record Result(List<Found> items, String reason, Map<String, Object> figures, List<Found> nearest) {}

    /** Places with this stake; none where no road is called so, a short chain break leaves it out, or the road has no such. */
    public Result find(String road, Chainage chainage, Side side) {
        return find(road, chainage, side, LAND_EDGE);
    }

    /**
     * The same at a distance.
     *
     * @param asideMeters from the centre line; {@link Double#NaN} for the edge of the road land
     */
    public Result find(String road, Chainage chainage, Side side, double asideMeters) {
        List<RoadPlace> places = new ArrayList<>();
        for (RoadPlace each : network.find(road, chainage)) {
            boolean same = places.stream()
                    .anyMatch(before -> before.stake().equals(each.stake())
                            && before.position().roughMetersTo(each.position()) < SAME_PLACE_METERS);
            if (!same) {
                places.add(each);
            }
        }
        if (places.isEmpty()) {
            return none(road, chainage, side, asideMeters);
        }
        return new Result(
                places.stream()
                        .map(each -> found(road, each, side, asideMeters))
                        .toList(),
                "",
                Map.of(),
                List.of());
    }

    private Found found(String road, RoadPlace place, Side side, double asideMeters) {
        LonLat at = beside(place, side, asideMeters);
        RoadSegment segment = network.segment(place.segment());
        return new Found(
                road + " " + place.stake().format(),
                side,
                at.lon(),
                at.lat(),
                segment.id().value(),
                segment.roadId().value());
    }

    private LonLat beside(RoadPlace place, Side side, double asideMeters) {
        if (side == Side.ON) {
            return place.position();
        }
        RoadSegment segment = network.segment(place.segment());
        RoadLand land = network.road(segment.roadId()).land();
        double width = side == Side.LEFT ? land.leftMeters() : land.rightMeters();
        double aside = Double.isNaN(asideMeters) ? width : asideMeters;
        double left = side == Side.LEFT ? aside : -aside;
        boolean against = segment.endMeasureMeters() < segment.startMeasureMeters();
        double along = place.fraction() * network.lengthMeters(place.segment());
        Coordinate at = new LengthIndexedLine(network.projectedLine(place.segment()))
                .extractPoint(along, against ? -left : left);
        return network.projection().toLonLat(at);
    }

    private Result none(String road, Chainage chainage, Side side, double asideMeters) {
        List<RoadId> named = network.roadsNamed(road);
        if (named.isEmpty()) {
            return new Result(List.of(), "network.no_such_road", Map.of("road", road), List.of());
        }
        for (RoadId each : named) {
            Optional<ChainageScale.Break> gap = network.findScale(each).flatMap(scale -> scale.findGap(chainage));
            if (gap.isPresent()) {
                Map<String, Object> figures = Map.of(
                        "road", road,
                        "stake", chainage.format(),
                        "before", gap.get().before().format(),
                        "after", gap.get().after().format());
                List<Found> ends = new ArrayList<>();
                for (Chainage end : List.of(gap.get().before(), gap.get().after())) {
                    network.find(road, end).stream()
                            .limit(1)
                            .forEach(place -> ends.add(found(road, place, side, asideMeters)));
                }
                return new Result(List.of(), "network.stake_in_gap", figures, ends);
            }
        }
        return new Result(
                List.of(),
                "network.no_such_stake",
                Map.of("road", road, "stake", chainage.format()),
                ends(road, named, chainage, side, asideMeters));
    }

    /** The end of the road whose stake is nearest to one beyond it. */
    private List<Found> ends(String road, List<RoadId> named, Chainage wanted, Side side, double asideMeters) {
        RoadPlace best = null;
        for (RoadId each : named) {
            for (int segment : network.segmentsOf(each)) {
                for (double fraction : new double[] {0, 1}) {
                    LonLat at = network.positionAt(segment, fraction);
                    StakeLabel stake = network.stakeAt(segment, fraction);
                    if (best == null || off(stake, wanted) < off(best.stake(), wanted)) {
                        best = new RoadPlace(segment, fraction, at, stake);
                    }
                }
            }
        }
        return best == null ? List.of() : List.of(found(road, best, side, asideMeters));
    }

    private static double off(StakeLabel stake, Chainage wanted) {
        return Math.abs(stake.chainage().meters() - wanted.meters());
    }
}
