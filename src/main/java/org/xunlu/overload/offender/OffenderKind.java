package org.xunlu.overload.offender;

/** The four that one violation is counted against (一超四罚). */
public enum OffenderKind {
    /** By plate. */
    VEHICLE,
    /** By number of the driving licence. */
    DRIVER,
    /** 道路运输企业, by name. */
    CARRIER,
    /** 货运源头单位, by name. */
    SOURCE
}
