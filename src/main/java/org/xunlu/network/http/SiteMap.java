package org.xunlu.network.http;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.xunlu.geo.LonLat;
import org.xunlu.network.RoadClass;
import org.xunlu.network.RoadNetwork;

/** Draws the roads around a place as SVG, 3 km across, north up, in the county's projection. */
public final class SiteMap {
    private static final double HALF_METERS = 1500;
    private static final int PIXELS = 360;
    private static final double LABEL_METERS = 900;

    private SiteMap() {}

    /** The drawing, for a page: 360 pixels square. */
    public static String svg(RoadNetwork network, LonLat at) {
        StringBuilder svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %1$d %1$d\" width=\"%1$d\" height=\"%1$d\""
                        + " role=\"img\"><rect width=\"%1$d\" height=\"%1$d\" fill=\"#fff\" stroke=\"#888\"/>",
                PIXELS));
        if (network.segmentCount() > 0) {
            Envelope window = new Envelope(network.projection().toMeters(at));
            window.expandBy(HALF_METERS);
            Geometry area = network.projection().unproject(new GeometryFactory().toGeometry(window));
            for (int segment : network.within(area)) {
                RoadClass roadClass = network.roadOf(segment).roadClass();
                svg.append("<polyline fill=\"none\" stroke=\"#555\" stroke-width=\"")
                        .append(width(roadClass))
                        .append("\" points=\"");
                for (Coordinate point : network.projectedLine(segment).getCoordinates()) {
                    svg.append(String.format(
                            Locale.ROOT,
                            "%.1f,%.1f ",
                            (point.x - window.getMinX()) / (2 * HALF_METERS) * PIXELS,
                            (window.getMaxY() - point.y) / (2 * HALF_METERS) * PIXELS));
                }
                svg.append("\"/>");
            }
            label(svg, network, area, window);
        }
        svg.append(String.format(
                Locale.ROOT,
                "<circle cx=\"%1$d\" cy=\"%1$d\" r=\"7\" fill=\"#c00\" stroke=\"#fff\" stroke-width=\"2\"/>"
                        + "<path d=\"M 20 %2$d h 120\" stroke=\"#000\" stroke-width=\"2\"/>"
                        + "<text x=\"20\" y=\"%3$d\" font-size=\"12\">1 km</text>"
                        + "<text x=\"%4$d\" y=\"24\" font-size=\"14\">N↑</text></svg>",
                PIXELS / 2,
                PIXELS - 14,
                PIXELS - 20,
                PIXELS - 34));
        return svg.toString();
    }

    /** Writes each route's code once, where the route is in view and not on the place itself. */
    private static void label(StringBuilder svg, RoadNetwork network, Geometry area, Envelope window) {
        Map<String, Coordinate> best = new TreeMap<>();
        for (int segment : network.within(area)) {
            String code = network.roadOf(segment).routeCode().replaceAll("[^A-Za-z0-9]", "");
            for (Coordinate point : network.projectedLine(segment).getCoordinates()) {
                if (!code.isEmpty() && window.contains(point)) {
                    best.merge(code, point, (one, other) -> off(window, one) <= off(window, other) ? one : other);
                }
            }
        }
        best.forEach((code, at) -> svg.append(String.format(
                Locale.ROOT,
                "<text x=\"%.0f\" y=\"%.0f\" font-size=\"12\" text-anchor=\"middle\" stroke=\"#fff\""
                        + " stroke-width=\"3\" paint-order=\"stroke\">%s</text>",
                (at.x - window.getMinX()) / (2 * HALF_METERS) * PIXELS,
                (window.getMaxY() - at.y) / (2 * HALF_METERS) * PIXELS - 5,
                code)));
    }

    /** How far a point is from where a label is read best. */
    private static double off(Envelope window, Coordinate point) {
        return Math.abs(point.distance(window.centre()) - LABEL_METERS);
    }

    private static String width(RoadClass roadClass) {
        return switch (roadClass) {
            case EXPRESSWAY, NATIONAL -> "4";
            case PROVINCIAL -> "3";
            case COUNTY -> "2";
            default -> "1";
        };
    }
}
