package org.xunlu.overload;

import java.util.Locale;

/**
 * A number plate as read, without blanks and middle dots, in capitals, e.g. {@code 皖L演0001}.
 *
 * @param text may be empty or a fragment
 */
public record Plate(String text) {
    private static final int SHORTEST = 6;
    private static final int SHOWN = 2;
    private static final int LONGEST = 16;

    /** No plate. */
    public static final Plate NONE = new Plate("");

    public Plate {
        text = text.replaceAll("[\\s·•.\\-]", "").toUpperCase(Locale.ROOT);
        if (text.length() > LONGEST) {
            text = text.substring(0, LONGEST);
        }
    }

    /** Whether this is a whole plate; fewer than six characters count as unread 无牌. */
    public boolean read() {
        return text.length() >= SHORTEST;
    }

    /** For people who need not know the vehicle: the first two and last two characters, e.g. {@code 皖L****01}. */
    public String masked() {
        if (!read()) {
            return text;
        }
        return text.substring(0, SHOWN) + "*".repeat(text.length() - 2 * SHOWN) + text.substring(text.length() - SHOWN);
    }
}
