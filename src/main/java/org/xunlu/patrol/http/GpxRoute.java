package org.xunlu.patrol.http;

import java.util.Locale;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;

/** A route as GPX 1.1, for navigation devices: one track in driving order. */
final class GpxRoute {

    private GpxRoute() {}

    static String text(String name, LineString line) {
        StringBuilder gpx = new StringBuilder(line.getNumPoints() * 48 + 400);
        gpx.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
                .append(
                        "<gpx version=\"1.1\" creator=\"Xunlu\" xmlns=\"http://www.topografix.com/GPX/1/1\">\n<trk><name>")
                .append(escaped(name))
                .append("</name><trkseg>\n");
        for (Coordinate each : line.getCoordinates()) {
            gpx.append(String.format(Locale.ROOT, "<trkpt lat=\"%.7f\" lon=\"%.7f\"/>%n", each.getY(), each.getX()));
        }
        return gpx.append("</trkseg></trk>\n</gpx>\n").toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
