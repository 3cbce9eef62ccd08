package org.xunlu.network;

import java.util.List;

/** What stands on the map beside the roads. */
public interface Gazetteer {
    /** All named points. */
    List<Place> listPlaces();

    /** All areas of a kind. */
    List<Area> listAreas(String kind);
}
