package org.xunlu.roadside.stop;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where it is kept which photos belong to a stop; their bytes lie in files under their hash. */
public interface StopPhotoBook {
    /**
     * A photo.
     *
     * @param id key; 0 before it is stored
     * @param sha256 of the stored bytes, which carry no metadata
     * @param originalSha256 of the bytes as sent
     */
    record StopPhoto(
            long id,
            StopId stop,
            String sha256,
            String originalSha256,
            String mediaType,
            long uploadedBy,
            Instant uploadedAt) {}

    /** Photos of a stop, in order. */
    List<StopPhoto> list(StopId stop);

    /** One photo. */
    Optional<StopPhoto> find(long id);

    /** Adds one. */
    StopPhoto add(StopPhoto photo);
}
