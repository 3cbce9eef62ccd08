package org.xunlu.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;
import org.xunlu.refusal.Refusal;

/**
 * What every request meets first: bounds on its size, a refusal of writes that other sites' pages send, and the headers
 * that tell the browser what it may do with the answer.
 */
public final class RequestGuard {
    /** Largest body that is not an upload, in bytes. */
    public static final long LARGEST_BODY = 8L << 20;

    /**
     * Scripts, styles and data only from here, nothing inline: templates set {@code .style}, which is no attribute.
     */
    static final String CONTENT_POLICY = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; manifest-src 'self';"
            + " worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final ClientAddress addresses;
    private final long largestUpload;

    /** Guards with this bound on uploads ({@code multipart/…} and other files), in bytes. */
    public RequestGuard(ClientAddress addresses, long largestUpload) {
        this.addresses = addresses;
        this.largestUpload = largestUpload;
    }

    /** Registers the checks before and after every request. */
    public void register(RoutesConfig routes) {
        routes.before(context -> {
            addresses.enter(context);
            headers(context);
            refuseLarge(context);
            refuseForeign(context);
        });
        routes.after(context -> addresses.leave());
    }

    private void headers(Context context) {
        context.header("Content-Security-Policy", CONTENT_POLICY);
        context.header("X-Content-Type-Options", "nosniff");
        context.header("Referrer-Policy", "same-origin");
        context.header("Permissions-Policy", "geolocation=(self), camera=(self), microphone=(), payment=(), usb=()");
        context.header("Cross-Origin-Opener-Policy", "same-origin");
        context.header("Cross-Origin-Resource-Policy", "same-origin");
        if (addresses.overTls(context)) {
            context.header("Strict-Transport-Security", "max-age=31536000");
        }
        if (context.path().startsWith("/api/")) {
            // answers hold personal data; an endpoint that knows better says so itself
            context.header("Cache-Control", "no-store");
        }
    }

    /** By what the request says of itself, before a byte of the body is read. */
    private void refuseLarge(Context context) {
        String type = context.contentType();
        boolean upload = type != null && (type.startsWith("multipart/") || type.startsWith("application/octet-stream"));
        long largest = upload ? largestUpload : LARGEST_BODY;
        long said = context.req().getContentLengthLong();
        if (said > largest) {
            context.header("Connection", "close");
            throw Refusal.of(Refusal.Kind.TOO_LARGE, "body_too_large", Map.of("mb", said >> 20, "most", largest >> 20));
        }
    }

    private static void refuseForeign(Context context) {
        boolean writes =
                switch (context.method().name()) {
                    case "GET", "HEAD", "OPTIONS" -> false;
                    default -> true;
                };
        if (writes && "cross-site".equals(context.header("Sec-Fetch-Site"))) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "cross_site", Map.of());
        }
    }
}
