package org.xunlu.siting.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Flows of another time of the year: those of an ordinary day, multiplied by the kind of place they leave. */
public final class FlowFactors {
    private FlowFactors() {}

    /** The flows with each kind's factor applied; kinds without one stay as they are. */
    public static List<OdFlow> applied(
            List<OdFlow> flows, Map<FreightPlaceId, FreightPlace> places, Map<FreightKind, Double> factors) {
        List<OdFlow> changed = new ArrayList<>();
        for (OdFlow flow : flows) {
            FreightPlace origin = places.get(flow.from());
            double factor =
                    origin == null ? 1 : factors.getOrDefault(origin.details().kind(), 1.0);
            if (factor > 0) {
                changed.add(
                        new OdFlow(flow.from(), flow.to(), flow.trucksPerDay() * factor, flow.overPerDay() * factor));
            }
        }
        return changed;
    }
}
