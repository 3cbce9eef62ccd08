package org.xunlu.overload.evidence.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.xunlu.overload.AccuracyClass;
import org.xunlu.overload.CheckpointDetails;

/** What of a place decides whether its records are evidence. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PlaceStanding(
        @Nullable AccuracyClass accuracyClass,
        @Nullable LocalDate verifiedOn,
        @Nullable LocalDate verifiedUntil,
        String certificateNo,
        @Nullable LocalDate legalReviewOn,
        @Nullable LocalDate technicalReviewOn,
        @Nullable LocalDate announcedOn,
        @Nullable LocalDate signsRecordedOn) {
    static PlaceStanding of(CheckpointDetails details) {
        return new PlaceStanding(
                details.accuracyClass(),
                details.verifiedOn(),
                details.verifiedUntil(),
                details.standing().certificateNo(),
                details.standing().legalReviewOn(),
                details.standing().technicalReviewOn(),
                details.announcedOn(),
                details.standing().signsRecordedOn());
    }
}
