package org.xunlu.overload;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One field of a checkpoint changed.
 *
 * @param field its name as the API has it; {@code added} for the new entry itself
 * @param before as text, empty where there was nothing
 * @param after as text
 */
public record FieldChange(String field, String before, String after) {

    /** What an editor of {@code before} did to make it {@code after}. */
    public static List<FieldChange> between(CheckpointDetails before, CheckpointDetails after) {
        Map<String, String> were = texts(before);
        List<FieldChange> changes = new ArrayList<>();
        texts(after).forEach((field, text) -> {
            String was = were.getOrDefault(field, "");
            if (!was.equals(text)) {
                changes.add(new FieldChange(field, was, text));
            }
        });
        return changes;
    }

    private static Map<String, String> texts(CheckpointDetails details) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("code", details.code());
        texts.put("name", details.name());
        texts.put("kind", details.kind().name());
        texts.put("lon", Double.toString(details.position().lon()));
        texts.put("lat", Double.toString(details.position().lat()));
        texts.put("lanes", Integer.toString(details.lanes()));
        texts.put("direction", details.direction().name());
        texts.put("accuracyClass", text(details.accuracyClass()));
        texts.put("verifiedOn", text(details.verifiedOn()));
        texts.put("verifiedUntil", text(details.verifiedUntil()));
        texts.put("announcedOn", text(details.announcedOn()));
        texts.put("note", details.note());
        Standing standing = details.standing();
        texts.put("certificateNo", standing.certificateNo());
        texts.put("legalReviewOn", text(standing.legalReviewOn()));
        texts.put("technicalReviewOn", text(standing.technicalReviewOn()));
        texts.put("signsRecordedOn", text(standing.signsRecordedOn()));
        texts.put("signUpMeters", text(standing.signUpMeters()));
        texts.put("signDownMeters", text(standing.signDownMeters()));
        return texts;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
