package org.xunlu.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.router.Endpoint;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xunlu.refusal.Refusal;

/** Turns refusals and failures into problem documents; a failure is logged whole and told in general words. */
public final class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private final ProblemWriter writer;

    /** Words come from this catalogue. */
    public Problems(Messages messages) {
        this.writer = new ProblemWriter(messages);
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
        refuse(refusal, context, ProblemWriter.status(refusal.kind()));
    }

    private void refuse(Refusal refusal, Context context, int status) {
        context.status(status);
        Object seconds = refusal.figures().get("seconds");
        if (seconds != null) {
            context.header("Retry-After", seconds.toString());
        }
        context.contentType(ProblemWriter.CONTENT_TYPE)
                .result(writer.write(refusal, status, context.header("Accept-Language")));
    }
}
