package org.xunlu.overload.upkeep;

/** How far a repair is; it only goes on, never back. */
public enum RepairState {
    /** 已报修. */
    REPORTED,
    /** 维修中. */
    IN_REPAIR,
    /** 已修复. */
    REPAIRED
}
