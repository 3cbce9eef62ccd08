package org.xunlu.account;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.xunlu.refusal.Refusal;

/**
 * Which passwords are taken: long ones that are not the first guess. No demand for signs of four kinds, which only leads
 * to {@code Passw0rd!} (NIST SP 800-63B, 5.1.1.2).
 */
public final class PasswordRules {
    private static final int SHORTEST = 10;
    private static final int LONGEST = 128;
    private static final int FEWEST_DIFFERENT = 5;
    /** First guesses of ten letters or more, without digits at the end. */
    private static final Set<String> GUESSED = Set.of(
            "password",
            "passw0rd",
            "p@ssw0rd",
            "administrator",
            "qwertyuiop",
            "qwerty",
            "letmein",
            "welcome",
            "xunlu",
            "xiaoxian",
            "luzheng",
            "zhifa",
            "admin",
            "abc",
            "aa",
            "iloveyou",
            "woaini",
            "1qaz2wsx",
            "1q2w3e4r5t");

    private PasswordRules() {}

    /**
     * Lets a password through.
     *
     * @throws Refusal with the rule it breaks
     */
    public static void check(String password, String login, String field) {
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            throw Refusal.invalid("account.password_length", field, Map.of("min", SHORTEST, "max", LONGEST));
        }
        String plain = password.toLowerCase(Locale.ROOT);
        if (plain.contains(login.toLowerCase(Locale.ROOT))) {
            throw Refusal.invalid("account.password_is_login", field);
        }
        String stem = plain.replaceAll("[^a-z@]+$", "");
        if (GUESSED.contains(stem)
                || GUESSED.contains(plain)
                || (stem.isEmpty() && isRun(plain))
                || plain.chars().distinct().count() < FEWEST_DIFFERENT) {
            throw Refusal.invalid("account.password_too_common", field);
        }
    }

    /** Digits that only count up or down, however often they start again. */
    private static boolean isRun(String digits) {
        int steps = 0;
        for (int i = 1; i < digits.length(); i++) {
            int step = digits.charAt(i) - digits.charAt(i - 1);
            if (Math.abs(step) <= 1) {
                steps++;
            }
        }
        return steps >= digits.length() - 2;
    }
}
