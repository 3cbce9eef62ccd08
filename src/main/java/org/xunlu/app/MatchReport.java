package org.xunlu.app;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKTWriter;
import org.xunlu.http.Json;
import org.xunlu.network.Road;
import org.xunlu.network.RoadNetwork;
import org.xunlu.track.matching.MatchedTrack;
import org.xunlu.track.matching.MatchedTraversal;
import org.xunlu.track.matching.Stretch;

/** Matched tracks as CSV or GeoJSON, one row for each piece of road driven. */
final class MatchReport {
    private final RoadNetwork network;
    private final PrintWriter out;
    private final boolean geoJson;
    private boolean first = true;
    private double meters;
    private int gaps;
    private int strays;

    MatchReport(RoadNetwork network, PrintWriter out, boolean geoJson) {
        this.network = network;
        this.out = out;
        this.geoJson = geoJson;
    }

    double meters() {
        return meters;
    }

    int gaps() {
        return gaps;
    }

    int strays() {
        return strays;
    }

    void begin() {
        out.println(
                geoJson
                        ? "{\"type\":\"FeatureCollection\",\"features\":["
                        : "track,stretch,from,to,route_code,road,meters,confidence,bridged,geometry");
    }

    void end() {
        if (geoJson) {
            out.println("]}");
        }
        out.flush();
    }

    void print(String track, MatchedTrack matched) {
        meters += matched.matchedMeters();
        gaps += matched.gaps().size();
        strays += matched.strayFixes();
        int stretch = 0;
        for (Stretch run : matched.stretches()) {
            stretch++;
            for (MatchedTraversal each : run.traversals()) {
                print(track, stretch, each);
            }
        }
    }

    private void print(String track, int stretch, MatchedTraversal each) {
        int segment = each.traversal().segment();
        Road road = network.roadOf(segment);
        Geometry line = network.line(List.of(each.traversal()));
        double length = each.traversal().share() * network.lengthMeters(segment);
        if (geoJson) {
            out.printf(
                    Locale.ROOT,
                    "%s{\"type\":\"Feature\",\"properties\":{\"track\":%s,\"stretch\":%d,\"from\":\"%s\",\"to\":\"%s\","
                            + "\"route_code\":%s,\"road\":%s,\"meters\":%.1f,\"confidence\":%.3f,\"bridged\":%s},"
                            + "\"geometry\":%s}",
                    first ? "" : ",\n",
                    Json.text(track),
                    stretch,
                    each.from(),
                    each.to(),
                    Json.text(road.routeCode()),
                    Json.text(road.name()),
                    length,
                    each.confidence(),
                    each.bridged(),
                    Json.geoJson(line));
            first = false;
        } else {
            out.printf(
                    Locale.ROOT,
                    "%s,%d,%s,%s,%s,%s,%.1f,%.3f,%s,\"%s\"%n",
                    cell(track),
                    stretch,
                    each.from(),
                    each.to(),
                    cell(road.routeCode()),
                    cell(road.name()),
                    length,
                    each.confidence(),
                    each.bridged(),
                    new WKTWriter().write(line));
        }
    }

    private static String cell(String text) {
        return text.matches("[^\",\\r\\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
