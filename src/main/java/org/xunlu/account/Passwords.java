package org.xunlu.account;

import java.security.SecureRandom;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Hashes passwords with {@link Argon2id}, and makes them up.
 *
 * <p>A hash takes memory and time on purpose, so only two are computed at once: a flood of sign-ins waits instead of
 * eating the heap.
 */
public final class Passwords {
    /** 19 MiB and two passes, the least that OWASP's Password Storage Cheat Sheet advises for Argon2id. */
    public static final int DEFAULT_MEMORY_KIB = 19456;

    private static final int PASSES = 2;
    private static final int GENERATED_LETTERS = 14;
    /** No 0 O o 1 l I: a generated password is read from a screen or from paper. */
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Argon2id argon2id;
    private final Semaphore atOnce = new Semaphore(2, true);
    private volatile @Nullable String nobody;

    /** Hashes with this much memory. */
    public Passwords(int memoryKib) {
        this.argon2id = new Argon2id(memoryKib, PASSES);
    }

    /** A new salted hash in the PHC text form {@code $argon2id$v=19$…}. */
    public String hash(String password) {
        return inTurn(() -> argon2id.hash(password));
    }

    /** Whether this is the password that was hashed. */
    public boolean matches(String password, String hash) {
        return inTurn(() -> Argon2id.matches(password, hash));
    }

    /** Takes as long as {@link #matches} with a wrong password: for logins that do not exist. */
    public void matchNobody(String password) {
        String hash = nobody;
        if (hash == null) {
            // not at the start, which it would hold up
            hash = hash(generate());
            nobody = hash;
        }
        matches(password, hash);
    }

    /** A random password of 14 letters and digits, 81 bits. */
    public static String generate() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < GENERATED_LETTERS; i++) {
            password.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return password.toString();
    }

    private <T> T inTurn(Supplier<T> work) {
        atOnce.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            atOnce.release();
        }
    }
}
