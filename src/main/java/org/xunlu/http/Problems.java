package org.xunlu.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.router.Endpoint;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xunlu.refusal.Refusal;

/** Turns refusals and failures into problem documents; a failure is logged whole and told in general words. */
public final class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private final Messages messages;

    /** Words come from this catalogue. */
    public Problems(Messages messages) {
        this.messages = messages;
    }

    /** Registers the mappings. */
    public void register(RoutesConfig routes) {
        routes.exception(Refusal.class, this::refuse);
        routes.exception(HttpResponseException.class, this::refuseHttp);
        routes.exception(Exception.class, (failure, context) -> {
            LOG.error("{} {} failed", context.method(), where(context), failure);
            refuse(Refusal.of(Refusal.Kind.INVALID, "internal", Map.of()), context, 500);
        });
        routes.error(404, context -> {
            if (context.path().startsWith("/api/") && !isProblem(context)) {
                refuse(Refusal.notFound("path", context.path()), context);
            }
        });
    }

    /** The endpoint and not the address, in which a device's secret may stand. */
    private static String where(Context context) {
        Endpoint endpoint = context.endpoints().lastHttpEndpoint();
        return endpoint == null ? "an unknown path" : endpoint.path;
    }

    private static boolean isProblem(Context context) {
        String type = context.res().getContentType();
        return type != null && type.startsWith("application/problem+json");
    }

    private void refuseHttp(HttpResponseException failure, Context context) {
        String code = "http_" + failure.getStatus();
        refuse(Refusal.of(Refusal.Kind.INVALID, code, Map.of()), context, failure.getStatus());
    }

    private void refuse(Refusal refusal, Context context) {
        refuse(refusal, context, status(refusal.kind()));
    }

    private void refuse(Refusal refusal, Context context, int status) {
        String language = Messages.language(context.header("Accept-Language"));
        String family = refusal.kind().name().toLowerCase(Locale.ROOT);
        Problem problem = new Problem(
                "urn:xunlu:problem:" + refusal.code(),
                messages.text(language, "refusal.title." + (status == 500 ? "internal" : family), Map.of()),
                status,
                messages.text(language, "refusal." + refusal.code(), refusal.figures()),
                refusal.code(),
                refusal.field(),
                refusal.figures(),
                refusal.current());
        context.status(status);
        Object seconds = refusal.figures().get("seconds");
        if (seconds != null) {
            context.header("Retry-After", seconds.toString());
        }
        Calls.answerUtf8(context, "application/problem+json", Json.text(problem));
    }

    private static int status(Refusal.Kind kind) {
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
}
