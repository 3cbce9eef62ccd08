package org.xunlu.patrol.planning;

/** Makes a tour of wanted segments. Pure: the same request gives the same tour. */
@FunctionalInterface
public interface RoutePlanner {

    /** Makes a tour; wanted segments that cannot be part of one are listed in it. */
    Tour plan(TourRequest request);
}
