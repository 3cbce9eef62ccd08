package org.xunlu.overload;

/** Driving direction by the route's chainage: up 上行 along growing stakes, down 下行 against them. */
public enum TravelDirection {
    UP,
    DOWN,
    BOTH
}
