package org.xunlu.siting.http;

import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xunlu.http.Calls;
import org.xunlu.http.Messages;
import org.xunlu.overload.RowRefusal;
import org.xunlu.refusal.Refusal;
import org.xunlu.siting.importing.Loaded;

/**
 * What became of a file.
 *
 * @param taken rows taken
 * @param refused rows not taken
 * @param errors the first of them, each with its reason in the caller's language
 */
record FileView(
        int taken,
        int refused,
        List<RowError> errors,
        List<String> ignoredColumns,
        @Nullable Long scenario) {
    private static final int MOST_ERRORS = 200;
    private static final long MOST_BYTES = 10L << 20;

    /** A row that was not taken. */
    record RowError(int row, @Nullable String field, String code, String reason) {}

    static FileView of(Loaded<?> loaded, Messages messages, Context context, @Nullable Long scenario) {
        String language = Messages.language(context.header("Accept-Language"));
        List<RowError> errors = new ArrayList<>();
        for (RowRefusal refusal : loaded.refused()
                .subList(0, Math.min(MOST_ERRORS, loaded.refused().size()))) {
            Map<String, Object> figures = new HashMap<>(refusal.figures());
            String field = refusal.field();
            figures.putIfAbsent("field", field == null ? "" : field);
            errors.add(new RowError(
                    refusal.row(),
                    field,
                    refusal.code(),
                    messages.text(language, "refusal." + refusal.code(), figures)));
        }
        return new FileView(loaded.taken().size(), loaded.refused().size(), errors, loaded.ignoredColumns(), scenario);
    }

    /** The bytes of the upload {@code file}. */
    static byte[] bytes(Context context) {
        UploadedFile upload = Calls.required(context.uploadedFile("file"), "file");
        if (upload.size() > MOST_BYTES) {
            throw Refusal.of(Refusal.Kind.TOO_LARGE, "siting.file_too_large", Map.of("most", MOST_BYTES >> 20));
        }
        try (InputStream in = upload.content()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
