package org.xunlu.http;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import org.locationtech.jts.io.geojson.GeoJsonWriter;
import org.xunlu.refusal.Refusal;

/** The one JSON dialect of the API: records, ISO 8601 times, GeoJSON geometries (WGS84, longitude first). */
public final class Json {
    private static final int DECIMALS = 7;

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule().addSerializer(new GeometryWriter()))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private Json() {}

    /** The shared mapper, for streaming and trees. */
    public static ObjectMapper mapper() {
        return MAPPER;
    }

    /** A value as JSON text. */
    public static String text(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Reads a request's JSON.
     *
     * @throws Refusal when it is not JSON, or a field is unknown, missing or of the wrong type; the field is named
     */
    public static <T> T read(byte[] json, Class<T> type) {
        try {
            T value = MAPPER.readValue(json, type);
            if (value == null) {
                throw Refusal.invalid("json_malformed", "body");
            }
            return value;
        } catch (JsonMappingException e) {
            String field = e.getPath().stream()
                    .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                    .collect(Collectors.joining("."));
            // the program's own class names are nobody's business
            String reason = e.getOriginalMessage().replaceAll(" ?\\(class [^)]*\\)|`?org\\.xunlu\\.[\\w.$]+`?", "");
            throw Refusal.invalid("json_field", field.isEmpty() ? "body" : field, Map.of("reason", reason));
        } catch (IOException e) {
            throw Refusal.invalid("json_malformed", "body");
        }
    }

    /**
     * Reads a GeoJSON geometry.
     *
     * @param text a geometry object, longitude first
     * @param field the request's field it came from
     * @throws Refusal when it is no geometry
     */
    public static Geometry geometry(String text, String field) {
        try {
            Geometry geometry = new GeoJsonReader().read(text);
            geometry.setSRID(4326);
            return geometry;
        } catch (ParseException | RuntimeException e) {
            throw Refusal.invalid("not_a_geometry", field);
        }
    }

    /** A geometry as GeoJSON text, longitude first, seven decimals (1 cm). */
    public static String geoJson(Geometry geometry) {
        GeoJsonWriter writer = new GeoJsonWriter(DECIMALS);
        writer.setEncodeCRS(false);
        return writer.write(geometry);
    }

    private static final class GeometryWriter extends StdSerializer<Geometry> {
        private static final long serialVersionUID = 1L;

        GeometryWriter() {
            super(Geometry.class);
        }

        @Override
        public void serialize(Geometry value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeRawValue(geoJson(value));
        }
    }
}
