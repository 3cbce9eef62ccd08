package org.xunlu.overload;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * What a weighing place's device signs in with: 256 random bits, so that a plain hash is enough to keep it.
 *
 * @param text as the device sends it
 */
public record DeviceKey(String text) {
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new one. */
    public static DeviceKey random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new DeviceKey(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** What is stored of it: SHA-256 in hexadecimal. */
    public String hash() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "DeviceKey[…]";
    }
}
