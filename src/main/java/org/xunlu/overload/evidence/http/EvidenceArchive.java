package org.xunlu.overload.evidence.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.xunlu.finding.photo.PhotoFiles;
import org.xunlu.finding.photo.PhotoType;
import org.xunlu.http.Json;
import org.xunlu.http.Messages;
import org.xunlu.overload.evidence.PassPhoto;

/**
 * The evidence package as a ZIP archive: the page {@code index.html}, the record as JSON, the photos as they came, and
 * {@code SHA256SUMS}, which {@code sha256sum -c} checks.
 */
final class EvidenceArchive {
    private final Messages messages;
    private final String language;
    private final boolean demo;

    /** An archive whose page is in a language; data of the demonstration are marked on the page and in the record. */
    EvidenceArchive(Messages messages, String language, boolean demo) {
        this.messages = messages;
        this.language = language;
        this.demo = demo;
    }

    byte[] zip(FileView file, String map, List<PassPhoto> photos, Function<PassPhoto, byte[]> content) {
        Map<String, byte[]> files = new TreeMap<>();
        Map<Long, String> names = new TreeMap<>();
        for (PassPhoto photo : photos) {
            String ending = PhotoType.ofMediaType(photo.mediaType())
                    .map(PhotoType::ending)
                    .orElse("bin");
            String name = "photos/" + photo.kind().name().toLowerCase(Locale.ROOT) + "-" + photo.id() + "." + ending;
            names.put(photo.id(), name);
            files.put(name, content.apply(photo));
        }
        String page = new EvidenceSheet(messages, language, demo)
                .html(file, map, "evidence.css", photo -> names.getOrDefault(photo.id(), ""));
        files.put("index.html", page.getBytes(StandardCharsets.UTF_8));
        files.put("map.svg", map.getBytes(StandardCharsets.UTF_8));
        try {
            files.put(
                    "record.json",
                    Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(new MarkedFile(demo, file)));
            files.put("evidence.css", style());
            return pack(files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The record as it goes out: the file, and whether its data are of the demonstration. */
    record MarkedFile(boolean demo, @JsonUnwrapped FileView file) {}

    private static byte[] style() throws IOException {
        try (InputStream in = EvidenceArchive.class.getClassLoader().getResourceAsStream("web/style/evidence.css")) {
            return in == null ? new byte[0] : in.readAllBytes();
        }
    }

    private static byte[] pack(Map<String, byte[]> files) throws IOException {
        StringBuilder sums = new StringBuilder();
        files.forEach((name, bytes) ->
                sums.append(PhotoFiles.hash(bytes)).append("  ").append(name).append('\n'));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
            zip.putNextEntry(new ZipEntry("SHA256SUMS"));
            zip.write(sums.toString().getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }
}
