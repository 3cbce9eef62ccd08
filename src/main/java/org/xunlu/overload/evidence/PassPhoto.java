package org.xunlu.overload.evidence;

import java.time.Instant;
import org.xunlu.overload.MediaKind;

/**
 * A photo of a pass, held as it came.
 *
 * @param id key; 0 before it is stored
 * @param sha256 hash of its bytes, under which the file lies
 * @param fileName the name it came under, without folders
 * @param receivedFrom the person or device that sent it
 */
public record PassPhoto(
        long id,
        long passId,
        MediaKind kind,
        String sha256,
        String mediaType,
        long bytes,
        String fileName,
        Instant receivedAt,
        String receivedFrom) {}
