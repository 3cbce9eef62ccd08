package org.xunlu.overload.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.xunlu.network.RoadNetwork;
import org.xunlu.overload.AccuracyClass;
import org.xunlu.overload.Checkpoint;
import org.xunlu.overload.CheckpointDetails;
import org.xunlu.overload.CheckpointKind;
import org.xunlu.overload.SegmentPasses;
import org.xunlu.overload.TravelDirection;
import org.xunlu.overload.upkeep.PointState;

/**
 * A checkpoint as the API tells it.
 *
 * @param verified whether its instrument's verification covers today
 * @param segmentId the road segment it stands on, where one is near
 * @param state how it stands today
 * @param address route code and chainage, where a road is near
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CheckpointView(
        long id,
        String code,
        String name,
        CheckpointKind kind,
        double lon,
        double lat,
        int lanes,
        TravelDirection direction,
        @Nullable AccuracyClass accuracyClass,
        @Nullable LocalDate verifiedOn,
        @Nullable LocalDate verifiedUntil,
        boolean verified,
        @Nullable LocalDate announcedOn,
        String note,
        String certificateNo,
        @Nullable LocalDate legalReviewOn,
        @Nullable LocalDate technicalReviewOn,
        @Nullable LocalDate signsRecordedOn,
        @Nullable Integer signUpMeters,
        @Nullable Integer signDownMeters,
        @Nullable Long segmentId,
        @Nullable String address,
        PointState state,
        long version) {

    static CheckpointView of(Checkpoint checkpoint, RoadNetwork network, LocalDate today, PointState state) {
        CheckpointDetails details = checkpoint.details();
        return new CheckpointView(
                checkpoint.id().value(),
                details.code(),
                details.name(),
                details.kind(),
                details.position().lon(),
                details.position().lat(),
                details.lanes(),
                details.direction(),
                details.accuracyClass(),
                details.verifiedOn(),
                details.verifiedUntil(),
                checkpoint.verifiedOn(today),
                details.announcedOn(),
                details.note(),
                details.standing().certificateNo(),
                details.standing().legalReviewOn(),
                details.standing().technicalReviewOn(),
                details.standing().signsRecordedOn(),
                details.standing().signUpMeters(),
                details.standing().signDownMeters(),
                SegmentPasses.segmentOf(checkpoint, network)
                        .map(segment -> segment.value())
                        .orElse(null),
                network.findLocation(details.position(), SegmentPasses.MOST_METERS)
                        .map(location -> location.text())
                        .orElse(null),
                state,
                checkpoint.version());
    }
}
