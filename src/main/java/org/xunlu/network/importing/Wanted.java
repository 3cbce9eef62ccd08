package org.xunlu.network.importing;

import java.util.Map;
import java.util.Set;

/** What is looked for in a file. */
enum Wanted {
    /** Lines. */
    ROADS(Set.of("LineString", "MultiLineString")),
    /** Areas and points of what stands beside roads. */
    OUTLINES(Set.of("Polygon", "MultiPolygon", "Point"));

    @SuppressWarnings("ImmutableEnumChecker") // a Set.of
    private final Set<String> geometries;

    Wanted(Set<String> geometries) {
        this.geometries = geometries;
    }

    /** Whether a GeoJSON geometry of this type is. */
    boolean geometry(String type) {
        return geometries.contains(type);
    }

    /** Whether an OpenStreetMap way with these tags is. */
    boolean way(Map<String, String> tags) {
        if (this == ROADS) {
            return tags.containsKey("highway");
        }
        String building = tags.get("building");
        return (building != null && !building.equals("no")) || "quarry".equals(tags.get("landuse"));
    }
}
