package org.xunlu.track.protocol;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The name and secret a device brings: {@code id} with {@code key} or {@code secret} as parameters, {@code key} in
 * the path, HTTP Basic, a Bearer
 * token with the name elsewhere, or the header {@code X-Device-Secret}. What is missing is empty.
 */
public record DeviceCredentials(String uniqueId, String secret) {

    /**
     * Finds them.
     *
     * @param idInBody the name in the message; empty where it does not say
     * @param keyInPath the secret in the path; empty where there is none
     * @param parameter the first value of a parameter, or null
     * @param header the value of a header, or null
     */
    public static DeviceCredentials of(
            String idInBody,
            String keyInPath,
            Function<String, @Nullable String> parameter,
            Function<String, @Nullable String> header) {
        String id = idInBody.isEmpty() ? orEmpty(parameter.apply("device")) : idInBody;
        String authorization = orEmpty(header.apply("Authorization"));
        String secret = orEmpty(header.apply("X-Device-Secret"));
        if (secret.isEmpty()) {
            secret = keyInPath;
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

    /** What program calls, by its header {@code User-Agent}; empty where it does not say, or is any browser. */
    public static String program(@Nullable String userAgent) {
        String agent = orEmpty(userAgent);
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
