package org.xunlu.network.importing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.xunlu.network.Direction;
import org.xunlu.network.RoadClass;

/** Reads OpenStreetMap's tags (wiki.openstreetmap.org/wiki/Key:highway), in an extract or in GeoJSON made from one. */
final class OsmTags implements RoadReading {
    private static final Map<String, RoadClass> CLASSES = Map.ofEntries(
            Map.entry("motorway", RoadClass.EXPRESSWAY),
            Map.entry("motorway_link", RoadClass.EXPRESSWAY),
            Map.entry("trunk", RoadClass.NATIONAL),
            Map.entry("trunk_link", RoadClass.NATIONAL),
            Map.entry("primary", RoadClass.PROVINCIAL),
            Map.entry("primary_link", RoadClass.PROVINCIAL),
            Map.entry("secondary", RoadClass.COUNTY),
            Map.entry("secondary_link", RoadClass.COUNTY),
            Map.entry("tertiary", RoadClass.TOWNSHIP),
            Map.entry("tertiary_link", RoadClass.TOWNSHIP),
            Map.entry("unclassified", RoadClass.VILLAGE),
            Map.entry("residential", RoadClass.STREET),
            Map.entry("living_street", RoadClass.STREET),
            Map.entry("service", RoadClass.OTHER),
            Map.entry("track", RoadClass.OTHER),
            Map.entry("road", RoadClass.OTHER));

    private static final Set<String> NOT_FOR_VEHICLES = Set.of(
            "footway",
            "path",
            "steps",
            "pedestrian",
            "cycleway",
            "bridleway",
            "platform",
            "corridor",
            "elevator",
            "crossing",
            "bus_stop",
            "bus_guideway",
            "busway",
            "via_ferrata",
            "ladder",
            "raceway",
            "construction",
            "proposed",
            "planned",
            "abandoned",
            "disused",
            "razed",
            "no",
            "rest_area",
            "services",
            "traffic_island");

    private static final Pattern CHINESE_CODE = Pattern.compile("[GS]\\d{1,4}|[XYCZ]\\d{3}");
    private static final List<String> ACCESS = List.of("motorcar", "motor_vehicle", "vehicle", "access");

    @Override
    public Optional<RoadTraits> read(RawFeature feature, boolean inChina, Tally tally) {
        String highway = feature.text("highway");
        RoadClass roadClass = CLASSES.get(highway);
        if (roadClass == null) {
            tally.count(
                    NOT_FOR_VEHICLES.contains(highway) ? Doubt.NOT_FOR_VEHICLES : Doubt.UNKNOWN_CLASS,
                    feature.row(),
                    highway);
            return Optional.empty();
        }
        if (feature.text("area").equals("yes")) {
            tally.count(Doubt.NOT_A_LINE, feature.row(), "area");
            return Optional.empty();
        }
        if (closed(feature)) {
            tally.count(Doubt.CLOSED, feature.row(), highway);
            return Optional.empty();
        }
        String ref = feature.text("ref").split("[;,/]", 2)[0].strip();
        Numbers numbers = new Numbers(feature, tally);
        return Optional.of(new RoadTraits(
                ref,
                feature.text("name"),
                inChina && CHINESE_CODE.matcher(ref).matches() ? RoadClass.ofRouteCode(ref) : roadClass,
                direction(feature, highway),
                numbers.lanesOf(feature.text("lanes")),
                numbers.metersOf(feature.text("width")),
                numbers.kmPerHourOf(feature.text("maxspeed")),
                Double.NaN,
                Double.NaN,
                "",
                ""));
    }

    private static boolean closed(RawFeature feature) {
        for (String key : ACCESS) {
            String value = feature.text(key);
            if (!value.isEmpty()) {
                return value.equals("no");
            }
        }
        return false;
    }

    private static Direction direction(RawFeature feature, String highway) {
        return switch (feature.text("oneway")) {
            case "yes", "true", "1" -> Direction.FORWARD;
            case "-1", "reverse" -> Direction.BACKWARD;
            case "no", "false", "0" -> Direction.BOTH;
            default -> {
                String junction = feature.text("junction");
                boolean implied =
                        highway.equals("motorway") || junction.equals("roundabout") || junction.equals("circular");
                yield implied ? Direction.FORWARD : Direction.BOTH;
            }
        };
    }

    /** Whether the feature carries these tags at all. */
    static boolean speaks(RawFeature feature) {
        return feature.attributes().containsKey("highway");
    }
}
