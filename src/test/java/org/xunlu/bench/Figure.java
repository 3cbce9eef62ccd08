package org.xunlu.bench;

import java.util.Locale;

/**
 * One measured figure.
 *
 * @param area area of {@code scripts/bench}
 * @param name what was measured
 * @param value the measurement
 * @param unit its unit
 */
public record Figure(String area, String name, double value, String unit) {

    /** Prints it as one that should not be above the limit. */
    public void atMost(double reach) {
        print(value <= reach ? "PASS" : "MISS", "≤ " + text(reach));
    }

    /** Prints it as one that should not be below the limit. */
    public void atLeast(double reach) {
        print(value >= reach ? "PASS" : "MISS", "≥ " + text(reach));
    }

    /** As {@link #atMost}; a plain fact where no limit, 0, is set. */
    public void atMostOrFact(double reach) {
        if (reach > 0) {
            atMost(reach);
        } else {
            fact();
        }
    }

    /** As {@link #atLeast}; a plain fact where no limit, 0, is set. */
    public void atLeastOrFact(double reach) {
        if (reach > 0) {
            atLeast(reach);
        } else {
            fact();
        }
    }

    /** Prints it as a plain fact. */
    public void fact() {
        System.out.printf(Locale.ROOT, "INFO %s.%s %s %s%n", area, name, text(value), unit);
    }

    private void print(String verdict, String reach) {
        System.out.printf(Locale.ROOT, "%s %s.%s %s %s (reach %s)%n", verdict, area, name, text(value), unit, reach);
    }

    private static String text(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? String.format(Locale.ROOT, "%.0f", number)
                : String.format(Locale.ROOT, Math.abs(number) < 10 ? "%.3f" : "%.1f", number);
    }
}
