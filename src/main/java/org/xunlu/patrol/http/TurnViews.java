package org.xunlu.patrol.http;

import java.util.List;
import org.xunlu.network.RoadClass;
import org.xunlu.patrol.Turn;

/** A route as its turns. */
final class TurnViews {
    private TurnViews() {}

    /** Of the route as it is in this version of its patrol. */
    record All(long version, List<One> items) {}

    /** Kilometres with three decimals, minutes from the departure. */
    record One(
            Turn.Kind kind,
            String routeCode,
            String roadName,
            RoadClass roadClass,
            String from,
            String to,
            double lon,
            double lat,
            double km,
            double requiredKm,
            double afterKm,
            double afterMinutes) {
        static One of(Turn turn) {
            return new One(
                    turn.kind(),
                    turn.road().routeCode(),
                    turn.road().name(),
                    turn.road().roadClass(),
                    turn.fromStake(),
                    turn.toStake(),
                    turn.place().lon(),
                    turn.place().lat(),
                    Rounded.km(turn.meters()),
                    Rounded.km(turn.requiredMeters()),
                    Rounded.km(turn.afterMeters()),
                    Math.round(turn.afterSeconds() / 6) / 10.0);
        }
    }
}
