package org.xunlu.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** A session's secret: 256 random bits that only the browser keeps. */
public record Token(String secret) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    /** A new one. */
    public static Token random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** What the server keeps of it. */
    public String hash() {
        return HexFormat.of().formatHex(sha256(secret));
    }

    /** The token that every writing request must carry in a header. It follows from the secret and tells nothing of it. */
    public String csrf() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sha256("csrf:" + secret));
    }

    /** Whether a header holds the right CSRF token; takes the same time however wrong it is. */
    public boolean matchesCsrf(String given) {
        return MessageDigest.isEqual(
                csrf().getBytes(StandardCharsets.US_ASCII), given.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Says nothing: a secret does not belong in a log. */
    @Override
    public String toString() {
        return "Token";
    }
}
