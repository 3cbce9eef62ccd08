package org.xunlu.roadside.http;

import java.util.Comparator;
import java.util.List;
import org.xunlu.geo.Side;
import org.xunlu.geo.StakeLabel;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.SegmentId;
import org.xunlu.network.Snap;
import org.xunlu.roadside.keytime.BlindSpot;

/**
 * A stretch of road where nobody looks; flows are trucks a day.
 *
 * @param fromStake the smallest chainage of its road on the stretch
 * @param toStake the greatest
 */
record BlindView(
        List<Long> segments,
        String road,
        String fromStake,
        String toStake,
        double km,
        double trucksPerDay,
        double unseenPerDay,
        long visits) {
    static BlindView of(BlindSpot spot, RoadNetwork roads) {
        int first = roads.indexOf(spot.segments().get(0));
        List<StakeLabel> stakes = spot.segments().stream()
                .map(roads::indexOf)
                .filter(each -> roads.roadOf(each).equals(roads.roadOf(first)))
                .flatMap(each -> List.of(stake(roads, each, 0), stake(roads, each, 1)).stream())
                .sorted(Comparator.comparing(StakeLabel::chainage).thenComparing(StakeLabel::occurrence))
                .toList();
        return new BlindView(
                spot.segments().stream().map(SegmentId::value).toList(),
                spot.road(),
                stakes.get(0).format(),
                stakes.get(stakes.size() - 1).format(),
                spot.meters() / 1000,
                spot.trucksPerDay(),
                spot.unseenPerDay(),
                spot.visits());
    }

    private static StakeLabel stake(RoadNetwork roads, int segment, double fraction) {
        double along = fraction * roads.lengthMeters(segment);
        Snap end = new Snap(segment, 0, fraction, along, roads.positionAt(segment, fraction), 0, Side.ON);
        return roads.location(end).stake();
    }
}
