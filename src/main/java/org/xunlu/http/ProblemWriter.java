package org.xunlu.http;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xunlu.refusal.Refusal;

/** Words refusals as problem documents, whatever server sends them. */
public final class ProblemWriter {
    /** What a problem document is. */
    public static final String CONTENT_TYPE = "application/problem+json";

    private final Messages messages;

    /** Words come from this catalogue. */
    public ProblemWriter(Messages messages) {
        this.messages = messages;
    }

    /** The status of a family of refusals. */
    public static int status(Refusal.Kind kind) {
        return switch (kind) {
            case INVALID -> 400;
            case UNAUTHENTICATED -> 401;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
            case TOO_LARGE -> 413;
            case RULE -> 422;
            case TOO_MANY -> 429;
            case BUSY -> 503;
        };
    }

    /** The document, in UTF-8. */
    public byte[] write(Refusal refusal, int status, @Nullable String acceptLanguage) {
        String language = Messages.language(acceptLanguage);
        String family = refusal.kind().name().toLowerCase(Locale.ROOT);
        return Json.text(new Problem(
                        "urn:xunlu:problem:" + refusal.code(),
                        messages.text(language, "refusal.title." + (status == 500 ? "internal" : family), Map.of()),
                        status,
                        messages.text(language, "refusal." + refusal.code(), refusal.figures()),
                        refusal.code(),
                        refusal.field(),
                        refusal.figures(),
                        refusal.current()))
                .getBytes(StandardCharsets.UTF_8);
    }
}
