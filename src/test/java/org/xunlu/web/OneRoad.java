package org.xunlu.web;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.xunlu.database.Database;
import org.xunlu.database.TestDatabases;
import org.xunlu.geo.LonLat;
import org.xunlu.network.Direction;
import org.xunlu.network.Road;
import org.xunlu.network.RoadClass;
import org.xunlu.network.RoadId;
import org.xunlu.network.RoadSegment;
import org.xunlu.network.SegmentId;
import org.xunlu.network.sql.NetworkStore;

/** A county with one road: G311 from K0, two lanes, 12 m wide, a single segment with the id 1. */
final class OneRoad {
    private OneRoad() {}

    /** A database of its own with this road only; whoever asks closes it. */
    static Database database(double lengthMeters, Coordinate... line) {
        Database database = TestDatabases.h2();
        Road road = new Road(new RoadId(1), "G311", "演示国道", RoadClass.NATIONAL, "", 1);
        RoadSegment segment = new RoadSegment(
                new SegmentId(1),
                road.id(),
                1,
                2,
                LonLat.WGS84.createLineString(line),
                lengthMeters,
                Direction.BOTH,
                2,
                12,
                0,
                lengthMeters,
                70,
                "");
        new NetworkStore(database).replace(List.of(road), List.of(segment), done -> {});
        return database;
    }
}
