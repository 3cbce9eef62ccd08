package org.xunlu.track.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The named values of a request, wherever they stand: in the address, in a form or a JSON object as the body. */
final class SentParameters {
    private SentParameters() {}

    /** Of the address and, in a POST, the form: the secret may stand in one and the position in the other. */
    static Function<String, @Nullable String> ofForm(Context context) {
        // taken apart once; the context would do so anew for each name
        Map<String, List<String>> query = context.queryParamMap();
        Map<String, List<String>> form = context.method().equals(HandlerType.POST) ? context.formParamMap() : Map.of();
        return name -> {
            List<String> values = query.getOrDefault(name, form.getOrDefault(name, List.of()));
            return values.isEmpty() ? null : values.get(0);
        };
    }

    /** Of the address and of a body of any declared type, as people write it into a client's template. */
    static Function<String, @Nullable String> ofTemplate(Context context) {
        Map<String, String> body = new HashMap<>();
        String text =
                context.method().equals(HandlerType.GET) ? "" : context.body().strip();
        if (text.startsWith("{")) {
            JsonNode json = ReportDesk.json(context);
            json.properties()
                    .forEach(each -> body.put(each.getKey(), each.getValue().asText()));
        } else {
            for (String pair : text.split("&", -1)) {
                int equals = pair.indexOf('=');
                if (equals > 0) {
                    body.putIfAbsent(pair.substring(0, equals), decoded(pair.substring(equals + 1)));
                }
            }
        }
        Map<String, List<String>> query = context.queryParamMap();
        return name -> {
            List<String> values = query.getOrDefault(name, List.of());
            return values.isEmpty() ? body.get(name) : values.get(0);
        };
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
