package org.xunlu.overload.http;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.xunlu.geo.LonLat;
import org.xunlu.http.Calls;
import org.xunlu.overload.AccuracyClass;
import org.xunlu.overload.CheckpointDetails;
import org.xunlu.overload.CheckpointKind;
import org.xunlu.overload.Standing;
import org.xunlu.overload.TravelDirection;
import org.xunlu.refusal.Refusal;

/** A checkpoint as people send it. */
record CheckpointForm(
        @Nullable String code,
        @Nullable String name,
        @Nullable CheckpointKind kind,
        @Nullable Double lon,
        @Nullable Double lat,
        @Nullable Integer lanes,
        @Nullable TravelDirection direction,
        @Nullable AccuracyClass accuracyClass,
        @Nullable LocalDate verifiedOn,
        @Nullable LocalDate verifiedUntil,
        @Nullable LocalDate announcedOn,
        @Nullable String note,
        @Nullable String certificateNo,
        @Nullable LocalDate legalReviewOn,
        @Nullable LocalDate technicalReviewOn,
        @Nullable LocalDate signsRecordedOn,
        @Nullable Integer signUpMeters,
        @Nullable Integer signDownMeters) {

    CheckpointDetails details() {
        return new CheckpointDetails(
                Calls.required(code, "code"),
                Calls.required(name, "name"),
                Calls.required(kind, "kind"),
                position(Calls.required(lon, "lon"), Calls.required(lat, "lat")),
                Calls.required(lanes, "lanes"),
                direction == null ? TravelDirection.BOTH : direction,
                accuracyClass,
                verifiedOn,
                verifiedUntil,
                announcedOn,
                note == null ? "" : note,
                new Standing(
                        certificateNo == null ? "" : certificateNo,
                        legalReviewOn,
                        technicalReviewOn,
                        signsRecordedOn,
                        signUpMeters,
                        signDownMeters));
    }

    private static LonLat position(double lon, double lat) {
        try {
            return new LonLat(lon, lat);
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("not_a_position", "lon");
        }
    }
}
