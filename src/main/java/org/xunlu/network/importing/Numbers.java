package org.xunlu.network.importing;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers as people write them into attributes; what is no sensible number is noted and passed over as 0. */
final class Numbers {
    private static final Pattern NUMBER = Pattern.compile("(-?\\d+(?:\\.\\d+)?)\\s*(mph|knots|km/h|m|米)?");
    private static final Set<String> WORDS = Set.of("none", "walk", "signals", "variable");

    private final RawFeature feature;
    private final Tally tally;

    Numbers(RawFeature feature, Tally tally) {
        this.feature = feature;
        this.tally = tally;
    }

    /** Number of lanes. */
    int lanesOf(String text) {
        return (int) within(text, 1, 20, 1);
    }

    /** A width. */
    double metersOf(String text) {
        return within(text, 0.5, 100, 1);
    }

    /** A speed limit. */
    double kmPerHourOf(String text) {
        // RO:urban and the like say which law applies, not how fast
        if (WORDS.contains(text) || text.contains(":")) {
            return 0;
        }
        return within(text, 5, 150, text.endsWith("mph") ? 1.609344 : 1);
    }

    private double within(String text, double least, double most, double factor) {
        String first = text.split(";", 2)[0].strip();
        // registers write 0 for what they do not know
        if (first.isEmpty() || first.equals("0")) {
            return 0;
        }
        Matcher matcher = NUMBER.matcher(first);
        double value = matcher.matches() ? Double.parseDouble(matcher.group(1)) * factor : Double.NaN;
        if (value >= least && value <= most) {
            return value;
        }
        tally.count(Doubt.BAD_NUMBER, feature.row(), first);
        return 0;
    }
}
