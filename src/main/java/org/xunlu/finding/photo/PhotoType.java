package org.xunlu.finding.photo;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The formats taken, told by their first bytes and never by a name or a header. */
public enum PhotoType {
    JPEG("image/jpeg", "jpg"),
    PNG("image/png", "png"),
    WEBP("image/webp", "webp");

    private static final byte[] JPEG_START = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] PNG_START = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    private final String mediaType;
    private final String ending;

    PhotoType(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    /** The media type. */
    public String mediaType() {
        return mediaType;
    }

    /** The ending of its files. */
    public String ending() {
        return ending;
    }

    /** The format of these bytes, or empty where it is none of the three. */
    public static Optional<PhotoType> sniff(byte[] bytes) {
        if (startsWith(bytes, JPEG_START)) {
            return Optional.of(JPEG);
        }
        if (startsWith(bytes, PNG_START)) {
            return Optional.of(PNG);
        }
        boolean webp = bytes.length > 16
                && ascii(bytes, 0).equals("RIFF")
                && ascii(bytes, 8).equals("WEBP");
        return webp ? Optional.of(WEBP) : Optional.empty();
    }

    /** The type with this media type. */
    public static Optional<PhotoType> ofMediaType(String mediaType) {
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst();
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length > start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }

    private static String ascii(byte[] bytes, int from) {
        return new String(bytes, from, 4, StandardCharsets.US_ASCII);
    }
}
