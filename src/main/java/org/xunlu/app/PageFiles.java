package org.xunlu.app;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * All files one page is made of: what its HTML names, and what its modules import, one from the other. Found by reading
 * them, so that no list can be out of date.
 *
 * @param version changes when any of them changes
 * @param paths as a browser asks for them, sorted
 */
record PageFiles(String version, List<String> paths) {
    private static final Pattern NAMED = Pattern.compile("(?:href|src)=\"(/[^\"#?]+)\"");
    private static final Pattern IMPORTED = Pattern.compile("(?:\\bfrom\\s*|\\bimport\\s*)[\"']([./][^\"']+)[\"']");

    PageFiles {
        paths = List.copyOf(paths);
    }

    /**
     * Reads a page.
     *
     * @param page its path, e.g. {@code /officer.html}
     * @param more what it fetches besides, e.g. its texts
     */
    static PageFiles read(String page, List<String> more, Source source) throws IOException {
        SortedSet<String> found = new TreeSet<>();
        Deque<String> waiting = new ArrayDeque<>(more);
        waiting.add(page);
        MessageDigest digest = sha256();
        while (!waiting.isEmpty()) {
            String path = waiting.remove();
            Optional<byte[]> bytes = found.contains(path) ? Optional.empty() : source.find(path);
            if (bytes.isPresent()) {
                found.add(path);
                waiting.addAll(next(path, new String(bytes.get(), StandardCharsets.UTF_8)));
            }
        }
        for (String path : found) {
            digest.update(path.getBytes(StandardCharsets.UTF_8));
            digest.update(source.find(path).orElseThrow());
        }
        return new PageFiles(HexFormat.of().formatHex(digest.digest(), 0, 8), List.copyOf(found));
    }

    private static List<String> next(String path, String text) {
        if (path.endsWith(".html")) {
            return NAMED.matcher(text).results().map(hit -> hit.group(1)).toList();
        }
        if (!path.endsWith(".js")) {
            return List.of();
        }
        Matcher imports = IMPORTED.matcher(text);
        return imports.results().map(hit -> resolve(path, hit.group(1))).toList();
    }

    private static String resolve(String from, String to) {
        return URI.create(from).resolve(to).normalize().getPath();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where files are read. */
    @FunctionalInterface
    interface Source {
        /** The bytes of a path, if there is such a file. */
        Optional<byte[]> find(String path) throws IOException;
    }
}
