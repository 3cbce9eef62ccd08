package org.xunlu.track.protocol;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A phone's request as text without its secrets. */
public final class RawText {
    private static final Pattern SECRET = Pattern.compile("(^|[?&\\s])((?:key|secret)=)[^&\\s]*");
    private static final Pattern IN_JSON = Pattern.compile("(\"(?:key|secret)\"\\s*:\\s*\")[^\"]*");

    private RawText() {}

    /** Its method, parameters in the address and body; what stands in the path is left out, as it may be a secret. */
    public static String of(String method, @Nullable String query, byte[] body) {
        String text = method + " ?" + (query == null ? "" : query) + "\n" + new String(body, StandardCharsets.UTF_8);
        return IN_JSON.matcher(SECRET.matcher(text).replaceAll("$1$2…")).replaceAll("$1…");
    }
}
