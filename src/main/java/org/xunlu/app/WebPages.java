package org.xunlu.app;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private static final List<String> OFFICER_BESIDES =
            List.of("/i18n/zh.json", "/i18n/en.json", "/style/icon-192.png", "/style/icon-512.png");

    private final Messages messages;
    private final @Nullable Path folder;
    private volatile @Nullable PageFiles officerFiles;

    WebPages(Messages messages, @Nullable Path folder) {
        this.messages = messages;
        this.folder = folder;
    }

    void register(RoutesConfig routes) {
        routes.get("/", context -> serve(context, "index.html"));
        // asked for by whoever reads no page that names one: a picture or a file opened by itself
        routes.get("/favicon.ico", context -> serve(context, "style/favicon.svg"));
        // what people type on a phone
        routes.get("/officer", context -> context.redirect("/officer.html"));
        routes.get("/i18n/{language}.json", this::catalogue);
        routes.get("/lib/<path>", context -> serve(context, "lib/" + context.pathParam("path")));
        routes.get("/officer-files.js", this::officerFiles);
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
        answer(context, "x.json", catalogue(language));
    }

    private byte[] catalogue(String language) {
        return Json.text(messages.texts(language)).getBytes(StandardCharsets.UTF_8);
    }

    /** What the officer's page is made of, for its service worker. */
    private void officerFiles(Context context) throws IOException {
        PageFiles files = officerFiles;
        if (files == null || folder != null) {
            files = PageFiles.read("/officer.html", OFFICER_BESIDES, this::find);
            officerFiles = files;
        }
        String text = "self.officerPage = " + Json.text(Map.of("version", files.version(), "files", files.paths()));
        answer(context, "x.js", (text + ";\n").getBytes(StandardCharsets.UTF_8));
    }

    private void serve(Context context, String path) throws IOException {
        answer(context, path, find("/" + path).orElseThrow(NotFoundResponse::new));
    }

    /** The bytes behind a path of a page. */
    private Optional<byte[]> find(String path) throws IOException {
        String name = path.substring(1);
        // files have endings; what has none is a folder, whose listing is nobody's business
        boolean isFile = name.lastIndexOf('.') > name.lastIndexOf('/') && !name.endsWith(".");
        if (name.contains("..") || name.contains("\\") || !isFile) {
            return Optional.empty();
        }
        if (name.matches("i18n/[a-z]+\\.json")) {
            String language = name.substring(5, name.length() - 5);
            return Messages.LANGUAGES.contains(language) ? Optional.of(catalogue(language)) : Optional.empty();
        }
        if (name.startsWith("lib/")) {
            return library(name.substring(4));
        }
        if (folder != null && Files.isRegularFile(folder.resolve(name))) {
            return Optional.of(Files.readAllBytes(folder.resolve(name)));
        }
        return resource("web/" + name);
    }

    private static Optional<byte[]> library(String path) throws IOException {
        int slash = path.indexOf('/');
        String version = slash < 0
                ? null
                : LibraryVersions.find(path.substring(0, slash)).orElse(null);
        return version == null
                ? Optional.empty()
                : resource("META-INF/resources/webjars/" + path.substring(0, slash) + "/" + version
                        + path.substring(slash));
    }

    private static Optional<byte[]> resource(String path) throws IOException {
        try (InputStream in = WebPages.class.getClassLoader().getResourceAsStream(path)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
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
