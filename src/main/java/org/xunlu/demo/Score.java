package org.xunlu.demo;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * How a detector did on what was planted.
 *
 * @param detector its name
 * @param planted what was planted
 * @param found what it found
 */
public record Score(String detector, Set<String> planted, Set<String> found) {
    /** The columns of {@link #csv()}. */
    public static final String HEADER = "detector,planted,found,right,precision,recall,missed,false_alarms";

    public Score {
        planted = Set.copyOf(planted);
        found = Set.copyOf(found);
    }

    /** How many were found rightly. */
    public int right() {
        return (int) found.stream().filter(planted::contains).count();
    }

    /** Share of what was found that was planted; 1 where nothing was found. */
    public double precision() {
        return found.isEmpty() ? 1 : right() / (double) found.size();
    }

    /** Share of what was planted that was found; 1 where nothing was planted. */
    public double recall() {
        return planted.isEmpty() ? 1 : right() / (double) planted.size();
    }

    /** One row; missed and false alarms are separated by blanks. */
    public String csv() {
        return String.format(
                Locale.ROOT,
                "%s,%d,%d,%d,%.3f,%.3f,%s,%s",
                detector,
                planted.size(),
                found.size(),
                right(),
                precision(),
                recall(),
                less(planted, found),
                less(found, planted));
    }

    private static String less(Set<String> from, Set<String> what) {
        Set<String> left = new TreeSet<>(from);
        left.removeAll(what);
        return String.join(" ", left);
    }
}
