package org.xunlu.network.importing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.xunlu.network.RoadClass;
import org.xunlu.refusal.Refusal;

/**
 * Which column of a register holds what. As JSON: {@code {"routeCode":"LXBM", "name":"LXMC", "class":"DLLX",
 * "classes":{"主干路":"STREET"}, "stakeUnit":"km"}}; every part may be left out, then the usual names are looked for.
 *
 * @param columns the person's choice
 * @param classes values of the class column and the class they mean
 * @param stakeUnitMeters what 1 means in a stake that is a bare number: 1000 (kilometres, as registers have it) or 1
 */
public record FieldMapping(Map<RoadField, String> columns, Map<String, RoadClass> classes, double stakeUnitMeters) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, Usual> USUAL = usualNames();

    public FieldMapping {
        columns = Map.copyOf(columns);
        classes = Map.copyOf(classes);
    }

    /** The usual names only. */
    public static FieldMapping usual() {
        return new FieldMapping(Map.of(), Map.of(), 1000);
    }

    /**
     * Reads a mapping.
     *
     * @param json see above; blank for the usual names
     * @throws Refusal when it is no mapping; the part is named
     */
    public static FieldMapping parse(String json) {
        if (json.isBlank()) {
            return usual();
        }
        Map<RoadField, String> columns = new EnumMap<>(RoadField.class);
        Map<String, RoadClass> classes = new HashMap<>();
        double unit = 1000;
        for (Map.Entry<String, Object> entry : tree(json).entrySet()) {
            if (entry.getKey().equals("classes") && entry.getValue() instanceof Map<?, ?> meanings) {
                meanings.forEach((value, name) -> classes.put(String.valueOf(value), roadClass(String.valueOf(name))));
            } else if (entry.getKey().equals("stakeUnit")) {
                unit = switch (String.valueOf(entry.getValue())) {
                    case "km" -> 1000;
                    case "m" -> 1;
                    default -> throw Refusal.invalid("import.mapping_value", "mapping", Map.of("part", "stakeUnit"));
                };
            } else {
                columns.put(field(entry.getKey()), String.valueOf(entry.getValue()));
            }
        }
        return new FieldMapping(columns, classes, unit);
    }

    private static Map<String, Object> tree(String json) {
        try {
            return JSON.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException wrong) {
            throw Refusal.invalid("json_malformed", "mapping");
        }
    }

    private static RoadField field(String key) {
        for (RoadField field : RoadField.values()) {
            if (field.key().equals(key)) {
                return field;
            }
        }
        throw Refusal.invalid("import.mapping_part", "mapping", Map.of("part", key));
    }

    private static RoadClass roadClass(String name) {
        try {
            return RoadClass.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw Refusal.invalid("import.mapping_value", "mapping", Map.of("part", name));
        }
    }

    /** The value of a field in a feature, stripped; empty where its column is not there. */
    String text(RawFeature feature, RoadField field) {
        String column = columns.get(field);
        if (column != null) {
            return feature.text(column);
        }
        String found = "";
        int best = Integer.MAX_VALUE;
        for (Map.Entry<String, String> attribute : feature.attributes().entrySet()) {
            Usual usual = USUAL.get(attribute.getKey());
            if (usual != null
                    && usual.field() == field
                    && usual.rank() < best
                    && !attribute.getValue().isBlank()) {
                found = attribute.getValue().strip();
                best = usual.rank();
            }
        }
        return found;
    }

    /**
     * Checks that the columns the person named are there.
     *
     * @throws Refusal with the names that are
     */
    void check(Collection<String> present) {
        columns.forEach((field, column) -> {
            if (!present.contains(column)) {
                throw Refusal.invalid(
                        "import.mapping_column",
                        "mapping",
                        Map.of("column", column, "present", String.join(", ", new TreeSet<>(present))));
            }
        });
    }

    private static Map<String, Usual> usualNames() {
        Map<String, Usual> names = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (RoadField field : RoadField.values()) {
            int rank = 0;
            for (String name : field.usualNames()) {
                names.put(name, new Usual(field, rank++));
            }
        }
        return names;
    }

    private record Usual(RoadField field, int rank) {}
}
