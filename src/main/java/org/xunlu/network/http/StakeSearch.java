package org.xunlu.network.http;

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
import org.xunlu.network.RoadId;
import org.xunlu.network.RoadLand;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.RoadPlace;
import org.xunlu.network.RoadSegment;

/** Looks up a stake, and says why where there is none. */
final class StakeSearch {
    /** Nearer than this, the carriageways of a dual road are one place to go to. */
    private static final double SAME_PLACE_METERS = 60;

    private final RoadNetwork network;

    StakeSearch(RoadNetwork network) {
        this.network = network;
    }

    /**
     * A place with the stake that was looked for.
     *
     * @param lon of the place: on the road, or at the edge of its land where a side was given
     */
    record Found(String label, Side side, double lon, double lat, long segmentId, long roadId) {}

    /**
     * What a search found; a stake that is not there is no failure of the search.
     *
     * @param items two where a long chain break repeats the stake
     * @param reason where there is none the message's key, as of a refusal; else empty
     * @param figures of the reason
     */
    record Result(List<Found> items, String reason, Map<String, Object> figures) {}

    /** Places with this stake; none where no road is called so, a short chain break leaves it out, or the road has no such. */
    Result find(String road, Chainage chainage, Side side) {
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
            return none(road, chainage);
        }
        return new Result(places.stream().map(each -> found(road, each, side)).toList(), "", Map.of());
    }

    private Found found(String road, RoadPlace place, Side side) {
        LonLat at = beside(place, side);
        RoadSegment segment = network.segment(place.segment());
        return new Found(
                road + " " + place.stake().format(),
                side,
                at.lon(),
                at.lat(),
                segment.id().value(),
                segment.roadId().value());
    }

    private LonLat beside(RoadPlace place, Side side) {
        if (side == Side.ON) {
            return place.position();
        }
        RoadSegment segment = network.segment(place.segment());
        RoadLand land = network.road(segment.roadId()).land();
        double left = side == Side.LEFT ? land.leftMeters() : -land.rightMeters();
        boolean against = segment.endMeasureMeters() < segment.startMeasureMeters();
        double along = place.fraction() * network.lengthMeters(place.segment());
        Coordinate at = new LengthIndexedLine(network.projectedLine(place.segment()))
                .extractPoint(along, against ? -left : left);
        return network.projection().toLonLat(at);
    }

    private Result none(String road, Chainage chainage) {
        List<RoadId> named = network.roadsNamed(road);
        if (named.isEmpty()) {
            return new Result(List.of(), "network.no_such_road", Map.of("road", road));
        }
        for (RoadId each : named) {
            Optional<ChainageScale.Break> gap = network.findScale(each).flatMap(scale -> scale.findGap(chainage));
            if (gap.isPresent()) {
                Map<String, Object> figures = Map.of(
                        "road", road,
                        "stake", chainage.format(),
                        "before", gap.get().before().format(),
                        "after", gap.get().after().format());
                return new Result(List.of(), "network.stake_in_gap", figures);
            }
        }
        return new Result(List.of(), "network.no_such_stake", Map.of("road", road, "stake", chainage.format()));
    }
}
