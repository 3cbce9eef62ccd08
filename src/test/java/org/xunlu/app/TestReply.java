package org.xunlu.app;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import org.xunlu.http.Json;

/** What the server answered. */
public record TestReply(int status, HttpHeaders headers, byte[] body) {
    /** The body as text. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** The body as JSON. */
    public JsonNode json() {
        try {
            return Json.mapper().readTree(body);
        } catch (IOException e) {
            throw new AssertionError("no JSON: " + this, e);
        }
    }

    /** A header's first value, or an empty text. */
    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** The code of a problem document. */
    public String code() {
        return json().path("code").asText();
    }

    @Override
    public String toString() {
        String text = text();
        return status + " " + (text.length() > 2000 ? text.substring(0, 2000) + "…" : text);
    }
}
