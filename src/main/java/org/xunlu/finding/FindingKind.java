package org.xunlu.finding;

/** Kinds of encroachment and damage; which articles forbid and sanction each is told by {@link org.xunlu.article.Article}. */
public enum FindingKind {
    /** 打场晒粮: grain threshed or dried on the road. */
    GRAIN_DRYING,
    /** 占道经营: stall on the road or its land. */
    STALL,
    /** 骑路逢集: market straddling the road. */
    ROAD_MARKET,
    /** 堆放物料: piled materials. */
    PILED_MATERIAL,
    /** 倾倒垃圾: dumped rubbish. */
    DUMPING,
    /** 障碍物: any other obstacle on the road. */
    OBSTACLE,
    /** 占用、挖掘公路: road occupied or dug up. */
    OCCUPATION,
    /** 非公路标志: sign in the road land that is no road sign. */
    NON_ROAD_SIGN,
    /** 高炮广告牌: high-mast billboard. */
    HIGH_MAST_BILLBOARD,
    /** 跨路悬挂物: sign hung on a structure crossing the road. */
    CROSSING_SIGN,
    /** 控制区内违法建筑: building or structure in the control zone. */
    CONTROL_ZONE_BUILDING,
    /** 控制区内管线: pipe or cable in the control zone. */
    CONTROL_ZONE_PIPE,
    /** 遮挡标志、妨碍视距: structure outside the zone that hides signs or blocks sight. */
    SIGHT_BLOCKING,
    /** 损坏公路附属设施: damaged, moved or covered road facility. */
    DAMAGED_FACILITY,
    /** 擅自增设平交道口: level access without a permit. */
    LEVEL_ACCESS,
    /** 桥下堆放、搭建: piling or structures under a bridge. */
    UNDER_BRIDGE,
    /** 公路损坏: damage to the road. */
    ROAD_DAMAGE,
    /** 扬撒脱落: load spilled on the road. */
    SPILLAGE,
    /** 其他: anything else, told in the note. */
    OTHER
}
