package org.xunlu.track.http;

import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.xunlu.refusal.Refusal;

/** A file as a form's {@code file} or as the whole body, read no further than allowed. */
final class UploadedBytes {
    private final String name;
    private final byte[] bytes;

    private UploadedBytes(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    String name() {
        return name;
    }

    byte[] bytes() {
        return bytes;
    }

    static UploadedBytes of(Context context, int mostMegabytes) {
        try {
            if (context.isMultipartFormData()) {
                UploadedFile file = context.uploadedFile("file");
                if (file == null) {
                    throw Refusal.invalid("track.gpx_malformed", "file");
                }
                try (InputStream content = file.content()) {
                    return new UploadedBytes(file.filename(), read(content, mostMegabytes));
                }
            }
            return new UploadedBytes("upload.gpx", read(context.bodyInputStream(), mostMegabytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(InputStream content, int mostMegabytes) throws IOException {
        int most = mostMegabytes << 20;
        byte[] bytes = content.readNBytes(most + 1);
        if (bytes.length > most) {
            throw Refusal.of(Refusal.Kind.TOO_LARGE, "track.gpx_too_large", Map.of("max", mostMegabytes));
        }
        return bytes;
    }

    String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
