package org.xunlu.overload;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xunlu.refusal.Refusal;

/**
 * One dated row of the mass-limit table.
 *
 * @param axlesFrom fewest axles it is for, 2 to 16
 * @param axlesTo most axles; null where there is no upper end
 * @param type the vehicle it is for, never {@link VehicleType#UNKNOWN}
 * @param singleDriveAxle true: only tractors with one drive axle; false: only those with more; null: all
 * @param limitKg greatest lawful total mass, 3,500 to 100,000
 * @param validFrom first day
 * @param validTo last day; null while in force
 * @param source law and article
 * @param province first two digits of the division code, {@link #NATION} for the whole country
 */
public record MassLimitRule(
        int axlesFrom,
        @Nullable Integer axlesTo,
        VehicleType type,
        @Nullable Boolean singleDriveAxle,
        int limitKg,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String source,
        String province) {
    /** The province of rows for the whole country. */
    public static final String NATION = "00";

    private static final int FEWEST_AXLES = 2;
    private static final int MOST_AXLES = 16;
    private static final int LEAST_KG = 3_500;
    private static final int MOST_KG = 100_000;
    private static final int LONGEST_SOURCE = 300;

    /** Refuses a row that could not be applied, with the field's name. */
    public MassLimitRule {
        range("axlesFrom", axlesFrom, FEWEST_AXLES, MOST_AXLES);
        if (axlesTo != null) {
            range("axlesTo", axlesTo, axlesFrom, MOST_AXLES);
        }
        if (type == VehicleType.UNKNOWN) {
            throw Refusal.invalid("not_one_of", "type", Map.of("value", type));
        }
        // tonnes where kilograms are due end here
        range("limitKg", limitKg, LEAST_KG, MOST_KG);
        if (validTo != null && validTo.isBefore(validFrom)) {
            throw Refusal.invalid("law.ends_before_start", "validTo", Map.of("from", validFrom, "to", validTo));
        }
        if (source.isBlank() || source.length() > LONGEST_SOURCE) {
            throw Refusal.invalid(
                    "text_length", "source", Map.of("min", 1, "max", LONGEST_SOURCE, "value", source.length()));
        }
        if (!province.matches("\\d{2}")) {
            throw Refusal.invalid("law.province", "province", Map.of("value", province));
        }
    }

    /** A row for the whole country. */
    public MassLimitRule(
            int axlesFrom,
            @Nullable Integer axlesTo,
            VehicleType type,
            @Nullable Boolean singleDriveAxle,
            int limitKg,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            String source) {
        this(axlesFrom, axlesTo, type, singleDriveAxle, limitKg, validFrom, validTo, source, NATION);
    }

    private static void range(String field, int value, int least, int most) {
        if (value < least || value > most) {
            throw Refusal.invalid("out_of_range", field, Map.of("min", least, "max", most, "value", value));
        }
    }

    boolean national() {
        return province.equals(NATION);
    }

    boolean coversAxles(int axles) {
        return axles >= axlesFrom && (axlesTo == null || axles <= axlesTo);
    }

    boolean inForce(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
