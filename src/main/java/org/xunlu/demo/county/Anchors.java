package org.xunlu.demo.county;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.xunlu.geo.LonLat;
import org.xunlu.network.RoadClass;

/**
 * What {@code gis-data/demo} fixes about the county.
 *
 * @param outline the county's hand-rounded outline, on the {@link LocalPlane}
 * @param towns the township units
 * @param villages names of villages
 * @param routes numbered roads
 * @param interchanges where expressways can be entered
 */
public record Anchors(
        Polygon outline,
        List<Town> towns,
        List<Village> villages,
        List<RouteAnchor> routes,
        List<Interchange> interchanges) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FOLDER = "gis-data/demo/";

    public Anchors {
        towns = List.copyOf(towns);
        villages = List.copyOf(villages);
        routes = List.copyOf(routes);
        interchanges = List.copyOf(interchanges);
    }

    /** The anchors that come with the program. */
    public static Anchors builtIn() {
        List<Town> towns = rows("townships.csv").stream()
                .map(row -> new Town(
                        row.get("code"),
                        row.get("name"),
                        new LonLat(Double.parseDouble(row.get("lon")), Double.parseDouble(row.get("lat"))),
                        Integer.parseInt(row.get("squadron"))))
                .toList();
        List<Village> villages = rows("villages.csv").stream()
                .map(row -> new Village(row.get("code"), row.get("name"), row.get("township")))
                .toList();
        List<Interchange> interchanges = rows("interchanges.csv").stream()
                .map(row -> new Interchange(row.get("expressway"), row.get("road"), row.get("name")))
                .toList();
        List<RouteAnchor> routes = new ArrayList<>(drawnRoutes());
        routes.addAll(listedRoutes(towns));
        return new Anchors(outlineOf(), towns, villages, routes, interchanges);
    }

    /** The rows of a table of {@code gis-data/demo}. */
    public static List<CSVRecord> rows(String file) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader reader = new StringReader(text(file))) {
            return format.parse(reader).getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Polygon outlineOf() {
        JsonNode ring = json("outline.geojson").at("/features/0/geometry/coordinates/0");
        Coordinate[] corners = lonLats(ring).stream().map(LocalPlane::toMeters).toArray(Coordinate[]::new);
        return new GeometryFactory().createPolygon(corners);
    }

    private static List<RouteAnchor> drawnRoutes() {
        List<RouteAnchor> routes = new ArrayList<>();
        for (JsonNode feature : json("alignments.geojson").path("features")) {
            JsonNode about = feature.path("properties");
            routes.add(new RouteAnchor(
                    about.path("code").asText(),
                    about.path("name").asText(),
                    RoadClass.valueOf(about.path("class").asText()),
                    about.path("startMeters").asDouble(),
                    lonLats(feature.at("/geometry/coordinates"))));
        }
        return routes;
    }

    private static List<RouteAnchor> listedRoutes(List<Town> towns) {
        Map<String, LonLat> places = new HashMap<>();
        towns.forEach(town -> places.put(town.name(), town.position()));
        return rows("routes.csv").stream()
                .map(row -> new RouteAnchor(
                        row.get("code"),
                        row.get("name"),
                        RoadClass.valueOf(row.get("class")),
                        Double.parseDouble(row.get("start_meters")),
                        List.of(row.get("via").split("\\|", -1)).stream()
                                .map(stop -> place(stop, places))
                                .toList()))
                .toList();
    }

    private static LonLat place(String stop, Map<String, LonLat> places) {
        LonLat known = places.get(stop);
        if (known != null) {
            return known;
        }
        int blank = stop.indexOf(' ');
        if (blank < 0) {
            throw new IllegalArgumentException("routes.csv names a place that townships.csv does not have: " + stop);
        }
        return new LonLat(Double.parseDouble(stop.substring(0, blank)), Double.parseDouble(stop.substring(blank + 1)));
    }

    private static List<LonLat> lonLats(JsonNode positions) {
        List<LonLat> points = new ArrayList<>();
        positions.forEach(each ->
                points.add(new LonLat(each.get(0).asDouble(), each.get(1).asDouble())));
        return points;
    }

    private static JsonNode json(String file) {
        try {
            return JSON.readTree(text(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String file) {
        try (InputStream in = Anchors.class.getClassLoader().getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException(FOLDER + file + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
