package org.xunlu.zone;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xunlu.refusal.Refusal;
import org.xunlu.rule.EditedRule;

/**
 * One dated row of a zone.
 *
 * @param id key; 0 before it is stored
 * @param upMeters for rivers: the distance upstream of the structure where it differs from that downstream; else null
 * @param distanceMeters the distance, 0 to 20,000
 * @param province first two digits of the division code, 00 for the whole country
 * @param article law and article, as documents name it
 * @param source where this row was read, or why it is a guess
 * @param verified whether the article's text was read
 * @param validFrom first day
 * @param validTo last day; null while in force
 * @param version grows by one with every edit
 */
public record ZoneRule(
        long id,
        Matter matter,
        ZoneObject object,
        MeasuredFrom from,
        double distanceMeters,
        @Nullable Double upMeters,
        String province,
        String article,
        String source,
        boolean verified,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        long version)
        implements EditedRule {
    /** The province of rows for the whole country. */
    public static final String NATION = "00";

    private static final double MOST_METERS = 20_000;

    /** Refuses a row that could not be applied, with the field's name. */
    public ZoneRule {
        if (!province.matches("\\d{2}")) {
            throw Refusal.invalid("zone.province", "province", Map.of("value", province));
        }
        text(article, "article");
        text(source, "source");
        distance(distanceMeters, "distanceMeters");
        if (upMeters != null) {
            distance(upMeters, "upMeters");
        }
        if (validTo != null && validTo.isBefore(validFrom)) {
            throw Refusal.invalid("zone.ends_before_start", "validTo", Map.of("from", validFrom, "to", validTo));
        }
        if (object.structure() != (from == MeasuredFrom.STRUCTURE)) {
            throw Refusal.invalid("zone.measured_from", "from", Map.of("object", object, "value", from));
        }
    }

    private static void text(String text, String field) {
        if (text.isBlank() || text.length() > 400) {
            throw Refusal.invalid("text_length", field, Map.of("min", 1, "max", 400, "value", text.length()));
        }
    }

    private static void distance(double meters, String field) {
        if (!(meters >= 0 && meters <= MOST_METERS)) {
            throw Refusal.invalid("out_of_range", field, Map.of("min", 0, "max", (int) MOST_METERS, "value", meters));
        }
    }

    /** Whether the row is in force on a day. */
    public boolean inForce(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    /** The greater of the distances. */
    public double mostMeters() {
        return upMeters == null ? distanceMeters : Math.max(upMeters, distanceMeters);
    }

    /** The smaller of the distances: within it the rule holds on whichever side of the river's flow. */
    public double leastMeters() {
        return upMeters == null ? distanceMeters : Math.min(upMeters, distanceMeters);
    }

    @Override
    public String words() {
        return toString().replace("ZoneRule", "");
    }
}
