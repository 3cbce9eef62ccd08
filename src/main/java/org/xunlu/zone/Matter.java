package org.xunlu.zone;

/** What a zone rule keeps away, or what its number means. */
public enum Matter {
    /** Buildings and structures in the building control zone 建筑控制区. */
    BUILDING,
    /** Billboards and other signs that are no road signs. */
    BILLBOARD,
    /** Whatever could fall on the carriageway: its height is the distance, a margin is the number. */
    FALL,
    /** Villages, depots, schools, fairs 集镇、村庄、货场、学校、集贸市场. */
    PLACE,
    /** Mining, quarrying, earth digging, blasting. */
    MINING,
    /** Places that make, store or sell what explodes, burns, poisons. */
    HAZMAT,
    /** Taking groundwater, pontoons. */
    GROUNDWATER,
    /** Sand mining in the river bed. */
    SAND_MINING,
    /** Dredging, which needs confirmation. */
    DREDGING,
    /** The number is a sight distance, from which inner curves and junctions get their zones. */
    SIGHT,
    /** The number is what the land has beyond ditch, toe or kerb 公路用地. */
    ROAD_LAND
}
