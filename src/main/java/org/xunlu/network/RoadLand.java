package org.xunlu.network;

/**
 * How far the road land (公路用地) reaches from the centre line. Control zones begin at its edge.
 *
 * @param leftMeters half width on the left, looking the way the chainage grows
 * @param rightMeters half width on the right
 * @param surveyed whether it was measured; else it is an estimate and shown as one
 */
public record RoadLand(double leftMeters, double rightMeters, boolean surveyed) {
    /**
     * What is reckoned with until somebody says better: half a usual subgrade of the class (JTG B01) with a ditch and the
     * metre beyond it that Highway Law article 34 asks for at least, rounded up.
     */
    public static RoadLand estimated(RoadClass roadClass) {
        double half =
                switch (roadClass) {
                    case EXPRESSWAY -> 18;
                    case NATIONAL -> 12;
                    case PROVINCIAL -> 10;
                    case COUNTY -> 8;
                    case TOWNSHIP, DEDICATED -> 7;
                    case VILLAGE, STREET, OTHER -> 5;
                };
        return new RoadLand(half, half, false);
    }
}
