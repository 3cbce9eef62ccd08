package org.xunlu.track.http;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The name and secret a device brings: {@code id} with {@code key} or {@code secret} as parameters, {@code key} in
 * the path, HTTP Basic, a Bearer
 * token with the name elsewhere, or the header {@code X-Device-Secret}. What is missing is empty.
 */
record DeviceCredentials(String uniqueId, String secret) {

    static DeviceCredentials of(Context context, String idInBody, Function<String, @Nullable String> parameter) {
        String id = idInBody.isEmpty() ? orEmpty(parameter.apply("device")) : idInBody;
        String authorization = orEmpty(context.header("Authorization"));
        String secret = orEmpty(context.header("X-Device-Secret"));
        if (secret.isEmpty()) {
            secret = orEmpty(context.pathParamMap().get("key"));
        }
        if (secret.isEmpty()) {
            secret = orEmpty(parameter.apply("key"));
        }
        if (secret.isEmpty()) {
            secret = orEmpty(parameter.apply("secret"));
        }
        if (secret.isEmpty() && authorization.startsWith("Bearer ")) {
            secret = authorization.substring(7).strip();
        }
        if (secret.isEmpty() && authorization.startsWith("Basic ")) {
            String pair = decoded(authorization.substring(6).strip());
            int colon = pair.indexOf(':');
            if (colon >= 0) {
                secret = pair.substring(colon + 1);
                id = id.isEmpty() ? pair.substring(0, colon) : id;
            }
        }
        return new DeviceCredentials(id.strip(), secret);
    }

    /** The name in the address: {@code id} or {@code device}. */
    static String idIn(Context context) {
        return orEmpty(context.queryParam("id"));
    }

    /** What program calls, as it names itself; empty where it does not, or is any browser. */
    static String program(Context context) {
        String agent = orEmpty(context.userAgent());
        return agent.startsWith("Mozilla/") ? "" : agent;
    }

    private static String decoded(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    @Override
    public String toString() {
        return "DeviceCredentials[" + uniqueId + "]";
    }
}
