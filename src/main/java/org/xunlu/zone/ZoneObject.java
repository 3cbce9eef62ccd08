package org.xunlu.zone;

import java.util.Optional;
import org.xunlu.network.RoadClass;

/** What a rule protects: roads of a class, or a structure. */
public enum ZoneObject {
    EXPRESSWAY,
    NATIONAL,
    PROVINCIAL,
    COUNTY,
    TOWNSHIP,
    VILLAGE,
    /** Medium and larger bridges where a rule does not tell sizes. */
    BRIDGE,
    /** 特大桥: longer than 1,000 m. */
    BRIDGE_EXTRA_LARGE,
    /** 大桥: longer than 100 m. */
    BRIDGE_LARGE,
    /** 中小桥. */
    BRIDGE_MEDIUM_SMALL,
    FERRY,
    TUNNEL;

    private static final double EXTRA_LARGE_METERS = 1000;
    private static final double LARGE_METERS = 100;

    /** Roads of this class; streets, yards and dedicated roads have no zone by these rules. */
    public static Optional<ZoneObject> of(RoadClass roadClass) {
        return switch (roadClass) {
            case EXPRESSWAY -> Optional.of(EXPRESSWAY);
            case NATIONAL -> Optional.of(NATIONAL);
            case PROVINCIAL -> Optional.of(PROVINCIAL);
            case COUNTY -> Optional.of(COUNTY);
            case TOWNSHIP -> Optional.of(TOWNSHIP);
            case VILLAGE -> Optional.of(VILLAGE);
            case DEDICATED, STREET, OTHER -> Optional.empty();
        };
    }

    /** A bridge of this length (JTG D60 table 1.0.5, all spans together). */
    public static ZoneObject bridge(double lengthMeters) {
        if (lengthMeters > EXTRA_LARGE_METERS) {
            return BRIDGE_EXTRA_LARGE;
        }
        return lengthMeters >= LARGE_METERS ? BRIDGE_LARGE : BRIDGE_MEDIUM_SMALL;
    }

    /** Whether it is a place and no road. */
    public boolean structure() {
        return compareTo(BRIDGE) >= 0;
    }
}
