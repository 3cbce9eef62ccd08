package org.xunlu.overload;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A kind of cargo 货类 under which passes are counted: a dated row, since people group goods anew from time to time.
 *
 * @param number 1 to 63, for ever the same
 * @param code e.g. {@code STONE}
 * @param words by which the kind is told
 * @param validFrom first day
 * @param validTo last day; null: still
 * @param source who grouped them so
 */
public record CargoKind(
        int number,
        String code,
        String nameZh,
        String nameEn,
        List<String> words,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String source) {
    /** The greatest number: the counts have room for no more. */
    public static final int MOST = 63;

    /** Refuses a number out of range. */
    public CargoKind {
        if (number < 1 || number > MOST) {
            throw new IllegalArgumentException("a kind of cargo has a number of 1 to " + MOST + ", not " + number);
        }
        words = words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    }

    /** Whether it is a kind on this day. */
    public boolean inForce(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    /** The length of its longest word in a text (in small letters); 0 where none is in it, {@code MAX_VALUE} for its name. */
    int match(String text) {
        if (text.equals(code.toLowerCase(Locale.ROOT))
                || text.equals(nameZh)
                || text.equals(nameEn.toLowerCase(Locale.ROOT))) {
            return Integer.MAX_VALUE;
        }
        return words.stream()
                .filter(text::contains)
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }
}
