package org.xunlu.network.importing;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads one feature of GeoJSON from its first brace to its last. Where roads are wanted, a point or an area has no lines;
 * where outlines are, the lines are rings, and a point is a line of one vertex.
 */
final class GeoJsonFeature {
    private final Wanted wanted;
    private double[] numbers = new double[64];
    private int count;

    GeoJsonFeature(Wanted wanted) {
        this.wanted = wanted;
    }

    RawFeature read(JsonParser json, String row) throws IOException {
        Map<String, String> attributes = new HashMap<>();
        List<RawLine> lines = new ArrayList<>(1);
        String type = "";
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if (name.equals("properties") && value == JsonToken.START_OBJECT) {
                properties(json, attributes);
            } else if (name.equals("geometry") && value == JsonToken.START_OBJECT) {
                type = geometry(json, lines);
            } else {
                json.skipChildren();
            }
        }
        if (type.isEmpty()) {
            return new RawFeature(row, attributes, List.of(), Doubt.EMPTY_GEOMETRY, "");
        }
        if (!wanted.geometry(type)) {
            return new RawFeature(row, attributes, List.of(), Doubt.NOT_A_LINE, type);
        }
        return new RawFeature(row, attributes, lines);
    }

    private static void properties(JsonParser json, Map<String, String> attributes) throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if (value.isScalarValue() && value != JsonToken.VALUE_NULL) {
                attributes.put(name, json.getText());
            } else {
                json.skipChildren();
            }
        }
    }

    private String geometry(JsonParser json, List<RawLine> lines) throws IOException {
        String type = "";
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if (name.equals("type") && value == JsonToken.VALUE_STRING) {
                type = json.getText();
            } else if (name.equals("coordinates") && value == JsonToken.START_ARRAY) {
                count = 0;
                if (lines(json, lines)) {
                    lines.add(new RawLine(Arrays.copyOfRange(numbers, 0, count), null));
                }
            } else {
                json.skipChildren();
            }
        }
        return type;
    }

    /**
     * Reads an array from after its bracket. An array of positions, at whatever depth, is a line.
     *
     * @return whether the array was one position
     */
    private boolean lines(JsonParser json, List<RawLine> lines) throws IOException {
        JsonToken token = json.nextToken();
        if (token != JsonToken.START_ARRAY && token != JsonToken.END_ARRAY) {
            position(json, token);
            return true;
        }
        int first = count;
        boolean ofPositions = false;
        while (token != JsonToken.END_ARRAY) {
            if (token == JsonToken.START_ARRAY) {
                ofPositions |= lines(json, lines);
            } else {
                // something else among positions: the feature cannot be right, those after it can
                json.skipChildren();
                place(Double.NaN, Double.NaN);
                ofPositions = true;
            }
            token = json.nextToken();
        }
        if (ofPositions) {
            lines.add(new RawLine(Arrays.copyOfRange(numbers, first, count), null));
            count = first;
        }
        return false;
    }

    /** Longitude and latitude; a height is passed over, anything else is no number. */
    private void position(JsonParser json, JsonToken firstToken) throws IOException {
        double x = number(json, firstToken);
        double y = Double.NaN;
        int place = 1;
        for (JsonToken token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
            if (token == null) {
                return;
            }
            if (place == 1) {
                y = number(json, token);
            }
            json.skipChildren();
            place++;
        }
        place(x, y);
    }

    private void place(double x, double y) {
        if (count + 2 > numbers.length) {
            numbers = Arrays.copyOf(numbers, numbers.length * 2);
        }
        numbers[count++] = x;
        numbers[count++] = y;
    }

    private static double number(JsonParser json, JsonToken token) throws IOException {
        return token.isNumeric() ? json.getDoubleValue() : Double.NaN;
    }
}
