package org.xunlu.overload;

/** What makes a weighing in motion doubtful: told by the instrument, or seen in the record itself. */
public enum Anomaly {
    /** 跨道: on two lanes at once. */
    STRADDLING,
    /** 跟车: so close behind another that the scale cannot part them. */
    TAILGATING,
    /** 走走停停: stopped or braked hard on the scale. */
    STOP_AND_GO,
    /** 倒车/逆行: against the lane's direction. */
    REVERSE,
    /** One truck reported as two records. */
    SPLIT,
    /** Two trucks reported as one record. */
    MERGED,
    /** 轴重与总重不符: the axle masses do not add up to the total. */
    AXLE_SUM
}
