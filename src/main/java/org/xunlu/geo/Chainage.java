package org.xunlu.geo;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the stakes of a road say at a place (桩号), e.g. {@code K725+000}. Because of chain breaks this is not the length
 * from the road's start.
 *
 * @param meters kilometres × 1000 + metres, not negative
 */
public record Chainage(double meters) implements Comparable<Chainage> {
    // an optional route code before it is read over: G310 K385+200
    private static final Pattern TEXT =
            Pattern.compile("(?:[A-Z]\\d{1,10}\\s+)?K?(\\d{1,5})\\+(\\d{3}(?:\\.\\d+)?)", Pattern.CASE_INSENSITIVE);

    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException when negative or no number
     */
    public Chainage {
        if (!(meters >= 0 && meters < 1e8)) {
            throw new IllegalArgumentException("a chainage is not negative, but this is " + meters);
        }
    }

    /**
     * Reads {@code K12+345}, {@code k12+345.5}, {@code 12+345} or {@code G310 K385+200}.
     *
     * @throws IllegalArgumentException when it is not written so; the metres take exactly three digits
     */
    public static Chainage parse(String text) {
        Matcher matcher = TEXT.matcher(text.strip().replace('＋', '+'));
        if (!matcher.matches()) {
            throw new IllegalArgumentException("a chainage is written K12+345, but this is " + text);
        }
        return new Chainage(Integer.parseInt(matcher.group(1)) * 1000.0 + Double.parseDouble(matcher.group(2)));
    }

    /** As the stakes say it, rounded to the metre: {@code K12+345}. */
    public String format() {
        long rounded = Math.round(meters);
        return String.format(Locale.ROOT, "K%d+%03d", rounded / 1000, rounded % 1000);
    }

    @Override
    public int compareTo(Chainage other) {
        return Double.compare(meters, other.meters);
    }
}
