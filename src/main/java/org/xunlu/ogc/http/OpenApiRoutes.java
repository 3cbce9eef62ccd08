package org.xunlu.ogc.http;

import static org.xunlu.http.Allowed.PERSON;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xunlu.http.Allowed;
import org.xunlu.http.Endpoint;
import org.xunlu.http.Routes;

/**
 * The description of the whole API (OpenAPI 3.1), made from the route table itself, so that it is always complete: method,
 * path, what it does, path parameters, who may call it.
 */
public final class OpenApiRoutes implements Routes {
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

    private final Supplier<List<Endpoint>> table;
    private final String version;

    /**
     * Describes this table.
     *
     * @param table asked when the description is, as it holds this route too
     * @param version the program's version
     */
    public OpenApiRoutes(Supplier<List<Endpoint>> table, String version) {
        this.table = table;
        this.version = version;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/api/openapi.json", "describe every endpoint of this server", this::describe, PERSON));
    }

    private void describe(Context context) {
        context.json(document());
    }

    /** The description as a tree of maps and lists. */
    Map<String, Object> document() {
        Map<String, Map<String, Object>> paths = new TreeMap<>();
        for (Endpoint row : table.get()) {
            paths.computeIfAbsent(row.path(), each -> new LinkedHashMap<>())
                    .put(row.method().name().toLowerCase(Locale.ROOT), operation(row));
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("openapi", "3.1.0");
        document.put("info", Map.of("title", "Xunlu 巡路", "version", version));
        document.put("paths", paths);
        document.put(
                "components",
                Map.of(
                        "securitySchemes",
                        Map.of(
                                "session",
                                Map.of("type", "apiKey", "in", "cookie", "name", "xunlu_session"),
                                "device",
                                Map.of("type", "http", "scheme", "bearer")),
                        "schemas",
                        Map.of("Problem", problem())));
        return document;
    }

    private static Map<String, Object> operation(Endpoint row) {
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put(
                "operationId",
                row.method().name().toLowerCase(Locale.ROOT) + row.path().replaceAll("\\W+", "_"));
        operation.put("summary", row.summary());
        operation.put("tags", List.of(tag(row.path())));
        operation.put(
                "x-allowed", row.allowed().stream().map(Enum::name).sorted().toList());
        operation.put("security", security(row));
        List<Map<String, Object>> parameters = parameters(row.path());
        if (!parameters.isEmpty()) {
            operation.put("parameters", parameters);
        }
        operation.put(
                "responses",
                Map.of(
                        "2XX",
                        Map.of("description", "done"),
                        "default",
                        Map.of(
                                "description",
                                "refused",
                                "content",
                                Map.of(
                                        "application/problem+json",
                                        Map.of("schema", Map.of("$ref", "#/components/schemas/Problem"))))));
        return operation;
    }

    private static List<Map<String, List<String>>> security(Endpoint row) {
        List<Map<String, List<String>>> security = new ArrayList<>();
        if (row.allowed().contains(Allowed.ANYONE)) {
            security.add(Map.of());
        }
        if (row.allowed().contains(Allowed.DEVICE)) {
            security.add(Map.of("device", List.of()));
        }
        if (row.allowed().stream().anyMatch(each -> each != Allowed.ANYONE && each != Allowed.DEVICE)) {
            security.add(Map.of("session", List.of()));
        }
        return security;
    }

    private static List<Map<String, Object>> parameters(String path) {
        List<Map<String, Object>> parameters = new ArrayList<>();
        Matcher matcher = PARAMETER.matcher(path);
        while (matcher.find()) {
            parameters.add(Map.of(
                    "name", matcher.group(1), "in", "path", "required", true, "schema", Map.of("type", "string")));
        }
        return parameters;
    }

    /** The first word of the path behind {@code /api/}. */
    private static String tag(String path) {
        String[] words = path.split("[/.]", -1);
        return words.length > 2 ? words[2] : "";
    }

    private static Map<String, Object> problem() {
        Map<String, Object> text = Map.of("type", "string");
        return Map.of(
                "type",
                "object",
                "description",
                "RFC 9457",
                "properties",
                Map.of(
                        "type", text,
                        "title", text,
                        "status", Map.of("type", "integer"),
                        "detail", text,
                        "code", text,
                        "field", text,
                        "figures", Map.of("type", "object"),
                        "current", Map.of()),
                "required",
                List.of("type", "title", "status", "detail", "code"));
    }
}
