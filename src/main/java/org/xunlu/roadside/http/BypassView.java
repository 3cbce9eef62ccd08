package org.xunlu.roadside.http;

import java.util.Arrays;
import java.util.List;
import org.xunlu.roadside.bypass.RateShift;
import org.xunlu.roadside.bypass.TripFinder;

/** What bypass detection found; rates and changes are percent, times minutes. */
record BypassView(List<FlowView> flows, List<ShiftView> shifts) {

    /** A way round a point with its trips; {@code round} is its line, longitude first. */
    record FlowView(
            long from,
            long point,
            long to,
            double directKm,
            double directMinutes,
            double roundKm,
            double roundMinutes,
            long through,
            long throughOver,
            long roundTrips,
            long roundOver,
            double q,
            boolean proven,
            List<List<Double>> round) {
        static FlowView of(TripFinder.Flow flow) {
            return new FlowView(
                    flow.way().from().value(),
                    flow.way().point().value(),
                    flow.way().to().value(),
                    flow.way().directMeters() / 1000,
                    flow.way().directSeconds() / 60,
                    flow.way().roundMeters() / 1000,
                    flow.way().roundSeconds() / 60,
                    flow.through(),
                    flow.throughOver(),
                    flow.round(),
                    flow.roundOver(),
                    flow.q(),
                    flow.proven(),
                    Arrays.stream(flow.way().round().getCoordinates())
                            .map(each -> List.of(each.getX(), each.getY()))
                            .toList());
        }
    }

    /** A change of rate with its 95 % interval. */
    record ChangeView(double value, double low, double high) {
        static ChangeView of(RateShift.Change change) {
            return new ChangeView(100 * change.value(), 100 * change.low(), 100 * change.high());
        }
    }

    /** How rates moved at a point and another place. */
    record ShiftView(
            long point,
            long other,
            double pointBefore,
            double pointAfter,
            double otherBefore,
            double otherAfter,
            ChangeView fall,
            ChangeView rise,
            double q,
            boolean suspicious) {
        static ShiftView of(RateShift shift) {
            return new ShiftView(
                    shift.point().value(),
                    shift.other().value(),
                    100 * shift.pointBefore(),
                    100 * shift.pointAfter(),
                    100 * shift.otherBefore(),
                    100 * shift.otherAfter(),
                    ChangeView.of(shift.fall()),
                    ChangeView.of(shift.rise()),
                    shift.q(),
                    shift.suspicious());
        }
    }
}
