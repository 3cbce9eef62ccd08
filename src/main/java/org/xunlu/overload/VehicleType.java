package org.xunlu.overload;

/** What the mass limits distinguish beside the number of axles. */
public enum VehicleType {
    /** 货车: a rigid truck. */
    TRUCK,
    /** 汽车列车: tractor with semi-trailer, or truck with trailer. */
    COMBINATION,
    /** The instrument could not tell. */
    UNKNOWN
}
