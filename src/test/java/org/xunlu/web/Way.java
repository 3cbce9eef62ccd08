package org.xunlu.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.xunlu.geo.LonLat;

/** A line of roads that a test drives along. */
public final class Way {
    private final List<LonLat> corners;

    private Way(List<LonLat> corners) {
        this.corners = corners;
    }

    /** The way of a GeoJSON line. */
    public static Way of(JsonNode coordinates) {
        List<LonLat> corners = new ArrayList<>();
        coordinates.forEach(each ->
                corners.add(new LonLat(each.get(0).asDouble(), each.get(1).asDouble())));
        return new Way(corners);
    }

    /** The place so many metres from the beginning; the end, where it is not as long. */
    public LonLat at(double meters) {
        double left = meters;
        for (int i = 1; i < corners.size(); i++) {
            LonLat a = corners.get(i - 1);
            LonLat b = corners.get(i);
            double length = a.roughMetersTo(b);
            if (left <= length && length > 0) {
                double share = left / length;
                return new LonLat(a.lon() + share * (b.lon() - a.lon()), a.lat() + share * (b.lat() - a.lat()));
            }
            left -= length;
        }
        return corners.get(corners.size() - 1);
    }
}
