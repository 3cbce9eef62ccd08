package org.xunlu.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * The password hash Argon2id, version 1.3 (RFC 9106), one lane, in the PHC text form {@code
 * $argon2id$v=19$m=19456,t=2,p=1$<salt>$<hash>}, so that its cost can be raised later and old hashes still match.
 *
 * @param memoryKib memory in KiB
 * @param passes passes over it
 */
record Argon2id(int memoryKib, int passes) {
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final Pattern FORM =
            Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=1\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new salted hash. */
    String hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + memoryKib + ",t=" + passes + ",p=1$" + base64.encodeToString(salt) + "$"
                + base64.encodeToString(raw(password, salt, HASH_BYTES));
    }

    /**
     * Whether this password has this hash, whatever cost it was made with.
     *
     * @throws IllegalArgumentException when the text is no such hash
     */
    static boolean matches(String password, String hash) {
        Matcher parts = FORM.matcher(hash);
        if (!parts.matches()) {
            throw new IllegalArgumentException("no Argon2id hash");
        }
        Argon2id cost = new Argon2id(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
        byte[] wanted = Base64.getDecoder().decode(parts.group(4));
        byte[] salt = Base64.getDecoder().decode(parts.group(3));
        return MessageDigest.isEqual(wanted, cost.raw(password, salt, wanted.length));
    }

    private byte[] raw(String password, byte[] salt, int bytes) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memoryKib)
                .withIterations(passes)
                .withParallelism(1)
                .withSalt(salt)
                .build());
        byte[] hash = new byte[bytes];
        generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
        return hash;
    }
}
