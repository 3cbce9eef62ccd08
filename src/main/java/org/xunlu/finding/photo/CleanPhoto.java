package org.xunlu.finding.photo;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xunlu.geo.LonLat;

/**
 * A photo fit to be kept.
 *
 * @param content bytes without metadata
 * @param thumbnail a small JPEG, or null where this machine cannot draw the format
 */
@SuppressWarnings("ArrayRecordComponent")
public record CleanPhoto(
        PhotoType type,
        byte[] content,
        byte @Nullable [] thumbnail,
        int width,
        int height,
        @Nullable Instant takenAt,
        @Nullable LonLat takenFrom) {}
