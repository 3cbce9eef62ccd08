package org.xunlu.app;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.ServerConnector;
import org.jspecify.annotations.Nullable;
import org.xunlu.http.Allowed;
import org.xunlu.refusal.Refusal;

/**
 * Where the server listens: HTTP, and HTTPS where {@code https.port} is set. With HTTPS on, plain HTTP is left to devices
 * with their own secrets and to health checks; pages and everything with a password are sent to HTTPS.
 */
final class Listening {
    /** Where phones fetch the root of a made certificate. */
    private static final String ROOT = "/xunlu-ca.crt";

    private final String host;
    private final int httpPort;
    private final @Nullable Integer httpsPort;
    private final @Nullable Tls tls;
    private @Nullable ServerConnector secure;

    private Listening(String host, int httpPort, @Nullable Integer httpsPort, @Nullable Tls tls) {
        this.host = host;
        this.httpPort = httpPort;
        this.httpsPort = httpsPort;
        this.tls = tls;
    }

    /**
     * As configured.
     *
     * @param httpPort 0 takes a free one
     */
    static Listening of(Config config, int httpPort) {
        String host = config.text("http.host", "127.0.0.1");
        if (config.text("https.port", "").isEmpty()) {
            return new Listening(host, httpPort, null, null);
        }
        try {
            return new Listening(host, httpPort, config.number("https.port", 8443), Tls.of(config));
        } catch (IOException e) {
            throw new IllegalStateException("HTTPS cannot be set up: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    void configure(JavalinConfig server) {
        server.jetty.addConnector(
                (jetty, http) -> connector(new ServerConnector(jetty, new HttpConnectionFactory(http)), httpPort));
        if (tls != null && httpsPort != null) {
            Tls certificate = tls;
            int port = httpsPort;
            server.jetty.addConnector((jetty, http) -> {
                HttpConfiguration https = new HttpConfiguration(http);
                // the made certificate names addresses; a deployer's host name is checked by the browser
                https.addCustomizer(new SecureRequestCustomizer(false));
                ServerConnector connector =
                        new ServerConnector(jetty, certificate.sslContext(), new HttpConnectionFactory(https));
                secure = connector;
                return connector(connector, port);
            });
            server.routes.beforeMatched(this::leadToHttps);
            server.routes.get(ROOT, context -> context.contentType("application/x-x509-ca-cert")
                    .result(certificate.root().orElseThrow(NotFoundResponse::new)));
        }
    }

    private Connector connector(ServerConnector connector, int port) {
        connector.setHost(host);
        connector.setPort(port);
        return connector;
    }

    private void leadToHttps(Context context) {
        if (context.req().isSecure()
                || context.path().equals("/api/health")
                || context.path().equals(ROOT)
                || context.routeRoles().contains(Allowed.DEVICE)) {
            return;
        }
        if (!context.method().equals(HandlerType.GET)) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "https_needed", Map.of());
        }
        String query = context.queryString() == null ? "" : "?" + context.queryString();
        String name = context.req().getServerName();
        context.redirect(
                "https://" + name + ":" + securePort().orElseThrow() + context.path() + query,
                HttpStatus.PERMANENT_REDIRECT);
        context.skipRemainingHandlers();
    }

    String host() {
        return host;
    }

    /** The HTTPS port, where there is one. */
    Optional<Integer> securePort() {
        return Optional.ofNullable(secure).map(ServerConnector::getLocalPort);
    }

    /** What a person needs to know to come in safely; empty where nothing is to be said. */
    Optional<String> advice() throws IOException {
        if (tls != null) {
            String root = tls.rootFingerprint()
                    .map(print -> "\n  for phones: " + ROOT + "  root certificate SHA-256 " + print)
                    .orElse("");
            return Optional.of("https://" + host + ":" + securePort().orElse(0) + "/  certificate SHA-256 "
                    + tls.fingerprint() + root);
        }
        if (!host.equals("127.0.0.1") && !host.equals("localhost") && !host.equals("::1")) {
            return Optional.of(
                    "Passwords and positions travel unprotected: set https.port, or put a TLS proxy in front."
                            + " 密码和位置未加密传输，请设置 https.port 或使用 TLS 代理。");
        }
        return Optional.empty();
    }
}
