package org.xunlu.account;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * One line of the audit trail.
 *
 * @param seq counts from 1 without a gap
 * @param at when, to the millisecond
 * @param personId who; null where nobody was signed in
 * @param login who, as known or as typed
 * @param address network address the request came from; empty for the program itself
 * @param action what, e.g. {@code session.open} or {@code export}
 * @param subject on what, e.g. {@code person 7} or {@code layer roads}
 * @param outcome whether it was done
 * @param details anything else worth knowing
 * @param formerHash hash of the line before, {@link #START} for the first
 * @param hash SHA-256 over everything above, hexadecimal
 */
public record AuditEntry(
        long seq,
        Instant at,
        @Nullable Long personId,
        String login,
        String address,
        String action,
        String subject,
        Outcome outcome,
        String details,
        String formerHash,
        String hash) {
    /** What the first line has as the hash of the line before it. */
    public static final String START = "0".repeat(64);

    /** Whether the thing was done. */
    public enum Outcome {
        DONE,
        REFUSED
    }

    /** Whether the hash is that of the content. */
    boolean isWhole() {
        return hash.equals(hashOfContent());
    }

    /** The same line with its hash computed. */
    AuditEntry sealed() {
        return new AuditEntry(
                seq, at, personId, login, address, action, subject, outcome, details, formerHash, hashOfContent());
    }

    private String hashOfContent() {
        MessageDigest digest = sha256();
        String[] parts = {
            formerHash,
            Long.toString(seq),
            Long.toString(at.toEpochMilli()),
            personId == null ? "" : personId.toString(),
            login,
            address,
            action,
            subject,
            outcome.name(),
            details
        };
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            // the length first: moving a letter from one field to the next changes the hash
            digest.update(
                    ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
