package org.xunlu.overload;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One dated row of the mass-limit table.
 *
 * @param axlesFrom fewest axles it is for
 * @param axlesTo most axles; null where there is no upper end
 * @param type the vehicle it is for, never {@link VehicleType#UNKNOWN}
 * @param singleDriveAxle true: only tractors with one drive axle; false: only those with more; null: all
 * @param limitKg greatest lawful total mass
 * @param validFrom first day
 * @param validTo last day; null while in force
 * @param source law and article
 */
public record MassLimitRule(
        int axlesFrom,
        @Nullable Integer axlesTo,
        VehicleType type,
        @Nullable Boolean singleDriveAxle,
        int limitKg,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String source) {

    boolean coversAxles(int axles) {
        return axles >= axlesFrom && (axlesTo == null || axles <= axlesTo);
    }

    boolean inForce(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
