package org.xunlu.network.importing;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The {@code crs} member of GeoJSON as it was before RFC 7946, still written by desktop programs. */
final class GeoJsonCrs {
    private static final Pattern EPSG = Pattern.compile("EPSG:+(?:[\\d.]*:)?(\\d+)", Pattern.CASE_INSENSITIVE);

    /**
     * Reads it from the object's first brace to its last.
     *
     * @return e.g. {@code EPSG:4548}; empty where it names longitude and latitude of WGS84, or nothing
     */
    Optional<String> read(JsonParser json) throws IOException {
        String name = "";
        int depth = 1;
        while (depth > 0) {
            JsonToken token = json.nextToken();
            if (token == null) {
                return Optional.empty();
            }
            if (token.isStructStart()) {
                depth++;
            } else if (token.isStructEnd()) {
                depth--;
            } else if (token == JsonToken.VALUE_STRING && "name".equals(json.currentName())) {
                name = name.contains(":") ? name : json.getText();
            }
        }
        Matcher matcher = EPSG.matcher(name);
        return matcher.find() ? Optional.of("EPSG:" + matcher.group(1)) : Optional.empty();
    }
}
