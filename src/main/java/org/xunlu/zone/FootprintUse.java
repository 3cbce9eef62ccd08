package org.xunlu.zone;

import java.util.List;

/** What a footprint is, which decides the rules it is held against. */
public enum FootprintUse {
    /** A house, a wall, whatever is built. */
    BUILDING(Matter.BUILDING, Matter.SIGHT),
    /** A sign or billboard that is no road sign. */
    BILLBOARD(Matter.BUILDING, Matter.BILLBOARD, Matter.FALL, Matter.SIGHT),
    /** A market, school, village or depot. */
    PLACE(Matter.BUILDING, Matter.PLACE, Matter.SIGHT),
    MINING(Matter.MINING),
    HAZMAT(Matter.BUILDING, Matter.HAZMAT),
    GROUNDWATER(Matter.GROUNDWATER),
    SAND_MINING(Matter.SAND_MINING),
    DREDGING(Matter.DREDGING);

    @SuppressWarnings("ImmutableEnumChecker") // a List.of
    private final List<Matter> matters;

    FootprintUse(Matter... matters) {
        this.matters = List.of(matters);
    }

    /** The matters it is held against. */
    public List<Matter> matters() {
        return matters;
    }
}
