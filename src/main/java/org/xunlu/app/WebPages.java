package org.xunlu.app;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xunlu.http.Json;
import org.xunlu.http.Messages;

/**
 * Serves the pages: native modules from the program (or a folder while developing), libraries from their WebJars under
 * {@code /lib/<name>/…} without a version in the address, and the message catalogue as one file a language.
 */
final class WebPages {
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "json", "application/json; charset=utf-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "webmanifest", "application/manifest+json; charset=utf-8",
            "md", "text/markdown; charset=utf-8");

    private final Messages messages;
    private final @Nullable Path folder;

    WebPages(Messages messages, @Nullable Path folder) {
        this.messages = messages;
        this.folder = folder;
    }

    void register(RoutesConfig routes) {
        routes.get("/", context -> serve(context, "index.html"));
        // asked for by whoever reads no page that names one: a picture or a file opened by itself
        routes.get("/favicon.ico", context -> serve(context, "style/favicon.svg"));
        routes.get("/i18n/{language}.json", this::catalogue);
        routes.get("/lib/<path>", this::library);
        routes.get("/<path>", context -> {
            if (context.pathParam("path").startsWith("api/")) {
                throw new NotFoundResponse();
            }
            serve(context, context.pathParam("path"));
        });
    }

    private void catalogue(Context context) {
        String language = context.pathParam("language");
        if (!Messages.LANGUAGES.contains(language)) {
            throw new NotFoundResponse();
        }
        answer(
                context,
                "x.json",
                Json.text(messages.texts(language)).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private void library(Context context) throws IOException {
        String path = context.pathParam("path");
        int slash = path.indexOf('/');
        String version = slash < 0
                ? null
                : LibraryVersions.find(path.substring(0, slash)).orElse(null);
        if (version == null) {
            throw new NotFoundResponse();
        }
        byte[] bytes = resource(
                "META-INF/resources/webjars/" + path.substring(0, slash) + "/" + version + path.substring(slash));
        answer(context, path, bytes);
    }

    private void serve(Context context, String path) throws IOException {
        if (path.contains("..") || path.contains("\\")) {
            throw new NotFoundResponse();
        }
        if (folder != null) {
            Path file = folder.resolve(path);
            if (Files.isRegularFile(file)) {
                answer(context, path, Files.readAllBytes(file));
                return;
            }
        }
        answer(context, path, resource("web/" + path));
    }

    private static byte[] resource(String path) throws IOException {
        try (InputStream in =
                path.contains("..") ? null : WebPages.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null || path.endsWith("/")) {
                throw new NotFoundResponse();
            }
            return in.readAllBytes();
        }
    }

    private static void answer(Context context, String path, byte[] bytes) {
        String ending = path.substring(path.lastIndexOf('.') + 1);
        String tag = "\"" + hash(bytes) + "\"";
        context.header("ETag", tag);
        context.header("Cache-Control", "no-cache");
        context.contentType(TYPES.getOrDefault(ending, "application/octet-stream"));
        if (tag.equals(context.header("If-None-Match"))) {
            context.status(304);
        } else {
            context.result(bytes);
        }
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
