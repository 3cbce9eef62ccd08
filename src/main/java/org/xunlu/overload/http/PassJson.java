package org.xunlu.overload.http;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.xunlu.http.Json;
import org.xunlu.overload.PassField;
import org.xunlu.overload.Units;
import org.xunlu.refusal.Refusal;

/** Reads pass records from JSON: one object, or an array of them, or {@code {"passes": […]}}. */
final class PassJson {
    private static final int MOST = 2000;

    private PassJson() {}

    /**
     * A delivery.
     *
     * @param objects the records, whatever they hold
     * @param units what it declares of its masses and lengths
     */
    record Delivery(List<JsonNode> objects, Units units) {}

    /** Reads a body: a record, an array of them, or {@code {"units": {"mass": "t", "length": "cm"}, "passes": […]}}. */
    static Delivery delivery(byte[] body) {
        JsonNode root;
        try {
            root = Json.mapper().readTree(body);
        } catch (JsonProcessingException broken) {
            JsonLocation at = broken.getLocation();
            throw at == null
                    ? Refusal.invalid("json_malformed", "body")
                    : Refusal.invalid(
                            "overload.json_broken", "body", Map.of("line", at.getLineNr(), "column", at.getColumnNr()));
        } catch (IOException e) {
            throw Refusal.invalid("json_malformed", "body");
        }
        JsonNode units = root.path("units");
        return new Delivery(
                objects(root),
                Units.of(units.path("mass").asText(null), units.path("length").asText(null)));
    }

    private static List<JsonNode> objects(JsonNode root) {
        JsonNode rows = root.isObject() && root.has("passes") ? root.get("passes") : root;
        if (rows.isObject()) {
            return List.of(rows);
        }
        if (!rows.isArray() || rows.isEmpty()) {
            throw Refusal.invalid("overload.no_records", "body");
        }
        if (rows.size() > MOST) {
            throw Refusal.of(
                    Refusal.Kind.TOO_LARGE, "overload.too_many_rows", Map.of("rows", rows.size(), "most", MOST));
        }
        List<JsonNode> objects = new ArrayList<>();
        rows.forEach(objects::add);
        return objects;
    }

    /**
     * One record's values as texts.
     *
     * @throws Refusal where it is no object or has a field we do not know
     */
    static Map<PassField, String> texts(JsonNode object, Units units) {
        if (!object.isObject()) {
            throw Refusal.invalid("overload.row_no_object", "row");
        }
        Map<PassField, String> texts = new EnumMap<>(PassField.class);
        object.properties().forEach(entry -> {
            PassField field = PassField.find(entry.getKey())
                    .orElseThrow(() ->
                            Refusal.invalid("overload.field_unknown", entry.getKey(), Map.of("name", entry.getKey())));
            texts.put(field, Units.converted(text(entry.getValue()), units.factor(field)));
        });
        return texts;
    }

    /** The record code of an object of which other fields cannot be read; null where it has none. */
    static @Nullable String code(JsonNode object) {
        return Stream.of("record_code", "recordCode", "检测单号")
                .map(name -> object.path(name).asText(""))
                .filter(code -> !code.isEmpty())
                .findFirst()
                .orElse(null);
    }

    private static String text(JsonNode value) {
        if (value.isNull()) {
            return "";
        }
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(JsonNode::asText)
                    .collect(Collectors.joining(","));
        }
        return value.asText();
    }
}
