package org.xunlu.patrol.http;

import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.xunlu.patrol.Turn;

/**
 * A route as GPX 1.1, for navigation devices: its turns as waypoints with their stakes, and one track in driving order.
 * A track and no GPX route, for a device would lead its own way between the points of a route.
 */
final class GpxRoute {
    private static final String SCHEMA = "http://www.topografix.com/GPX/1/1";

    private GpxRoute() {}

    static String text(String name, LineString line, List<Turn> turns) {
        StringBuilder gpx = new StringBuilder(line.getNumPoints() * 48 + turns.size() * 160 + 500);
        gpx.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<gpx version=\"1.1\" creator=\"Xunlu\" xmlns=\"")
                .append(SCHEMA)
                .append("\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"")
                .append(SCHEMA)
                .append(' ')
                .append(SCHEMA)
                .append("/gpx.xsd\">\n<metadata><name>")
                .append(escaped(name))
                .append("</name></metadata>\n");
        int number = 0;
        for (Turn turn : turns) {
            gpx.append(String.format(
                            Locale.ROOT,
                            "<wpt lat=\"%.7f\" lon=\"%.7f\"><name>",
                            turn.place().lat(),
                            turn.place().lon()))
                    .append(escaped(++number + " " + arrow(turn.kind()) + " " + road(turn) + " " + turn.fromStake()))
                    .append("</name><desc>")
                    .append(escaped(String.format(
                            Locale.ROOT,
                            "%s → %s, %.1f km (+%.1f km)",
                            turn.fromStake(),
                            turn.toStake(),
                            turn.meters() / 1000,
                            turn.afterMeters() / 1000)))
                    .append("</desc></wpt>\n");
        }
        gpx.append("<trk><name>").append(escaped(name)).append("</name><trkseg>\n");
        for (Coordinate each : line.getCoordinates()) {
            gpx.append(String.format(Locale.ROOT, "<trkpt lat=\"%.7f\" lon=\"%.7f\"/>\n", each.getY(), each.getX()));
        }
        return gpx.append("</trkseg></trk>\n</gpx>\n").toString();
    }

    private static String arrow(Turn.Kind kind) {
        return switch (kind) {
            case START -> "●";
            case STRAIGHT -> "↑";
            case LEFT -> "↰";
            case RIGHT -> "↱";
            case BACK -> "↶";
        };
    }

    private static String road(Turn turn) {
        return (turn.road().routeCode() + " " + turn.road().name()).strip();
    }

    /** Also without the characters that XML has no way to write. */
    private static String escaped(String text) {
        return text.replaceAll("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
