package org.xunlu.finding;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xunlu.geo.LonLat;

/**
 * A photo of a finding; its bytes lie in files under their hash.
 *
 * @param id key; 0 before it is stored
 * @param stage before or after it was put right
 * @param sha256 of the stored bytes, which carry no metadata
 * @param originalSha256 of the bytes as they were sent
 * @param mediaType {@code image/jpeg}, {@code image/png} or {@code image/webp}
 * @param takenAt from the camera's metadata, null where they had none
 * @param takenFrom from the camera's metadata, null where they had none
 */
public record Photo(
        long id,
        FindingId finding,
        Stage stage,
        String sha256,
        String originalSha256,
        String mediaType,
        int width,
        int height,
        long bytes,
        @Nullable Instant takenAt,
        @Nullable LonLat takenFrom,
        long uploadedBy,
        Instant uploadedAt) {
    /** Whether a photo shows the finding or what became of it. */
    public enum Stage {
        BEFORE,
        AFTER
    }
}
