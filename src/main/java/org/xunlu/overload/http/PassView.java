package org.xunlu.overload.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xunlu.overload.OverLimit;
import org.xunlu.overload.Plate;
import org.xunlu.overload.Severity;
import org.xunlu.overload.TravelDirection;
import org.xunlu.overload.VehiclePass;
import org.xunlu.overload.VehicleType;
import org.xunlu.overload.Weighing;

/**
 * A pass as the API tells it.
 *
 * @param plate masked unless the caller may see it and asked to
 * @param plateRead whether a whole plate was read
 * @param cargo code of its kind
 * @param cargoTold as it was told
 * @param ratePercent over-limit rate in percent, two decimals
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PassView(
        long id,
        String recordCode,
        long checkpointId,
        Instant capturedAt,
        int lane,
        TravelDirection direction,
        String plate,
        boolean plateRead,
        String plateColour,
        VehicleType vehicleType,
        String vehicleClass,
        int axles,
        List<Integer> axleKg,
        String cargo,
        @Nullable String cargoTold,
        int totalKg,
        int limitKg,
        boolean limitUncertain,
        int overKg,
        double ratePercent,
        @Nullable Integer certainOverKg,
        Severity severity,
        @Nullable Double speedKmPerHour,
        boolean straddling,
        boolean unusual,
        boolean permit,
        boolean conflict) {

    /** The view of a pass; without {@code whole} its plate is masked. */
    public static PassView of(VehiclePass pass, boolean whole) {
        Weighing weighing = pass.weighing();
        OverLimit over = pass.overLimit();
        Plate plate = weighing.plates().plate();
        return new PassView(
                pass.id(),
                weighing.recordCode(),
                weighing.checkpoint().value(),
                weighing.capturedAt(),
                weighing.lane(),
                weighing.direction(),
                whole ? plate.text() : plate.masked(),
                plate.read(),
                weighing.plates().colour(),
                weighing.vehicle().type(),
                weighing.vehicle().vehicleClass(),
                weighing.vehicle().axles(),
                weighing.vehicle().axleKg(),
                weighing.cargo().kind(),
                weighing.cargo().told().isEmpty() ? null : weighing.cargo().told(),
                weighing.totalKg(),
                over.limitKg(),
                over.limitUncertain(),
                over.overKg(),
                over.rateBasisPoints() / 100.0,
                over.certainOverKg(),
                over.severity(),
                weighing.motion().speedKmPerHour(),
                weighing.motion().straddling(),
                weighing.motion().unusual(),
                weighing.permit(),
                pass.conflict());
    }
}
