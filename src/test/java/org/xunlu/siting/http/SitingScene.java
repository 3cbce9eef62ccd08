package org.xunlu.siting.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.xunlu.app.TestReply;
import org.xunlu.app.TestServer;
import org.xunlu.database.Database;
import org.xunlu.geo.LonLat;
import org.xunlu.network.Direction;
import org.xunlu.network.GridNetworks;
import org.xunlu.network.Road;
import org.xunlu.network.RoadClass;
import org.xunlu.network.RoadId;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.RoadSegment;
import org.xunlu.network.SegmentId;
import org.xunlu.network.sql.NetworkStore;

/**
 * A county on the drawing board for tests over HTTP: a grid of six by six streets 2.5 km apart, and an island of one ring
 * far in the north-east that no road joins to it.
 */
public final class SitingScene {
    private static final double SPACING = 2_500;
    private static final long ISLAND = 5_000;

    private SitingScene() {}

    /** Stores the roads. */
    public static void roads(Database database) {
        RoadNetwork grid = GridNetworks.county(6, 6, SPACING, 5);
        List<Road> roads = new ArrayList<>(grid.roads());
        List<RoadSegment> segments = new ArrayList<>(grid.segments());
        roads.add(new Road(new RoadId(ISLAND), "X900", "", RoadClass.COUNTY, "", 1));
        LonLat[] corners = {
            GridNetworks.at(20_000, 20_000), GridNetworks.at(23_000, 20_000), GridNetworks.at(21_500, 23_000)
        };
        for (int i = 0; i < 3; i++) {
            LineString line = LonLat.WGS84.createLineString(
                    new Coordinate[] {corners[i].coordinate(), corners[(i + 1) % 3].coordinate()});
            segments.add(new RoadSegment(
                    new SegmentId(ISLAND + i),
                    new RoadId(ISLAND),
                    ISLAND + i,
                    ISLAND + (i + 1) % 3,
                    line,
                    3_000,
                    Direction.BOTH,
                    2,
                    7,
                    3_000.0 * i,
                    50,
                    ""));
        }
        new NetworkStore(database).replace(roads, segments, done -> {});
    }

    /** Adds a freight place at a street corner, counted from the south-west. */
    static long place(TestServer server, String code, int column, int row, double trucks) {
        return place(server, code, GridNetworks.at(column * SPACING, row * SPACING), trucks);
    }

    /** Adds two freight places on the island. */
    static void castaways(TestServer server, String one, String other) {
        place(server, one, GridNetworks.at(20_000, 20_000), 50);
        place(server, other, GridNetworks.at(23_000, 20_000), 50);
    }

    private static long place(TestServer server, String code, LonLat at, double trucks) {
        TestReply reply = server.as("planner")
                .post(
                        "/api/siting/places",
                        Map.of(
                                "code",
                                code,
                                "name",
                                "演示" + code,
                                "kind",
                                "YARD",
                                "lon",
                                at.lon(),
                                "lat",
                                at.lat(),
                                "trucksOut",
                                trucks,
                                "trucksIn",
                                trucks,
                                "overShare",
                                0.2));
        if (reply.status() != 201) {
            throw new AssertionError(reply.toString());
        }
        return reply.json().path("id").asLong();
    }

    /** Five places over the county and flows between them, from a file. */
    public static long flows(TestServer server) {
        place(server, "SW", 0, 0, 100);
        place(server, "SE", 5, 0, 100);
        place(server, "NW", 0, 5, 100);
        place(server, "NE", 5, 5, 100);
        place(server, "MID", 2, 3, 100);
        return file(
                        server,
                        "base",
                        "from,to,trucks,over\nSW,NE,120,30\nSE,NW,80,5\nMID,SW,60,20\nNE,SE,40,4\nNW,MID,30,9\n")
                .path("scenario")
                .asLong();
    }

    static JsonNode file(TestServer server, String name, String csv) {
        return server.as("planner")
                .upload(
                        "/api/siting/scenarios/csv",
                        "file",
                        name + ".csv",
                        "text/csv",
                        csv.getBytes(StandardCharsets.UTF_8),
                        Map.of("name", name))
                .json();
    }
}
