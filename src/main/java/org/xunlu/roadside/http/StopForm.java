package org.xunlu.roadside.http;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xunlu.geo.Datum;
import org.xunlu.geo.LonLat;
import org.xunlu.http.Calls;
import org.xunlu.overload.CargoKinds;
import org.xunlu.overload.CheckpointId;
import org.xunlu.overload.Plate;
import org.xunlu.overload.VehicleType;
import org.xunlu.patrol.OfficerId;
import org.xunlu.refusal.Refusal;
import org.xunlu.roadside.stop.Offence;
import org.xunlu.roadside.stop.OperationId;
import org.xunlu.roadside.stop.StopDetails;

/** A stop as people send it; masses are whole kilograms, {@code datum} is WGS84 where not told. */
record StopForm(
        @Nullable Instant at,
        @Nullable Double lon,
        @Nullable Double lat,
        @Nullable Datum datum,
        @Nullable String plate,
        @Nullable VehicleType vehicleType,
        @Nullable Integer axles,
        @Nullable String cargo,
        @Nullable String driver,
        @Nullable String licence,
        @Nullable String carrier,
        @Nullable String source,
        @Nullable Integer firstKg,
        @Nullable Integer againKg,
        @Nullable Set<Offence> offences,
        @Nullable Integer policePoints,
        @Nullable String policeRecord,
        @Nullable Long operationId,
        @Nullable Long checkpointId,
        @Nullable List<Long> officers,
        @Nullable String note) {

    StopDetails details(Instant now, CargoKinds cargoes) {
        Instant stoppedAt = at == null ? now : at;
        return new StopDetails(
                stoppedAt,
                position(Calls.required(lon, "lon"), Calls.required(lat, "lat")),
                new StopDetails.Vehicle(
                        new Plate(Calls.required(plate, "plate")),
                        vehicleType == null ? VehicleType.UNKNOWN : vehicleType,
                        Calls.required(axles, "axles"),
                        cargoes.read(text(cargo), LocalDate.ofInstant(stoppedAt, ZoneId.of("Asia/Shanghai")))),
                new StopDetails.People(text(driver), text(licence), text(carrier), text(source)),
                firstKg,
                againKg,
                offences == null ? Set.of() : offences,
                new StopDetails.Police(policePoints == null ? 0 : policePoints, text(policeRecord)),
                operationId == null ? null : new OperationId(operationId),
                checkpointId == null ? null : new CheckpointId(checkpointId),
                Calls.required(officers, "officers").stream()
                        .map(OfficerId::new)
                        .toList(),
                text(note));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private LonLat position(double east, double north) {
        try {
            LonLat given = new LonLat(east, north);
            return datum == null ? given : datum.toWgs84(given);
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("not_a_position", "lon");
        }
    }
}
